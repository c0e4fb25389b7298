// Texts in threads, in a running clinic: a real provider on loopback brings them and takes them, signed; pages as browsers
// without script see them.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { followTexts } from '../../app/features/messages/texts/fate.jobs.ts'
import { writeText } from '../../app/features/messages/texts/out.jobs.ts'
import { signatureOf } from '../../app/kit/post/sms-status.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { smsServer } from '../support/mail-server.ts'
import { addStaff, signedIn } from '../support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../support/served.ts'

const TOKEN = 'a token'
const ANA = '+12025550123'
const STRANGER = '+12025550199'

let sms: Awaited<ReturnType<typeof smsServer>>
let it: Served
let asDesk: string
beforeAll(async () => {
  sms = await smsServer()
  it = await serve({
    many: true,
    more: { PORTICO_SMS_URL: sms.url, PORTICO_SMS_FROM: '+12025550100' },
  })
  // Whatever the hour is, a text may go out, and one day holds many: the rules have tests of their own.
  await it.portal.owner.query(
    `update clinic set time_zone = $1, text_rules = '{"day": 10, "week": 30}'`,
    [zoneAtNoon()],
  )
  const person = await addStaff(it.portal, 'Fay Front', 'front desk')
  await it.portal.owner.query(
    `insert into team_member (team_id, account_id, created_at) select team_id, $1, now() from team where front_desk`,
    [person.account],
  )
  asDesk = `${COOKIE.staff}=${(await signedIn(it.portal, person)).token}`
}, 120_000)
afterAll(async () => {
  await it?.stop()
  await sms?.stop()
})

/** A zone where it is the middle of the day now. */
function zoneAtNoon(): string {
  const east = 13 - new Date().getUTCHours()
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`
}

const plain = (html: string) =>
  html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ')
const open = async (address: string, cookie = asDesk) => {
  const answer = await it.ask(address, { cookie })
  return { status: answer.status, html: await answer.text() }
}
const read = async (address: string, cookie?: string) => plain((await open(address, cookie)).html)
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )
async function send(address: string, fields: Record<string, string>, cookie = asDesk) {
  const own = hidden((await open(address, cookie)).html)
  return it.ask(address, {
    method: 'POST',
    cookie,
    headers: { origin: ORIGIN },
    body: new URLSearchParams({ ...own, ...fields }),
  })
}
const leads = async (answer: Response) => {
  expect(answer.status, await answer.clone().text()).toBe(302)
  const { pathname, search } = new URL(answer.headers.get('location') ?? '', ORIGIN)
  return pathname + search
}

let told = 0
/** The provider brings a text. */
function comes(from: string, body: string, more: Record<string, string> = {}, token = TOKEN) {
  const sent = {
    MessageSid: `SMin${(told += 1)}`,
    AccountSid: 'AC123',
    From: from,
    To: '+12025550100',
    Body: body,
    NumMedia: '0',
    ...more,
  }
  return it.ask('/hooks/texts', {
    method: 'POST',
    body: new URLSearchParams(sent),
    headers: { 'x-twilio-signature': signatureOf(token, `${ORIGIN}/hooks/texts`, sent) },
  })
}
/** The provider tells how the n-th text fared. */
function fares(n: number, MessageStatus: string, more: Record<string, string> = {}) {
  const url = sms.texts[n]?.fields.StatusCallback ?? ''
  const sent = { MessageSid: `SM${n}`, MessageStatus, ...more }
  return it.ask(new URL(url).pathname, {
    method: 'POST',
    body: new URLSearchParams(sent),
    headers: { 'x-twilio-signature': signatureOf(TOKEN, url, sent) },
  })
}
const threads = async (patient = it.ana.id) => {
  const { rows } = await it.portal.owner.query(
    `select t.thread_id as id from message_thread t where patient_id = $1 and state = 'open' order by created_at`,
    [patient],
  )
  return rows.map(({ id }) => id as string)
}
const eventually = <T>(look: () => Promise<T> | T) =>
  vi.waitFor(look, { timeout: 15_000, interval: 100 })
const threadPage = (id: string) => `/staff/patients/${it.ana.id}/messages/${id}`

test('a text of nobody’s number waits, is matched by staff, and is a message of the patient then', async () => {
  expect((await comes(ANA, 'Can I take the blue tablets with milk?')).status).toBe(200)
  const queue = await open('/staff/texts')
  expect(plain(queue.html)).toMatch(/Text from \+12025550123 .*blue tablets/)
  expect(await threads()).toEqual([])
  expect(await read('/staff/work')).toContain('A text came from a number')
  const one = /href="(\/staff\/texts\/[^"]+)"/.exec(queue.html)?.[1] as string
  const found = await send(one, { do: 'find', q: 'Ana Access' })
  expect(plain(await found.text())).toContain('Ana Access')
  const matched = await send(one, { do: 'match', patient: it.ana.id, keep: 'yes' })
  expect(await read(await leads(matched))).toContain('among the messages of the patient')
  await eventually(async () => expect(await threads()).toHaveLength(1))
  const [thread] = await threads()
  expect(await read(threadPage(thread as string))).toMatch(/by text .*blue tablets with milk/)
  expect(await read('/staff/texts')).toContain('No text waits')
  expect((await open(one)).status).toBe(404)
  // The patient reads it too.
  expect(await read(`/messages/${thread}`, it.as('patient'))).toContain('blue tablets with milk')
})

test('the next one finds the thread by itself; told twice it is one; urgent words raise the alarm', async () => {
  const [thread = ''] = await threads()
  const text = { MessageSid: 'SMtwice' }
  for (let n = 0; n < 3; n += 1)
    expect((await comes(ANA, 'I have crushing chest pain right now', text)).status).toBe(200)
  const page = await read(threadPage(thread))
  expect(page.match(/crushing chest pain/g)).toHaveLength(1)
  expect(page).toContain('Urgent words')
  await eventually(() => {
    expect(sms.texts.at(-1)?.fields).toMatchObject({ To: ANA })
    expect(sms.texts.at(-1)?.fields.Body).toContain('call 911 now')
  })
})

test('a text to somebody who has not agreed says that a message waits, and no word of it', async () => {
  const [thread = ''] = await threads()
  const compose = `${threadPage(thread)}/text`
  const body = 'Your potassium is low. Eat a banana.'
  const looked = plain(await (await send(compose, { do: 'look', body })).text())
  expect(looked).toMatch(/You have a message from Test Clinic: https/)
  expect(looked).toContain('has not agreed to get health information by text')
  expect(looked).toMatch(/One text, \d+ of 160 characters/)
  expect(looked).toContain('It goes out now.')
  const before = sms.texts.length
  const to = await leads(await send(compose, { do: 'send', body }))
  expect(await read(to)).toContain('The text is on its way')
  await eventually(() => expect(sms.texts).toHaveLength(before + 1))
  const { Body, To } = sms.texts[before]?.fields ?? {}
  expect(To).toBe(ANA)
  expect(Body).toContain(`${ORIGIN}/messages/${thread}`)
  expect(Body).not.toMatch(/potassium|banana/)
  expect(await read(`/messages/${thread}`, it.as('patient'))).toContain('Eat a banana')
  await eventually(async () => expect(await read(threadPage(thread))).toContain('Text sent'))
})

test('callbacks twice and in the wrong order end in the truth; a forged one is nothing', async () => {
  const [thread = ''] = await threads()
  const n = sms.texts.length - 1
  const url = sms.texts[n]?.fields.StatusCallback ?? ''
  const forged = { MessageSid: `SM${n}`, MessageStatus: 'failed', ErrorCode: '30005' }
  const answer = await it.ask(new URL(url).pathname, {
    method: 'POST',
    body: new URLSearchParams(forged),
    headers: { 'x-twilio-signature': signatureOf('a guess', url, forged) },
  })
  expect(answer.status).toBe(403)
  for (const said of ['delivered', 'queued', 'sent', 'delivered', 'sending'])
    expect((await fares(n, said)).status).toBe(204)
  const page = await read(threadPage(thread))
  expect(page).toContain('Text delivered')
  expect(page).not.toContain('Text failed')
})

test('what fails says why in words, and is work for somebody', async () => {
  const [thread = ''] = await threads()
  const before = sms.texts.length
  await send(`${threadPage(thread)}/text`, { do: 'send', body: 'Call us, please.' })
  await eventually(() => expect(sms.texts).toHaveLength(before + 1))
  await eventually(async () => expect(await read(threadPage(thread))).toContain('Text sent'))
  expect((await fares(before, 'undelivered', { ErrorCode: '30006' })).status).toBe(204)
  const page = await read(threadPage(thread))
  expect(page).toContain('Text failed: this is no mobile phone')
  await eventually(async () => expect(await read('/staff/work')).toContain('did not arrive'))
})

test('who agrees on the own page gets the words, and takes it back as easily', async () => {
  const place = placeOf('account', 'phone', it.ana.account)
  await it.portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = now() where account_id = $1',
    [it.ana.account, await it.portal.kit.vault.seal(it.ana.account, place, ANA)],
  )
  const own = '/notices/texts'
  const as = it.as('patient')
  expect(await read('/notices', as)).toContain('Text messages from your care team')
  expect(await read(own, as)).toContain('texts are not private')
  expect(await read(await leads(await send(own, { do: 'give' }, as)), as)).toContain(
    'You agreed on',
  )
  const [thread = ''] = await threads()
  const compose = `${threadPage(thread)}/text`
  const before = sms.texts.length
  await comes(ANA, 'What about the tablets?')
  expect(await read(threadPage(thread))).toContain('They agreed to health information by text on')
  await leads(await send(compose, { do: 'send', body: 'Take “one” a day' }))
  await eventually(() => expect(sms.texts).toHaveLength(before + 1))
  expect(sms.texts[before]?.fields.Body).toBe('Test Clinic: Take "one" a day')
  await leads(await send(own, { do: 'take' }, as))
  const looked = plain(await (await send(compose, { do: 'look', body: 'Two a day' })).text())
  expect(looked).toContain('You have a message from Test Clinic')
})

test('what the rules hold back says until when, and goes nowhere; read in the portal by then it is not needed', async () => {
  const [thread = ''] = await threads()
  await it.portal.owner.query(`update clinic set text_rules = '{"day": 1, "week": 3}'`)
  const compose = `${threadPage(thread)}/text`
  const before = sms.texts.length
  const looked = plain(await (await send(compose, { do: 'look', body: 'Wait for it' })).text())
  expect(looked).toMatch(/as many texts as a (day|week) allows.* It goes out on/)
  await leads(await send(compose, { do: 'send', body: 'Wait for it' }))
  expect(await read(threadPage(thread))).toMatch(/Wait for it Text waits until/)
  await read(`/messages/${thread}`, it.as('patient'))
  const { rows } = await it.portal.owner.query(
    `update text_out set due_at = now() where held is not null and written_at is null returning message_id as id`,
  )
  await writeText(jobContext(it.portal.kit, 'texts'), { id: rows[0].id })
  expect(await read(threadPage(thread))).toContain('read in the portal before it was due')
  expect(sms.texts).toHaveLength(before)
  // An answer to a text of theirs is not held back.
  await comes(ANA, 'Did you write?')
  await leads(await send(compose, { do: 'send', body: 'Yes.' }))
  await eventually(() => expect(sms.texts).toHaveLength(before + 1))
  await it.portal.owner.query(`update clinic set text_rules = '{"day": 10, "week": 30}'`)
})

test('of what the provider never says anything it is asked', async () => {
  const [thread = ''] = await threads()
  const last = sms.texts.at(-1)
  await eventually(async () => expect(await read(threadPage(thread))).toContain('Text sent'))
  await it.portal.owner.query(
    `update outgoing set sent_at = now() - interval '20 minutes' where provider_id = $1`,
    [last?.sid],
  )
  sms.fate(last?.sid ?? '', 'undelivered', 30003)
  await followTexts.work(it.portal.kit, { id: null, last: false })
  expect(await read(threadPage(thread))).toContain('Text failed: the phone is off')
})

test('STOP is heard for the number, confirmed once, shown to staff, and undone by START alone', async () => {
  const [thread = ''] = await threads()
  const before = sms.texts.length
  for (const words of ['STOP 123', 'Please do not stop the tablets', 'I want to quit smoking'])
    await comes(ANA, words)
  expect(await read(threadPage(thread))).toContain('STOP 123')
  expect((await open(`${threadPage(thread)}/text`)).html).toContain('Look at the text first')
  // Another number's STOP is another number's.
  await comes(STRANGER, 'Stop')
  await eventually(() => expect(sms.texts).toHaveLength(before + 1))
  expect((await open(`${threadPage(thread)}/text`)).html).toContain('Look at the text first')
  await comes(ANA, ' stop. ')
  await comes(ANA, 'STOPALL')
  await eventually(() => expect(sms.texts).toHaveLength(before + 2))
  expect(sms.texts.at(-1)?.fields.Body).toContain('you get no more texts')
  expect(await read(threadPage(thread))).toMatch(/Opted out of texts on .*they answered STOP/)
  const refused = await send(`${threadPage(thread)}/text`, {
    do: 'send',
    body: 'Hello',
    key: randomUUID(),
    version: '0',
  })
  expect(refused.status).not.toBe(302)
  expect(await read('/notices/texts', it.as('patient'))).toContain(
    'You stopped texts to this number',
  )
  await comes(ANA, 'ALTA')
  await eventually(() => expect(sms.texts).toHaveLength(before + 3))
  expect(sms.texts.at(-1)?.fields.Body).toContain('vuelve a recibir')
  expect(await read(threadPage(thread))).not.toContain('Opted out')
  await comes(ANA, 'Ayuda')
  // Not one of these is a message.
  expect(await read(threadPage(thread))).not.toMatch(/STOPALL|ALTA|Ayuda/)
})

test('pictures are fetched from the provider alone, and one that cannot be is said to be missing', async () => {
  const [thread = ''] = await threads()
  const before = sms.asked.length
  await comes(ANA, 'My rash', {
    NumMedia: '3',
    MediaUrl0: sms.picture('rash', 200, Buffer.from('%PDF-1.7 a picture of a rash')),
    MediaUrl1: sms.picture('gone', 404, 'no'),
    MediaUrl2: `${it.origin}/healthz`,
  })
  await eventually(async () => {
    const page = await read(threadPage(thread))
    expect(page).toContain('My rash')
    expect(page).toContain('2 pictures came with it that could not be fetched')
    expect(page).toMatch(/file (We are checking this file|\d)/)
  })
  expect(sms.asked.slice(before).toSorted()).toEqual(['/media/gone', '/media/rash'])
  expect(await read(`/messages/${thread}`, it.as('patient'))).toContain('could not be fetched')
})

test('a forged text, and one without a signature, is nothing', async () => {
  const [thread = ''] = await threads()
  expect((await comes(ANA, 'I am the patient', {}, 'a guess')).status).toBe(403)
  const bare = await it.ask('/hooks/texts', {
    method: 'POST',
    body: new URLSearchParams({ From: ANA, Body: 'I am the patient', MessageSid: 'SMx' }),
  })
  expect(bare.status).toBe(403)
  expect(await read(threadPage(thread))).not.toContain('I am the patient')
})

test('a number that two patients have goes to staff, who see both', async () => {
  await it.portal.kit.vault.know([it.ben.id])
  const id = randomUUID()
  await it.portal.owner.query(
    `insert into text_number values ($1, $2, $3, $4, 'staff', null, now())`,
    [
      it.ben.id,
      id,
      it.portal.kit.vault.sealNow(it.ben.id, placeOf('text_number', 'number', id), ANA),
      it.portal.kit.vault.blind('text-number', ANA),
    ],
  )
  await comes(ANA, 'It is about my child')
  const queue = await open('/staff/texts')
  const one = /href="(\/staff\/texts\/[^"]+)"/.exec(queue.html)?.[1] as string
  const page = await read(one)
  expect(page).toMatch(/Patients with this number.*A(na|).*Ben Access|Ben Access.*Ana Access/)
  expect(await leads(await send(one, { do: 'aside', why: 'Called back' }))).toContain('aside')
  expect(await read('/staff/texts')).toContain('No text waits')
  expect(await read('/staff/texts?aside')).toMatch(/It is about my child.*Set aside: Called back/)
  const back = await send('/staff/texts?aside', { id: one.split('/').at(-1) ?? '' })
  expect(await leads(back)).toContain('back')
  expect(await read('/staff/texts')).toMatch(/It is about my child/)
  expect(await leads(await send(one, { do: 'aside', why: 'Called back' }))).toContain('aside')
  await it.portal.owner.query('delete from text_number where number_id = $1', [id])
})
