// Who may do what, as a page for people: printed from the roles in the database and from the verbs themselves.
import { sections, type Reach } from '../../kit/access.ts'
import type { Verb } from '../../kit/verb.ts'

export type Role = { role: string; may: readonly string[] }

/** What each permission lets somebody do. A permission without words is an error: nobody could decide about it. */
export const permissionWords: Record<string, string> = {
  'people.find': 'find patients, see names, birth dates and how they are reached',
  'people.invite': 'invite a patient',
  'people.register': 'register a patient, and change name, birth date and how they are reached',
  'people.merge': 'merge two records of one person, and undo it',
  'people.photo': 'see photos of patients',
  'access.read': 'see how a patient gets in: account, invitations, and who acts for them',
  'access.reset': 'let a patient back in who lost every way in',
  'proxy.grant': 'let a parent or guardian act for a child',
  'proxy.confirm': 'confirm that somebody must act for a patient who cannot decide',
  'staff.manage': 'invite colleagues, change their roles, end their access',
  'clinic.manage': 'change the clinic’s settings',
  'record.read': 'read records: notes, results, conditions and all else',
  'visits.plan': 'see on which days a patient was or will be here, and nothing else of the record',
  'appointments.read': 'see appointments: the calendar, the day sheet, who comes when and for what',
  'appointments.book':
    'book, move and cancel appointments, and say who is here, was seen or did not come',
  'appointments.overbook': 'book a time that is taken already, with a reason',
  'appointments.plan':
    'set when somebody sees patients, block time, set group visits, and move a whole day',
  'record.break-glass': 'open a restricted record with a reason, for an hour',
  'record.guard': 'mark an entry confidential, so that nobody who acts for the patient sees it',
  'record.restrict': 'restrict a record, and lift that',
  'record.hold': 'hold one result or note back for a reason that the law allows, and lift that',
  'record.note': 'write a note to the patient about a result or note',
  'flags.set': 'set flags on a patient, and take them away',
  'comments.care': 'read and write comments for those who treat',
  'comments.desk': 'read and write comments for everybody at the clinic',
  'audit.read': 'read the audit log',
  'questions.answer': 'answer patients who ask about an access',
  'break-glass.review': 'review each opening of a restricted record',
  'documents.read':
    'open a patient’s documents, of the kinds that the other permissions of the role read',
  'documents.add': 'add documents of these kinds, replace them, and show them to the patient',
  'documents.desk': 'read letters, referrals, forms, invoices and what else the front desk handles',
  'documents.bill': 'read invoices and internal notes about billing',
  'forms.read': 'ask patients to fill in forms, and read what they answered',
  'forms.accept':
    'take answers of forms over into the record, or not: allergies, medicines, conditions and the like',
  'forms.countersign': 'sign, for the clinic, forms that patients signed',
  'uploads.take': 'look at files that patients sent, and file or refuse them',
  'messages.read': 'read the messages of the own teams, and comment on them among staff',
  'messages.answer': 'answer messages, hand them over, put them aside, close them, and write first',
  'messages.all': 'read the messages of every team',
  'messages.templates': 'write the templates of messages',
  'messages.bulk': 'send one message to many patients, see what became of it, and stop it',
  'refills.take':
    'see which refills patients asked for, prepare them, and say when they were sent to the pharmacy and are ready',
  'refills.approve': 'approve refills, with or without a change, and refuse them',
  'refills.controlled': 'approve refills of controlled substances, one by one',
  'medicines.note':
    'read what patients tell of their medicines, note it in the record, or decline it with a reason',
  'bills.read': 'see bills, what was paid on them, and what staff say about them among themselves',
  'bills.take': 'take a payment at the desk, and use a patient’s credit on a bill',
  'bills.manage': 'write bills and estimates, send them, take them back, and propose reductions',
  'bills.reduce': 'agree to a reduction or refuse it, and write off what is owed',
  'bills.refund': 'take a payment off a bill, and give money back',
  'bills.export': 'take the ledger of a period away for the books: numbers and ids, no names',
  'records.amend':
    'see which corrections of the record patients ask for, and accept, deny or extend them as the law says',
  'work.do': 'use the list of work: see, take, hand over and finish what waits for the role',
}

/** The whole document, in Markdown. */
export function accessDocument(roles: Role[], verbs: ReadonlyMap<string, Verb>): string {
  const all = [...verbs.values()].toSorted((a, b) => (a.verbName < b.verbName ? -1 : 1))
  const permissions = [...new Set(roles.flatMap(({ may }) => may))].toSorted()
  const patients = all.filter(({ who }) => who.includes('patient'))
  const within = (reach: Reach) =>
    patients.filter((verb) => reachWord(verb.reach) === reachWord(reach))
  return [
    '# Who may do what',
    '',
    '`npm run portico -- access > docs/access.md` prints this page; a test compares it. Roles are data (table `staff_role`).',
    'Staff reach patients only with two factors, whatever the role; row-level security says the same as the verbs.',
    '',
    '## Staff',
    '',
    table(
      ['permission', 'lets somebody', ...roles.map(({ role }) => role)],
      permissions.map((permission) => [
        `\`${permission}\``,
        permissionWords[permission] ?? fail(permission),
        ...roles.map(({ may }) => (may.includes(permission) ? 'yes' : '')),
      ]),
    ),
    '',
    table(
      ['permission', 'verbs'],
      permissions.map((permission) => [
        `\`${permission}\``,
        names(all.filter(({ may }) => may === permission)),
      ]),
    ),
    '',
    `Without a permission, about the own account only: ${names(all.filter(({ who, may }) => who.includes('staff') && !may))}.`,
    '',
    '## Patients, and people who act for them',
    '',
    table(
      ['who', 'verbs'],
      [
        ['the patient alone', names(within('own'))],
        ['the patient, and who decides for them by law', names(within('keeper'))],
        ['everybody with a session', names(within('any'))],
        ...sections.flatMap((section) => [
          [`who may see ${section}`, names(within(section))],
          [`who may do things in ${section}`, names(within({ act: section }))],
        ]),
      ].filter(([, list]) => list !== '-'),
    ),
    '',
    '## Before sign-in, and the portal itself',
    '',
    table(
      ['who', 'verbs'],
      [
        ['anybody', names(all.filter(({ who }) => who.includes('public')))],
        ['jobs and commands', names(all.filter(({ who }) => who.includes('job')))],
      ],
    ),
    '',
  ].join('\n')
}

const names = (list: Verb[]) => list.map((verb) => `\`${verb.verbName}\``).join(', ') || '-'

const reachWord = (reach: Reach): string => (typeof reach === 'string' ? reach : `act ${reach.act}`)

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function fail(permission: string): never {
  throw new Error(`Say in app/features/access/document.ts what ${permission} lets somebody do.`)
}
