// Two servers on one database: what is set through one, the other shows at once, before sign-in and after.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveSetting, readSetting } from '../../app/features/settings/settings.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { addStaff, signedIn } from '../support/people.ts'
import { serve, type Served } from '../support/served.ts'
import type { Demonstration } from '../support/demonstration.ts'

const SOON = 1000 // ms

let it: Served
let second: Demonstration
let admin: Context
beforeAll(async () => {
  it = await serve()
  second = await it.another()
  admin = (await signedIn(it.portal, await addStaff(it.portal, 'Ada Admin', 'admin'))).ctx
}, 120_000)
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
  const until = Date.now() + 8 * SOON
  for (const server of [it.origin, second.origin]) {
    let html = ''
    do ({ html } = await page(server))
    while (!html.includes('Meadow Clinic') && Date.now() < until)
    expect(html).toContain('Meadow Clinic')
  }
})
