// Templates over HTTP, as browsers without script send them: looked at with a patient's values, filled in, put into the
// answer, sent; and nothing with a field in braces ever goes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { Context } from '../../../kit/kit.ts'
import { addStaff, signedIn } from '../../../../test/support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../../test/support/served.ts'
import { readHistory, verbsOf } from '../../settings/settings.server.ts'
import { startByStaff } from '../reply.server.ts'
import { fillTemplate, listTemplatesFor } from './templates.server.ts'

let it: Served
let nia: { ctx: Context; cookie: string }
let fay: { ctx: Context; cookie: string }
let desk: string
let patient: string
let thread: string
const { save } = verbsOf('template')

beforeAll(async () => {
  it = await serve()
  const { owner } = it.portal
  const { rows } = await owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  const member = async (name: string, role: string) => {
    const person = await addStaff(it.portal, name, role)
    await owner.query(
      'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
      [desk, person.account],
    )
    const { ctx, token } = await signedIn(it.portal, person)
    return { ctx, cookie: `${COOKIE.staff}=${token}` }
  }
  nia = await member('Nia Nurse', 'nurse')
  fay = await member('Fay Front', 'front desk')
  patient = it.ana.id
  const first = { patient, team: desk, subject: 'Your visit', body: 'Hello.', key: randomUUID() }
  thread = (await startByStaff(fay.ctx, first)).thread
}, 240_000)
afterAll(() => it?.stop())

const plain = (html: string) =>
  html
    .replace(/<(style|script)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
const at = () => `/staff/patients/${patient}/messages/${thread}`
async function send(fields: Record<string, string>, html: string) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...hidden(html), ...fields }))
    body.append(name, value)
  return it.ask(at(), { method: 'POST', cookie: fay.cookie, headers: { origin: ORIGIN }, body })
}
const value = {
  title: 'Fasting',
  team: '',
  lang: 'en',
  body: 'Dear {First name}, nothing to eat for {hours} hours. {your name}, {team}',
  asks: 'hours',
}
const made = (more: object = {}, by = nia) =>
  save(by.ctx, { kind: 'template', version: '0', value: { ...value, ...more } })

test('whoever has no inbox comes back to the settings', async () => {
  const { token } = await signedIn(it.portal, await addStaff(it.portal, 'Abe Admin', 'admin'))
  const back = async (cookie: string) => {
    const html = await (await it.ask('/staff/messages/templates', { cookie })).text()
    return /class="back" href="([^"]+)"/.exec(html)?.[1]
  }
  expect(await back(nia.cookie)).toBe('/staff/messages')
  expect(await back(`${COOKIE.staff}=${token}`)).toBe('/staff/settings')
})

test('who may not write templates changes none, and reads none of their history', async () => {
  const { id } = await made({ title: 'Guarded' })
  await expect(made({}, fay)).rejects.toMatchObject({ kind: 'forbidden' })
  const own = { kind: 'template', id }
  await expect(readHistory(nia.ctx, own)).rejects.toMatchObject({ kind: 'forbidden' })
  const admin = await signedIn(it.portal, await addStaff(it.portal, 'Ada Admin', 'admin'))
  await expect(readHistory(admin.ctx, own)).rejects.toMatchObject({ kind: 'not_found' })
  expect((await it.ask('/staff/messages/templates', { cookie: fay.cookie })).status).toBe(403)
  expect((await it.ask('/staff/messages/templates', { cookie: nia.cookie })).status).toBe(200)
})

test.each([
  [{ body: 'Dear {frist name}', asks: '' }, { body: /\{frist name\} is no field/ }],
  [{ body: 'Dear {first name', asks: '' }, { body: /brace stands alone/ }],
  [{ asks: 'hours\nday' }, { asks: /\{day\} does not stand/ }],
  [{ body: 'On {today} {hours}', asks: 'hours\ntoday' }, { asks: /\{today\} is filled in/ }],
  [{ title: ' ' }, { title: /Write what/ }],
  [{ lang: 'xx' }, { lang: /Choose a language/ }],
])('%j is not taken', async (more, fields) => {
  const said = Object.fromEntries(
    Object.entries(fields).map(([name, words]) => [name, expect.stringMatching(words)]),
  )
  await expect(made(more)).rejects.toMatchObject({ fields: said })
})

test('the patient’s language is offered first, then English; those of other teams not at all', async () => {
  const { owner } = it.portal
  const other = randomUUID()
  await owner.query(`insert into team (team_id, name, created_at) values ($1, 'Billing', now())`, [
    other,
  ])
  const plainBody = { body: 'Hello', asks: '' }
  await made({ title: 'A Spanish one', lang: 'es', ...plainBody })
  await made({ title: 'B French one', lang: 'fr', ...plainBody })
  await made({ title: 'C of the desk', team: desk, ...plainBody })
  await made({ title: 'D of billing', team: other, ...plainBody })
  const titles = async () =>
    (await listTemplatesFor(fay.ctx, { patient, team: desk })).map(({ title }) => title)
  const all = await titles()
  expect(all).not.toContain('D of billing')
  expect(all.indexOf('C of the desk')).toBe(0)
  expect(all.at(-1)).toBe('B French one')
})

test('a template is looked at, asks for what is missing, goes into the answer below what was typed, and is sent', async () => {
  const { id } = await made()
  const first = await (await it.ask(at(), { cookie: fay.cookie })).text()
  expect(plain(first)).toContain('Fasting (English)')
  const typed = { body: 'Typed before.', template: id }
  const looked = await (await send({ ...typed, do: 'template' }, first)).text()
  expect(plain(looked)).toMatch(
    /Dear \w+, nothing to eat for \{hours\} hours\. Fay Front, Front desk/,
  )
  expect(looked).toContain('Typed before.')
  const tooSoon = await (await send({ ...typed, do: 'insert', asked: 'hours' }, looked)).text()
  expect(plain(tooSoon)).toContain('Fill in hours.')
  expect(plain(tooSoon)).toContain('{hours}')
  const given = { ...typed, asked: 'hours', given0: 'eight' }
  const put = await (await send({ ...given, do: 'insert' }, tooSoon)).text()
  const box = /<textarea[^>]*name="body"[^>]*>([^<]*)</.exec(put)?.[1] as string
  expect(box).toMatch(/^Typed before\.\n\nDear \w+, nothing to eat for eight hours\. Fay Front/)
  const sent = await send({ do: 'send', body: box }, put)
  expect(sent.status).toBe(302)
  expect(
    plain(await (await it.ask(`/messages/${thread}`, { cookie: it.as('patient') })).text()),
  ).toContain('nothing to eat for eight hours')
})

test('what is not known is said, and nothing with braces goes to a patient', async () => {
  const { id } = await made({ body: 'On {appointment day}, {first name}.', asks: '' })
  const page = await (await it.ask(at(), { cookie: fay.cookie })).text()
  const insert = async () =>
    plain(await (await send({ template: id, do: 'insert', body: '' }, page)).text())
  expect(await insert()).toMatch(/On \w+ \d+ \w+ 20\d\d, Ana\./)
  await it.portal.owner.query(
    `update record_entry set state = 'past' where patient_id = $1 and kind = 'appointment'`,
    [patient],
  )
  expect(await insert()).toContain('{appointment day} is not known for this patient')
  const sent = await send({ do: 'send', body: 'Hello {first name}' }, page)
  expect(sent.status).toBe(422)
  expect(plain(await sent.text())).toContain('{first name} is not filled in')
  const more = { patient, team: desk, subject: 'A', body: 'On {day}', key: randomUUID() }
  await expect(startByStaff(fay.ctx, more)).rejects.toMatchObject({
    fields: { body: expect.stringContaining('{day}') },
  })
})

test('a template of a record that is restricted, or of a team that is none, says nothing', async () => {
  const { id: template } = await made({ body: '{name}', asks: '' })
  const stray = fillTemplate(fay.ctx, { patient, team: randomUUID(), template })
  await expect(stray).rejects.toMatchObject({ kind: 'not_found' })
  await it.portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
     select $1, gen_random_uuid(), ''::bytea, account_id, now() from staff_member limit 1`,
    [patient],
  )
  const closed = fillTemplate(fay.ctx, { patient, team: desk, template })
  await expect(closed).rejects.toMatchObject({ code: 'restricted' })
})
