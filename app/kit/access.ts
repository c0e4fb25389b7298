// The words in which verbs say who may call them: permissions of staff, and sections of a patient's record for
// those who act for the patient. The kit knows the words and nothing of what they stand for.

/** Permissions that roles of staff have; which role has which is data (table staff_role). */
export const permissions = [
  'people.find',
  'people.invite',
  'people.register',
  'people.merge',
  'people.photo',
  'access.read',
  'access.reset',
  'proxy.grant',
  'proxy.confirm',
  'staff.manage',
  'clinic.manage',
  'record.read',
  'visits.plan',
  'appointments.read',
  'appointments.book',
  'appointments.overbook',
  'appointments.plan',
  'record.break-glass',
  'record.guard',
  'record.restrict',
  'record.hold',
  'record.note',
  'flags.set',
  'comments.care',
  'comments.desk',
  'audit.read',
  'questions.answer',
  'break-glass.review',
  'documents.read',
  'documents.add',
  'documents.desk',
  'documents.bill',
  'uploads.take',
  'forms.read',
  'forms.accept',
  'forms.countersign',
  'messages.read',
  'messages.answer',
  'messages.all',
  'messages.templates',
  'messages.bulk',
  'refills.take',
  'refills.approve',
  'refills.controlled',
  'medicines.note',
  'bills.read',
  'bills.take',
  'bills.manage',
  'bills.reduce',
  'bills.refund',
  'bills.export',
  'records.amend',
  'work.do',
] as const
export type Permission = (typeof permissions)[number]

/** What a patient can let somebody else see, section by section. */
export const sections = [
  'appointments',
  'results',
  'notes',
  'medicines',
  'record',
  'messages',
  'documents',
  'bills',
] as const
export type Section = (typeof sections)[number]

/**
 * Which patients' sessions a verb is for: 'own' the patient's alone (so said when nothing is), 'any' also those of
 * people who act for the patient, a section those who may see it; `act` those who may also do something in it; 'keeper' those
 * who decide for the patient by law, and nobody whom the patient let in.
 */
export type Reach = 'own' | 'any' | 'keeper' | Section | { act: Section }

type Acting = {
  relation: 'self' | 'proxy'
  basis: 'patient' | 'guardian' | 'incapacity'
  sections: readonly string[]
}

/** The patient; a guardian, or who decides for somebody who cannot, as long as the record is open to them. */
export const keeps = ({ relation, basis, sections: seen }: Acting): boolean =>
  relation === 'self' || (basis !== 'patient' && seen.includes('record'))
