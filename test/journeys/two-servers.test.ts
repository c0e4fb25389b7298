// Two servers on one database: what is set through one, the other shows at once, before sign-in and after; and of two
// people who do the same thing through them at the same moment one does it, and the other is told so.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveSetting, readSetting } from '../../app/features/settings/settings.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { addStaff, signedIn } from '../support/people.ts'
import { atOnce } from '../support/at-once.ts'
import { COOKIE, serve, type Served } from '../support/served.ts'
import { Visitor } from '../support/visitor.ts'
import type { Demonstration } from '../support/demonstration.ts'

const SOON = 1000 // ms

let it: Served
let second: Demonstration
let admin: Context
beforeAll(async () => {
  it = await serve()
  second = await it.another()
  admin = (await signedIn(it.portal, await addStaff(it.portal, 'Ada Admin', 'admin'))).ctx
}, 240_000)
afterAll(async () => {
  await second?.stop()
  await it?.stop()
})

const save = async (kind: string, value: unknown) => {
  const { version } = await readSetting(admin, { kind })
  await saveSetting(admin, { kind, version, value })
}
const page = async (server: string, address = '/sign-in') => {
  const answer = await fetch(server + address, { headers: { cookie: it.as('patient') } })
  return { html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' }
}

/** Asks both servers until each says it, for as long as it may take. */
async function bothSay(what: RegExp): Promise<void> {
  const until = Date.now() + SOON
  for (const server of [it.origin, second.origin]) {
    let html = ''
    do ({ html } = await page(server))
    while (!what.test(html) && Date.now() < until)
    expect(html).toMatch(what)
  }
}

test('a new name is on every server within a second', async () => {
  await save('name', { name: 'Harbor Clinic' })
  await bothSay(/Harbor Clinic/)
  const { html } = await page(second.origin, '/more')
  expect(html).toContain('Harbor Clinic')
})

test('a new colour comes with a policy that allows its style sheet, on every server', async () => {
  await save('colour', { hue: 20, light: '#7a0019', dark: '' })
  await bothSay(/--tint:light-dark\(#7a0019,/)
  for (const server of [it.origin, second.origin]) {
    const { html, policy } = await page(server)
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
    expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`)
  }
})

test('a server whose ear was cut off hears it when it is back', async () => {
  await it.portal.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'portico-listen' and datname = current_database()`,
  )
  await save('name', { name: 'Meadow Clinic' })
  for (const server of [it.origin, second.origin])
    await expect
      .poll(async () => (await page(server)).html, { interval: 250, timeout: 20 * SOON })
      .toContain('Meadow Clinic')
})

/** Two people of a role, each at a server of their own, send the same form in the same moment. */
async function bothSend(role: string, table: string, address: string, form: object[]) {
  const two = [it.origin, second.origin].map(async (origin) => {
    const who = await addStaff(it.portal, `${role} ${randomUUID()}`, role)
    const visitor = new Visitor(origin)
    visitor.cookies.set(COOKIE.staff, (await signedIn(it.portal, who)).token)
    return visitor
  })
  const visitors = await Promise.all(two)
  const answers = await atOnce(
    it.portal.owner,
    table,
    visitors.map((one, i) => () => one.post(address, form[i % form.length] as never)),
  )
  const late = answers.find(({ status }) => status === 409)
  const html = (await late?.text()) ?? ''
  return {
    statuses: answers.map(({ status }) => status).toSorted(),
    says: (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' '),
  }
}
const rowsOf = async (text: string) => (await it.portal.owner.query(text)).rows

test('two merge the same records, each the other way: one does, the other is told; so with undoing it', async () => {
  const { ana, ben } = it
  const [stays, goes] = [ana, ben].map(({ id, account }) => ({
    stays: id,
    account,
    reason: 'Saw both of their papers',
  }))
  const compare = `/staff/patients/${ana.id}/compare/${ben.id}`
  const both = [stays, goes] as object[]
  const merged = await bothSend('front desk', 'patient_link', compare, both)
  expect(merged.statuses).toEqual([302, 409])
  expect(merged.says).toContain('Somebody merged these two records already')
  const links = await rowsOf('select link_id, into_id from patient_link where ended_at is null')
  expect(links).toHaveLength(1)

  const undo = `/staff/patients/${links[0].into_id}/unmerge/${links[0].link_id}`
  const form = [{ reason: 'They are two people' }]
  const undone = await bothSend('front desk', 'patient_link', undo, form)
  expect(undone.statuses).toEqual([302, 409])
  expect(undone.says).toContain('Somebody undid this merge already')
  expect(await rowsOf('select from patient_link where ended_at is null')).toEqual([])
  expect(await rowsOf('select from patient where into_id is not null')).toEqual([])
})

test('two hold the same result: one does, the other is told; so with showing it', async () => {
  const { id, entries } = it.ana
  const address = `/staff/patients/${id}/release/${entries.report}`
  const form = [{ reason: 'harm', words: 'Talked about it with her', hours: '24' }]
  const held = await bothSend('clinician', 'record_hold', address, form)
  expect(held.statuses).toEqual([302, 409])
  expect(held.says).toContain('This is held already')
  const holds = await rowsOf(
    `select hold_id from record_withheld where id = '${entries.report}' and why = 'held' and ended_at is null`,
  )
  expect(holds).toHaveLength(1)

  const lift = [{ lift: holds[0].hold_id as string }]
  const shown = await bothSend('clinician', 'record_hold_end', address, lift)
  expect(shown.statuses).toEqual([302, 409])
  expect(shown.says).toContain('This was shown to the patient already')
})
