// "Nothing on record" is never shown where "could not load" is true: each source is broken in turn, and the page
// says what it could not load, when, and whom to call, while the rest of it stands.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, type SessionCookie } from '../shots/sign-in.ts'
import {
  startDemonstration,
  type Demonstration,
  type DemoPerson,
} from '../support/demonstration.ts'
import { testEnvironment } from '../support/kit.ts'

let portal: Demonstration
let owner: pg.Client
let people: DemoPerson[]
const sessions = new Map<string, SessionCookie>()

beforeAll(async () => {
  const env = await testEnvironment()
  portal = await startDemonstration(env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  people = await portal.people()
  // Wren has almost nothing on record: the lists are empty, and a failure could hide behind that.
  for (const key of ['wren', 'dolores', 'castellano', 'ruta', 'tamsin', 'wendell'])
    sessions.set(key, await cookieOf(portal, { key }))
}, 240_000)
afterAll(async () => {
  await owner?.end()
  await portal?.stop()
})

async function read(address: string, as = 'wren'): Promise<{ status: number; text: string }> {
  const { name, value } = sessions.get(as) as SessionCookie
  const answer = await fetch(portal.origin + address, { headers: { Cookie: `${name}=${value}` } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return { status: answer.status, text: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

/** Takes a table away from patients, or from staff, while `work` runs. */
async function without(
  table: string,
  work: () => Promise<void>,
  role = 'portico_patient',
): Promise<void> {
  await owner.query(`revoke select on ${table} from ${role}`)
  try {
    await work()
  } finally {
    await owner.query(`grant select on ${table} to ${role}`)
  }
}

const sources = [
  ['/', 'record_entry', /Good (morning|afternoon|evening)|Hello/],
  ['/results', 'record_entry', /Test results/],
  ['/takeaway', 'takeaway', /Take the whole record away/],
  ['/summary', 'record_entry', /Summary of your record/],
  ['/visits', 'record_entry', /Visits/],
  ['/visits/book', 'visit_type', /Book a visit/],
  ['/visits/appointments', 'appointment', /Visits booked here/],
  ['/conditions', 'record_entry', /Health conditions/],
  ['/medicines', 'record_entry', /Medicines/],
  ['/allergies', 'record_entry', /Allergies/],
  ['/immunizations', 'record_entry', /Vaccines/],
  ['/vitals', 'record_entry', /Vital signs/],
  ['/procedures', 'record_entry', /Procedures/],
  ['/care-team', 'record_entry', /Your care team/],
  ['/documents', 'document', /Documents/],
  ['/shares', 'share', /Shared with others/],
  ['/uploads', 'upload', /Files you sent/],
  ['/forms', 'form_request', /Forms/],
  ['/profile', 'profile_change', /This is how .+ knows you/],
  ['/medicines/refills', 'refill', /Refills asked for/],
  ['/medicines/refill', 'pharmacy', /Ask for refills/],
  ['/corrections', 'amendment', /Corrections asked for/],
  ['/medicines/pharmacies', 'patient_pharmacy', /Your pharmacies/],
  ['/bills', 'bill', /Bills/],
  ['/bills/pay', 'bill', /Pay bills/],
  ['/messages', 'message_thread', /Messages/],
  ['/summary', 'record_entry', /Summary of your record/],
  ['/takeaway', 'takeaway', /Take the whole record away/],
  ['/access', 'staff_member', /Who opened your record/],
] as const

test.each(sources)('%s with %s gone', async (address, table, rest) => {
  const whole = await read(address)
  expect(whole.status).toBe(200)
  expect(whole.text).not.toContain('could not load')
  await without(table, async () => {
    const broken = await read(address)
    expect(broken.status).toBe(200)
    expect(broken.text).toMatch(rest)
    expect(broken.text).toMatch(/We could not load .+ at \d{1,2}:\d{2}/)
    expect(broken.text).toContain('(202) 555-0100')
    expect(broken.text).not.toMatch(/on record\.|Nothing new/)
  })
  expect((await read(address)).text).not.toContain('could not load')
})

/** Of the clinic's side: who looks, what is broken, what still stands. `:wren` is the address of the chart of Wren. */
const lists = [
  ['dolores', '/staff', 'patient_opened', /Find a patient/],
  ['dolores', '/staff/work', 'work_item', /Snoozed/],
  ['dolores', '/staff/notices', 'notice_message', /Messages not delivered/],
  ['dolores', '/staff/texts', 'text_in', /Texts to match/],
  ['dolores', '/staff/schedule', 'appointment', /Schedule/],
  ['dolores', '/staff/schedule/day', 'appointment', /Day sheet/],
  ['dolores', '/staff/schedule/hours', 'bookable', /when they are away/],
  ['dolores', '/staff/schedule/requests', 'booking_request', /Bookings to match/],
  ['dolores', '/staff/intake', 'intake', /Forms to match/],
  ['dolores', '/staff/intake/invite', 'intake_invite', /Send a form to somebody new/],
  ['dolores', '/staff/profile-changes', 'profile_change', /Looked over here/],
  ['dolores', '/staff/refills', 'refill', /the most pressing first/],
  ['castellano', '/staff/corrections', 'amendment', /not right in their records/],
  ['castellano', '/staff/told', 'medicine_told', /beside what the record says/],
  ['castellano', ':wren/medicines', 'medicine_told', /Wren/],
  ['dolores', ':wren/refills', 'refill', /Wren/],
  ['wendell', '/staff/bills', 'bill', /Of all patients/],
  ['wendell', ':wren/bills', 'bill', /Wren/],
  ['wendell', ':wren/payments', 'payment', /Wren/],
  ['dolores', '/staff/schedule/groups', 'group_visit', /come together/],
  ['dolores', ':wren/appointments', 'appointment', /Wren/],
  ['dolores', ':wren/merges', 'patient_link', /Wren/],
  ['castellano', ':wren/release', 'record_entry', /Wren/],
  ['tamsin', '/staff/settings', 'setting_version', /Name of the clinic/],
  ['tamsin', '/staff/settings/forms', 'form_version', /Bring a form/],
  ['tamsin', '/staff/settings/pharmacies', 'pharmacy', /What patients choose from/],
  ['tamsin', '/staff/settings/locations', 'location', /Where you work/],
  ['tamsin', '/staff/settings/teams', 'team', /Groups of people/],
  ['tamsin', '/staff/settings/visit-types', 'visit_type', /how long it takes/],
  ['tamsin', '/staff/settings/bookables', 'bookable', /in which room/],
  ['tamsin', '/staff/settings/told', 'work_told', /Who gets an e-mail/],
  ['tamsin', '/staff/settings/roles', 'staff_role', /What each role may do/],
  ['tamsin', '/staff/settings/history/name', 'setting_version', /newest first/],
  ['tamsin', '/staff/settings/rules', 'release_rule', /Choose the states/],
  ['tamsin', '/staff/team', 'auth_session', /Invite a colleague/],
  ['ruta', '/staff/audit', 'audit_event', /The audit log|Odd accesses/],
  ['ruta', '/staff/audit/alerts', 'access_alert', /Odd accesses/],
  ['ruta', '/staff/audit/reviews', 'audit_review', /Odd accesses/],
  ['ruta', '/staff/audit/exports', 'audit_export', /Odd accesses/],
  ['ruta', '/staff/audit/chain', 'audit_check', /Odd accesses/],
  ['ruta', '/staff/questions', 'access_question', /Questions about access/],
  ['ruta', '/staff/glass', 'break_glass', /Emergency access/],
] as const

test.each(lists)('%s at %s with %s gone', async (as, at, table, rest) => {
  const wren = people.find(({ key }) => key === 'wren')?.patientId
  const address = at.replace(':wren', `/staff/patients/${wren}`)
  const whole = await read(address, as)
  expect(whole.status).toBe(200)
  expect(whole.text).not.toContain('could not load')
  const look = async () => {
    const broken = await read(address, as)
    expect(broken.status).toBe(200)
    expect(broken.text).toMatch(rest)
    expect(broken.text).toMatch(/We could not load .+ at \d{1,2}:\d{2}/)
    expect(broken.text).toContain('Try again')
    expect(broken.text).toContain('(202) 555-0100')
    expect(broken.text).not.toMatch(
      /Nothing (waits|is|was)|There is no|No .+ yet|Nobody has (opened|asked)/,
    )
  }
  await without(table, look, 'portico_staff')
  expect((await read(address, as)).text).not.toContain('could not load')
})

test('a page that fails as a whole is a page with a way on, and nothing of the reason', async () => {
  await owner.query('alter table record_entry rename to record_entry_gone')
  try {
    const visit = await read('/visits/7eb51c7a-4956-887e-a777-7e8e92aa0910')
    expect(visit.status).toBe(503)
    expect(visit.text).toContain('We could not load this page')
    expect(visit.text).not.toMatch(/relation|record_entry|error:/i)
  } finally {
    await owner.query('alter table record_entry_gone rename to record_entry')
  }
})
