// Who may open what: every address has a row here, and a new one without a row fails test/locks/access.test.ts. Adding
// a row is the moment to think about who is let in.
import type { Permission, Reach } from '../../app/kit/access.ts'
import { formRoutes } from './addresses-forms.ts'
import { visitRoutes } from './addresses-visits.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'

export type RouteRow = {
  who: 'public' | 'patient' | 'staff'
  /** The kind of entry that `:id` in the address names. */
  entry?: string
  /** Other kinds that the same page shows. */
  also?: string[]
  /** What stands for another parameter in the address. */
  param?: string
  /** The kind of entry of the patient that another parameter names. */
  of?: string
  /** What somebody who may gets for it; 200 when not said. */
  status?: number
  /** Reads nothing of a record, so leaves no row in the log. */
  silent?: true
  /** What it names is not there: that it was asked for in vain is on record. */
  vain?: true
  /** Of patients' pages: for which people who act for somebody else. The owner alone when not said. */
  reach?: Reach
  /** Of staff's pages: the permission it takes. */
  may?: Permission
  /** To somebody whose role does not include it, it is not there at all. */
  unseen?: true
  /** `:id` in the address is a patient; `param` is what follows. */
  patient?: true
  /** What follows that. */
  last?: string
  /** `:id` in the address is what the patient sent. */
  sent?: true
  /** `:id` in the address is a task of staff. */
  task?: true
}

const notThere = {
  who: 'staff',
  may: 'clinic.manage',
  param: id,
  status: 404,
  vain: true,
} as const

export const routes: Record<string, RouteRow> = {
  ...visitRoutes,
  ...formRoutes,
  '/sign-in': { who: 'public' },
  // Gives a challenge to whoever sends a form, and nothing to whoever opens it.
  '/sign-in/passkey': { who: 'public', status: 404 },
  // Without a ticket: back to the sign-in page.
  '/sign-in/second': { who: 'public', status: 302 },
  '/sign-in/link': { who: 'public' },
  '/sign-in/link/sent': { who: 'public' },
  '/sign-in/link/:token': { who: 'public', param: 'nothing-here' },
  '/forgot': { who: 'public' },
  '/forgot/sent': { who: 'public' },
  // Of nobody's message: that it was asked for in vain is on record.
  '/n/:token': {
    who: 'patient',
    reach: 'any',
    param: 'AAAAAAAAAAAAAAAAAAAAAA',
    status: 404,
    vain: true,
  },
  '/n/:token/stop': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA', status: 404 },
  '/calendar/:file': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA.ics', status: 404 },
  '/reset/:token': { who: 'public', param: 'nothing-here' },
  '/sign-out': { who: 'public', status: 302 },
  '/offline': { who: 'public' },
  '/security/devices': { who: 'public', status: 302 },
  '/session': { who: 'public', status: 401 },
  '/session/over': { who: 'public', status: 302 },
  '/draft': { who: 'public', status: 404 },
  '/drafts/throw-away': { who: 'public', status: 302 },
  '/activate': { who: 'public' },
  '/activate/date': { who: 'public', status: 302 },
  '/activate/way': { who: 'public', status: 302 },
  '/activate/staff': { who: 'public', status: 200 },
  '/activate/staff/:token': { who: 'public', param: 'no-invitation', status: 302 },
  '/activate/:token': { who: 'public', param: 'no-invitation', status: 302 },
  // Without an invitation that was proved there is nothing to add.
  '/activate/add': { who: 'patient', reach: 'any', status: 302, silent: true },
  '*': { who: 'public', param: 'nothing-here', status: 404 },
  // Exist in a demonstration only; the server of this test is none.
  '/demo/outbox': { who: 'public', status: 404 },
  '/demo/empty': { who: 'public', status: 404 },

  '/staff/settings/embed': { who: 'staff', may: 'clinic.manage' },

  // The door tells nothing, and without a passcode that was typed nothing is open.
  '/s/:token': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA' },
  '/shared': { who: 'public', status: 302 },
  '/shared/over': { who: 'public' },
  '/shared/summary': { who: 'public', status: 302 },
  '/shared/document/:id': { who: 'public', param: id, status: 302 },
  '/shared/file/:link': { who: 'public', param: 'A', status: 302 },
  '/shares': { who: 'patient', reach: { act: 'documents' } },
  '/shares/new': { who: 'patient', reach: { act: 'documents' } },
  '/shares/:id': {
    who: 'patient',
    reach: { act: 'documents' },
    param: id,
    status: 404,
    vain: true,
  },
  '/caregivers': { who: 'patient' },
  '/caregivers/new': { who: 'patient' },
  '/caregivers/stop': { who: 'patient', status: 302, silent: true },
  '/caregivers/:id': { who: 'patient', param: id, status: 302 },
  '/hidden': { who: 'patient' },
  '/hidden/:shelf': { who: 'patient', param: 'conditions' },
  '/join': { who: 'public' },
  '/join/:link': { who: 'public', param: 'BKTM-WXRD-PHGC-JNVZ' },
  '/who': { who: 'patient', reach: 'any' },
  // A record that this account does not open.
  '/who/stop/:id': { who: 'patient', reach: 'any', param: id, status: 404, silent: true },
  '/': { who: 'patient', reach: 'any' },
  '/record': { who: 'patient', reach: 'any', silent: true },
  '/summary': { who: 'patient', reach: 'any' },
  '/summary/pdf': { who: 'patient', reach: 'any' },
  '/takeaway': { who: 'patient', reach: 'any', silent: true },
  '/takeaway/:id/:file': { who: 'patient', reach: 'any', param: id, status: 404, silent: true },
  '/results': { who: 'patient', reach: 'results' },
  '/results/:id': { who: 'patient', reach: 'results', entry: 'result', also: ['vital'] },
  '/results/report/:id': { who: 'patient', reach: 'results', entry: 'report' },
  '/vitals': { who: 'patient', reach: 'results' },
  '/vitals/:code': { who: 'patient', reach: 'results', param: 'heart-rate' },
  '/visits': { who: 'patient', reach: 'appointments' },
  '/visits/last': { who: 'patient', reach: 'appointments' },
  '/visits/:id': { who: 'patient', reach: 'appointments', entry: 'visit' },
  '/visits/appointments/:id/earlier': { who: 'patient', reach: 'appointments', sent: true },
  '/visits/offers/:id': { who: 'patient', reach: 'appointments', sent: true },
  '/visits/note/:id': { who: 'patient', reach: 'notes', entry: 'note' },
  '/documents': { who: 'patient', reach: 'documents' },
  '/documents/:id': { who: 'patient', reach: 'documents', entry: 'document' },
  // Of a note that is not there.
  '/documents/received/:id/:at': {
    who: 'patient',
    reach: 'notes',
    param: id,
    status: 404,
    vain: true,
  },
  '/documents/received/file/:link': {
    who: 'patient',
    reach: 'notes',
    param: 'A',
    status: 404,
    vain: true,
  },
  // Of a link that is none.
  '/documents/file/:link': {
    who: 'patient',
    reach: 'documents',
    param: 'A',
    status: 404,
    vain: true,
  },
  '/conditions': { who: 'patient', reach: 'record' },
  '/medicines': { who: 'patient', reach: 'medicines' },
  '/allergies': { who: 'patient', reach: 'record' },
  '/immunizations': { who: 'patient', reach: 'record' },
  '/procedures': { who: 'patient', reach: 'record' },
  '/care-team': { who: 'patient', reach: 'record' },
  '/access': { who: 'patient' },
  '/access/ask/:id': { who: 'patient', entry: 'access' },
  '/access/questions': { who: 'patient' },
  // Told inside a view only.
  '/not-in-view': { who: 'patient', reach: 'any', status: 404, silent: true },
  '/uploads': { who: 'patient', reach: 'documents' },
  '/uploads/new': { who: 'patient', reach: { act: 'documents' } },
  // Taken back: the page says so.
  '/uploads/for/:request': { who: 'patient', reach: { act: 'documents' }, sent: true },
  '/uploads/:id': { who: 'patient', reach: 'documents', sent: true },
  // What was sent once is over, so its bytes are gone.
  '/uploads/file/:id': {
    who: 'patient',
    reach: 'documents',
    sent: true,
    status: 404,
    vain: true,
  },
  '/messages': { who: 'patient', reach: 'messages' },
  '/messages/new': { who: 'patient', reach: { act: 'messages' }, silent: true },
  '/messages/:id': { who: 'patient', reach: 'messages', sent: true },
  '/messages/:id/talk': { who: 'patient', reach: 'messages', sent: true },
  '/messages/:id/pdf': { who: 'patient', reach: 'messages', sent: true },
  // A file that was sent by another way.
  '/messages/file/:id': {
    who: 'patient',
    reach: 'messages',
    sent: true,
    status: 404,
    vain: true,
  },
  '/timing': { who: 'patient' },
  '/notices': { who: 'patient', reach: 'any' },
  '/notices/texts': { who: 'patient', reach: { act: 'messages' } },
  '/notices/reminders': { who: 'patient', reach: 'any' },
  '/a/:token': { who: 'public', param: 'AAAAAAAAAAAAAAAAAAAAAA', status: 404 },
  '/more': { who: 'patient', reach: 'any', silent: true },
  '/password': { who: 'patient', reach: 'any', silent: true },
  '/display': { who: 'patient', reach: 'any', silent: true },
  // Nothing waits to be set up.
  '/security/second-factor': { who: 'patient', reach: 'any', silent: true },
  '/security/second-factor/app': { who: 'patient', reach: 'any', status: 302, silent: true },
  '/security/second-factor/phone': { who: 'patient', reach: 'any', silent: true },
  // Printed codes come after another second factor, which these patients do not have.
  '/security/second-factor/codes': { who: 'patient', reach: 'any', silent: true },
  '/security/second-factor/remove/:what': {
    who: 'patient',
    reach: 'any',
    param: 'totp',
    silent: true,
  },
  '/security': { who: 'patient', reach: 'any' },
  '/security/events': { who: 'patient', reach: 'any' },
  '/security/passkeys/new': { who: 'patient', reach: 'any', silent: true },
  // Of a passkey that is not there (any more): back to the list.
  '/security/passkeys/:id': {
    who: 'patient',
    reach: 'any',
    param: id,
    status: 302,
    silent: true,
  },
  '/confirm': { who: 'patient', reach: 'any', silent: true },

  '/staff/password': { who: 'staff', silent: true },
  '/staff/security/second-factor': { who: 'staff', silent: true },
  '/staff/security/second-factor/app': { who: 'staff', status: 302, silent: true },
  '/staff/security/second-factor/phone': { who: 'staff', silent: true },
  '/staff/security/second-factor/codes': { who: 'staff', silent: true },
  '/staff/security/second-factor/remove/:what': { who: 'staff', param: 'totp', silent: true },
  '/staff/security': { who: 'staff' },
  '/staff/display': { who: 'staff', silent: true },
  '/staff/security/events': { who: 'staff' },
  '/staff/security/passkeys/new': { who: 'staff', silent: true },
  '/staff/security/passkeys/:id': { who: 'staff', param: id, status: 302, silent: true },
  '/staff/confirm': { who: 'staff', silent: true },
  '/staff/questions': { who: 'staff', may: 'questions.answer' },
  '/staff/questions/:id': { who: 'staff', may: 'questions.answer', task: true },
  '/staff': { who: 'staff' },
  // Answers the script of the search, and nobody who opens it.
  '/staff/find': { who: 'public', status: 404 },
  '/staff/patients/:id': { who: 'staff', may: 'people.find', patient: true },
  '/staff/duplicates/:id': {
    who: 'staff',
    may: 'people.merge',
    param: id,
    status: 404,
    silent: true,
  },
  '/staff/patients/new': { who: 'staff', may: 'people.register', silent: true },
  '/staff/patients/:id/edit': { who: 'staff', may: 'people.register', patient: true },
  // Nobody is on record twice here, and nothing was merged.
  '/staff/patients/:id/compare/:other': {
    who: 'staff',
    may: 'people.merge',
    patient: true,
    param: id,
    status: 404,
    vain: true,
  },
  '/staff/patients/:id/unmerge/:link': {
    who: 'staff',
    may: 'people.merge',
    patient: true,
    param: id,
    status: 404,
    silent: true,
  },
  '/staff/patients/:id/photo': { who: 'staff', may: 'people.register', patient: true },
  // Of somebody of whom there is none.
  '/staff/patients/:id/photo/picture': {
    who: 'staff',
    may: 'people.photo',
    patient: true,
    status: 404,
    vain: true,
  },
  '/staff/patients/:id/invite': { who: 'staff', may: 'people.invite', patient: true },
  '/staff/patients/:id/reset': { who: 'staff', may: 'access.reset', patient: true },
  '/staff/messages': { who: 'staff', may: 'messages.read' },
  '/staff/patients/:id/messages/new': {
    who: 'staff',
    may: 'messages.answer',
    patient: true,
    silent: true,
  },
  '/staff/patients/:id/messages/text': {
    who: 'staff',
    may: 'messages.answer',
    patient: true,
  },
  '/staff/messages/bulk': { who: 'staff', may: 'messages.bulk' },
  '/staff/messages/bulk/new': { who: 'staff', may: 'messages.bulk', silent: true },
  '/staff/messages/bulk/:id': { ...notThere, may: 'messages.bulk' },
  '/staff/messages/bulk/:id/progress': { ...notThere, may: 'messages.bulk' },
  '/staff/messages/templates': { who: 'staff', may: 'messages.templates' },
  '/staff/messages/templates/:id': { ...notThere, may: 'messages.templates' },
  // Of a team that these are not of.
  '/staff/patients/:id/messages/:entry': { ...notThere, may: 'messages.read', patient: true },
  '/staff/patients/:id/messages/:entry/talk': { ...notThere, may: 'messages.read', patient: true },
  '/staff/patients/:id/messages/:entry/comment': {
    ...notThere,
    may: 'messages.read',
    patient: true,
  },
  '/staff/patients/:id/messages/:entry/snooze': {
    ...notThere,
    may: 'messages.read',
    patient: true,
  },
  '/staff/patients/:id/messages/:entry/hand-over': {
    ...notThere,
    may: 'messages.read',
    patient: true,
  },
  '/staff/patients/:id/messages/:entry/copy': {
    ...notThere,
    may: 'messages.read',
    patient: true,
  },
  '/staff/patients/:id/messages/:entry/pdf': {
    ...notThere,
    may: 'messages.read',
    patient: true,
  },
  '/staff/patients/:id/messages/:entry/text': {
    ...notThere,
    may: 'messages.read',
    patient: true,
  },
  '/staff/texts': { who: 'staff', may: 'messages.answer' },
  '/staff/texts/:id': { ...notThere, may: 'messages.answer' },
  '/staff/patients/:id/message-file/:entry': { ...notThere, may: 'messages.read', patient: true },
  '/staff/work': { who: 'staff', may: 'work.do' },
  '/staff/work/news': { who: 'public', status: 404 },
  '/staff/work/:id': { who: 'staff', may: 'people.invite', task: true, unseen: true },
  '/staff/work/:id/hand-over': { who: 'staff', may: 'people.invite', task: true, unseen: true },
  '/staff/work/:id/snooze': { who: 'staff', may: 'people.invite', task: true, unseen: true },
  '/staff/team': { who: 'staff', may: 'staff.manage' },
  '/staff/team/invite': { who: 'staff', may: 'staff.manage', silent: true },
  '/staff/team/:id': { who: 'staff', may: 'staff.manage', param: id, status: 404, silent: true },
  '/staff/settings': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/name': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/logo': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/colour': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/locations': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/locations/new': { who: 'staff', may: 'clinic.manage' },
  // Of a place that is not there.
  '/staff/settings/locations/:id': notThere,
  '/staff/settings/hours/:id': notThere,
  '/staff/settings/closed': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/notices/:id': { who: 'staff', may: 'clinic.manage', param: 'en' },
  '/staff/settings/emergency': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/texts': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/reminders': { who: 'staff', may: 'clinic.manage' },
  '/staff/schedule/offers': { who: 'staff', may: 'appointments.read' },
  '/staff/settings/idle': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/factors': { who: 'staff', may: 'clinic.manage' },
  '/staff/audit/rules': { who: 'staff', may: 'audit.read' },
  '/staff/settings/states': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/ages': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/roles': { who: 'staff', may: 'staff.manage' },
  '/staff/settings/roles/:role': { who: 'staff', may: 'staff.manage', param: 'nurse' },
  '/staff/settings/teams': { who: 'staff', may: 'staff.manage' },
  '/staff/settings/teams/:id': notThere,
  '/staff/settings/told': { who: 'staff', may: 'clinic.manage' },
  '/staff/settings/told/:kind': { who: 'staff', may: 'clinic.manage', param: 'letter' },
  '/staff/settings/history/:subject': { who: 'staff', may: 'clinic.manage', param: 'name' },
  '/staff/patients/:id/withdraw': { who: 'staff', patient: true, status: 302, silent: true },
  '/staff/patients/:id/ask': { who: 'staff', may: 'uploads.take', patient: true, silent: true },
  '/staff/patients/:id/ask/:template': {
    who: 'staff',
    may: 'uploads.take',
    patient: true,
    param: 'other',
    silent: true,
  },
  '/staff/patients/:id/:section': {
    who: 'staff',
    may: 'people.find',
    patient: true,
    param: 'person',
  },
  // One vital sign that nobody here has.
  '/staff/patients/:id/sent/:entry': { ...notThere, may: 'uploads.take', patient: true },
  '/staff/patients/:id/sent/:entry/file': { ...notThere, may: 'uploads.take', patient: true },
  '/staff/patients/:id/sent/:entry/refuse': { ...notThere, may: 'uploads.take', patient: true },
  '/staff/patients/:id/:section/:entry': {
    who: 'staff',
    patient: true,
    param: 'vitals',
    last: 'head-size',
    status: 404,
    silent: true,
  },
  '/staff/patients/:id/helpers/:what': {
    who: 'staff',
    may: 'proxy.grant',
    patient: true,
    param: 'guardian',
  },
  '/staff/patients/:id/confidential': { who: 'staff', may: 'record.guard', patient: true },
  '/staff/patients/:id/release/:entry/note': {
    who: 'staff',
    may: 'record.read',
    patient: true,
    of: 'note',
  },
  '/staff/patients/:id/documents/new': {
    who: 'staff',
    may: 'documents.add',
    patient: true,
    silent: true,
  },
  // Of a document that is not there: who may replace one depends on its class.
  '/staff/patients/:id/documents/:entry/amend': {
    ...notThere,
    may: 'documents.add',
    patient: true,
  },
  // Of a note that is not there.
  '/staff/patients/:id/received/:entry/:at': {
    ...notThere,
    may: 'record.read',
    patient: true,
    last: '0',
  },
  '/staff/patients/:id/note-file/:link': {
    who: 'staff',
    may: 'record.read',
    patient: true,
    param: 'A',
    status: 404,
    vain: true,
  },
  '/staff/patients/:id/documents/file/:link': {
    who: 'staff',
    may: 'documents.read',
    patient: true,
    param: 'A',
    status: 404,
    vain: true,
  },
  '/staff/notices': { who: 'staff', may: 'people.invite' },
  '/staff/settings/rules': { who: 'staff', may: 'clinic.manage' },
  '/staff/helpers': { who: 'staff', may: 'proxy.confirm' },
  '/staff/patients/:id/restriction': {
    who: 'staff',
    may: 'people.find',
    patient: true,
    silent: true,
  },
  '/staff/audit': { who: 'staff', may: 'audit.read' },
  '/staff/audit/find': { who: 'staff', may: 'audit.read', silent: true },
  '/staff/audit/events/:id': { ...notThere, may: 'audit.read' },
  '/staff/audit/review': { who: 'staff', may: 'audit.read', silent: true },
  '/staff/audit/reviews': { who: 'staff', may: 'audit.read' },
  '/staff/audit/export': { who: 'staff', may: 'audit.read', silent: true },
  '/staff/audit/exports': { who: 'staff', may: 'audit.read' },
  '/staff/audit/exports/:id': { ...notThere, may: 'audit.read' },
  // Fetching is a deed: there is nothing to look at.
  '/staff/audit/exports/:id/file': { who: 'staff', param: id, status: 404, silent: true },
  '/staff/audit/alerts': { who: 'staff', may: 'audit.read' },
  '/staff/audit/alerts/:id': { ...notThere, may: 'audit.read' },
  '/staff/audit/chain': { who: 'staff', may: 'audit.read' },
  '/staff/glass': { who: 'staff', may: 'break-glass.review' },
  '/staff/glass/:id': {
    who: 'staff',
    may: 'break-glass.review',
    param: id,
    status: 404,
    silent: true,
  },
}

/** Addresses that the web door answers itself, without React Router. */
export const doorAddresses: Record<string, string> = {
  '/healthz': 'Says that the portal is up, to anybody.',
  '/live': 'A stream of what changed, for the session that asks; nothing without one.',
  '/live/messages':
    'A stream of how far a thread is, for a session that may see it; nothing without one.',
  '/live/counts': 'A stream of numbers for the session that asks; nothing without one.',
  '/live/schedule':
    'A stream that says when something of some days of the schedule changed, for a session that may see it; nothing without one.',
  '/uploads/tus': 'Begins an upload for the session that asks; nothing without one.',
  '/uploads/tus/:id': 'An upload of the session that asks: how far it is, more of it, its end.',
  '/logo/:hash': 'The clinic’s logo, to anybody.',
  '/demo/people.json': 'The invented people; registered in a demonstration only.',
  '/demo/outbox.json': 'Letters that would have left; registered in a demonstration only.',
}
