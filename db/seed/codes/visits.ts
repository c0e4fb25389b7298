// Kinds of visit, and the kinds of note written about them.
type Kind = { text: string; snomed: string; display: string; class: 'AMB' | 'IMP' | 'EMER' | 'VR' }
const k = (
  text: string,
  snomed: string,
  display: string,
  encounterClass: Kind['class'] = 'AMB',
): Kind => ({
  text,
  snomed,
  display,
  class: encounterClass,
})

export const visitKinds = {
  newPatient: k('First visit', '315639002', 'Initial patient assessment'),
  followUp: k('Follow-up visit', '390906007', 'Follow-up encounter'),
  checkUp: k('Yearly checkup', '185349003', 'Encounter for check up'),
  problem: k('Visit for a problem', '185347001', 'Encounter for problem'),
  wellChild: k('Well-child visit', '410620009', 'Well child visit'),
  prenatal: k('Prenatal visit', '424619006', 'Prenatal visit'),
  postOperative: k('Visit after surgery', '439740005', 'Postoperative follow-up visit'),
  specialist: k('Specialist visit', '11429006', 'Consultation'),
  therapy: k('Physical therapy visit', '91251008', 'Physical therapy procedure'),
  blood: k('Blood draw', '396550006', 'Blood test'),
  education: k('Education visit', '6143009', 'Diabetic education'),
  video: k('Video visit', '448337001', 'Telemedicine consultation with patient', 'VR'),
  emergency: k('Emergency room visit', '50849002', 'Emergency room admission', 'EMER'),
  hospital: k('Hospital stay', '32485007', 'Hospital admission', 'IMP'),
} as const
export type VisitKind = keyof typeof visitKinds

export const noteKinds = {
  progress: ['11506-3', 'Progress note'],
  first: ['34117-2', 'History and physical note'],
  consult: ['11488-4', 'Consult note'],
  discharge: ['18842-5', 'Discharge summary'],
  operation: ['11504-8', 'Surgical operation note'],
  nurse: ['34746-8', 'Nurse Note'],
  therapy: ['28570-0', 'Procedure note'],
} as const
export type NoteKind = keyof typeof noteKinds
