// "Nothing on record" is never shown where "could not load" is true: each source is broken in turn, and the page
// says what it could not load, when, and whom to call, while the rest of it stands.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../shots/sign-in.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testEnvironment } from '../support/kit.ts'

let portal: Demonstration
let owner: pg.Client
let session: string

beforeAll(async () => {
  const env = await testEnvironment()
  portal = await startDemonstration(env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  const people = await portal.people()
  // Somebody with almost nothing on record: the lists are empty, and a failure could hide behind that.
  const wren = people.find(({ name }) => name.startsWith('Wren'))
  if (!wren) throw new Error('Nobody in the demonstration is called Wren.')
  session = await signIn(portal, wren)
}, 120_000)
afterAll(async () => {
  await owner?.end()
  await portal?.stop()
})

async function read(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(portal.origin + address, {
    headers: { Cookie: `__Host-portal=${session}` },
  })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return { status: answer.status, text: main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

/** Takes a table away from patients while `work` runs. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  await owner.query(`revoke select on ${table} from portico_patient`)
  try {
    await work()
  } finally {
    await owner.query(`grant select on ${table} to portico_patient`)
  }
}

const sources = [
  ['/', 'record_entry', /Good (morning|afternoon|evening)|Hello/],
  ['/results', 'record_entry', /Test results/],
  ['/visits', 'record_entry', /Visits/],
  ['/conditions', 'record_entry', /Health conditions/],
  ['/medicines', 'record_entry', /Medicines/],
  ['/allergies', 'record_entry', /Allergies/],
  ['/immunizations', 'record_entry', /Vaccines/],
  ['/vitals', 'record_entry', /Vital signs/],
  ['/procedures', 'record_entry', /Procedures/],
  ['/care-team', 'record_entry', /Your care team/],
  ['/documents', 'document', /Documents/],
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
