// What saving a setting would do is counted for whoever may save it: a made-up session, or a role that may not, does not
// so much as begin to go through all children.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, signedIn } from '../../../../test/support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../../test/support/served.ts'

let it: Served
let biller: string
let admin: string
beforeAll(async () => {
  it = await serve()
  biller = await sessionOf('biller')
  admin = await sessionOf('admin')
  // A child of whom somebody is the guardian: there is one to be counted.
  await it.portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, basis, sections, news_from, created_at)
     values ($1, $2, gen_random_uuid(), 'proxy', 'guardian', '{results}', now(), now())`,
    [it.ana.id, it.ben.account],
  )
}, 240_000)
afterAll(() => it?.stop())

const look = (token: string) =>
  it.ask('/staff/settings/states', {
    method: 'POST',
    cookie: `${COOKIE.staff}=${token}`,
    headers: { origin: ORIGIN },
    body: new URLSearchParams({ do: 'look', states: 'US-TX' }),
  })
const sessionOf = async (role: string) =>
  (await signedIn(it.portal, await addStaff(it.portal, `Some ${role}`, role))).token

test('nobody else has counted whom it reaches', async () => {
  const { owner } = it.portal
  await owner.query('begin')
  try {
    // Whoever went through them would wait here for good.
    await owner.query('lock table guardian_law in access exclusive mode')
    expect((await look('made-up')).headers.get('location')).toContain('/sign-in')
    expect((await look(biller)).status).toBe(403)
  } finally {
    await owner.query('rollback')
  }
  const { rows } = await owner.query(
    `select count(*)::int as n from audit_event where verb = 'settings.read' and outcome = 'refused' and role = 'biller'`,
  )
  expect(rows[0].n).toBeGreaterThan(0)
  expect((await look(admin)).status).toBe(200)
})
