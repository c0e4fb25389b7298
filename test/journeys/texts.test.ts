// Texts in threads, in a running clinic: a real provider on loopback brings them and takes them, signed; pages as browsers
// without script see them.
import { randomUUID } from 'node:crypto'
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { followTexts } from '../../app/features/messages/texts/fate.jobs.ts'
import { writeText } from '../../app/features/messages/texts/out.jobs.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { addEntry, signedIn } from '../support/people.ts'
import { addCaregiver, endGrant } from '../support/personas.ts'
import { ORIGIN } from '../support/served.ts'
import { leads, textingClinic, type TextingClinic } from '../support/texting.ts'

const ANA = '+12025550123'
const STRANGER = '+12025550199'

let it: TextingClinic
let sms: TextingClinic['sms']
let open: TextingClinic['open']
let send: TextingClinic['send']
beforeAll(async () => {
  it = await textingClinic()
  ;({ sms, open, send } = it)
  // One day holds many: the rules have tests of their own.
  await it.portal.owner.query(`update clinic set text_rules = '{"day": 10, "week": 30}'`)
}, 240_000)
afterAll(() => it?.stop())

const plain = (html: string) =>
  html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ')
const read = async (address: string, cookie?: string) => plain((await open(address, cookie)).html)

let told = 0
/** The provider brings a text. */
const comes = (from: string, body: string, more: Record<string, string> = {}, token?: string) =>
  it.comes(`SMin${(told += 1)}`, from, body, more, token)
/** The provider tells how the n-th text fared. */
const fares = (n: number, MessageStatus: string, more: Record<string, string> = {}) =>
  it.signed(sms.texts[n]?.fields.StatusCallback ?? '', {
    MessageSid: `SM${n}`,
    MessageStatus,
    ...more,
  })
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
  // Who was found stays, whatever is missing.
  for (const missing of [
    { do: 'match', patient: '' },
    { do: 'aside', why: '' },
  ]) {
    const again = await send(one, { q: 'Ana Access', ...(missing as object) })
    expect(again.status).toBe(422)
    expect(plain(await again.text())).toMatch(/(Choose a patient|Say why)\..*Ana Access/)
  }
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
  expect(await read(to)).toContain('Below it stands when the text goes out')
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
  expect((await it.signed(url, forged, 'a guess')).status).toBe(403)
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

test('somebody with whom nobody texts yet gets a first one, looked at with the link that it leaves with', async () => {
  const first = `/staff/patients/${it.ben.id}/messages/text`
  expect(await read(`/staff/patients/${it.ben.id}/messages`)).toContain('Send a text')
  expect(await read(first)).toContain('There is no mobile number for texts yet')
  const wrong = await send(first, { do: 'number', number: 'none' })
  expect(plain(await wrong.text())).toContain('Enter a mobile number such as')
  await leads(await send(first, { do: 'number', number: '202-555-0144' }))
  const team = (await it.portal.owner.query('select team_id from team where front_desk')).rows[0]
  const said = { team: team.team_id, body: 'Your glasses are here.', key: randomUUID() }
  const looked = plain(await (await send(first, { do: 'look', ...said })).text())
  const link = /https:\/\/\S+\/messages\/([\w-]+)/.exec(looked)?.[1]
  expect(await threads(it.ben.id)).toEqual([])
  const empty = plain(await (await send(first, { ...said, do: 'send', body: ' ' })).text())
  expect(empty).toContain('Write your message.')
  const before = sms.texts.length
  const { html } = await open(first)
  const to = await leads(await send(first, { do: 'send', ...said }))
  expect(await threads(it.ben.id)).toEqual([link])
  expect(to).toContain(link)
  await eventually(() => expect(sms.texts).toHaveLength(before + 1))
  expect(sms.texts[before]?.fields).toMatchObject({ To: '+12025550144' })
  expect(sms.texts[before]?.fields.Body).toContain(`/messages/${link}`)
  // Whoever was about to begin as well finds their words where the texts are by now.
  for (const deed of ['look', 'template', 'send']) {
    const late = new URLSearchParams({ ...said, do: deed, draft: 'texts.draft' })
    late.set('whose', /name="whose" value="([^"]*)"/.exec(html)?.[1] ?? '')
    late.set('body', `Bring the old ones. (${deed})`)
    const headers = { origin: ORIGIN }
    const answer = await it.ask(first, { method: 'POST', cookie: it.asDesk, headers, body: late })
    const there = await leads(answer)
    expect(there).toContain(`${link}/text`)
    expect(await read(there)).toMatch(/began to text with.*Bring the old ones/)
    expect(await read(there)).toContain(`(${deed})`)
  }
  // The same form again is the same text; who texts already is led to where.
  await leads(await send(first, { do: 'send', ...said }))
  expect(await threads(it.ben.id)).toEqual([link])
  expect(await leads((await it.ask(first, { cookie: it.asDesk })) as Response)).toContain(link)
  await comes('+12025550144', 'I will come at ten')
  expect(await read(`/staff/patients/${it.ben.id}/messages/${link}`)).toContain('come at ten')
})

test('what leaves by itself is in the language of whose number it is, with the line for a crisis where words are about that', async () => {
  const spanish = {
    resourceType: 'Patient',
    communication: [{ language: { coding: [{ code: 'es' }] }, preferred: true }],
  } as FhirResource
  await addEntry(it.portal, it.ben.id, { kind: null, resource: spanish })
  const [thread = ''] = await threads(it.ben.id)
  const compose = `/staff/patients/${it.ben.id}/messages/${thread}/text`
  const looked = plain(await (await send(compose, { do: 'look', body: 'Hola' })).text())
  expect(looked).toContain('Tiene un mensaje de Test Clinic: https')
  const before = sms.texts.length
  await comes('+12025550144', 'HELP')
  await comes('+12025550144', 'quiero matarme')
  await eventually(() => expect(sms.texts).toHaveLength(before + 2))
  const said = sms.texts.slice(before).map(({ fields }) => fields.Body)
  expect(said.find((one) => one?.includes('988'))).toMatch(
    /call or text 988.*llame o escriba al 988/,
  )
  expect(said.find((one) => !one?.includes('988'))).toContain('Responda ALTO')
})

test('who acts for a patient agrees for them, with the own phone and in their own name, for as long as they act', async () => {
  const PHONE = '+12025550155'
  const carer = await addCaregiver(it.portal, it.ben, ['messages'])
  const { account } = carer.person
  await it.portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = now() where account_id = $1',
    [account, await it.portal.kit.vault.seal(account, placeOf('account', 'phone', account), PHONE)],
  )
  const as = it.as('patient', carer.token)
  // The patient let them in, and texts go to a phone of theirs already.
  expect(await read('/notices/texts', as)).toContain('Texts go to another phone.')
  expect((await send('/notices/texts', { do: 'give' }, as)).status).toBe(409)
  await it.portal.owner.query('update text_number set ended_at = now() where patient_id = $1', [
    it.ben.id,
  ])
  expect(await read('/notices/texts', as)).toContain('I act for a patient of Test Clinic')
  expect(await read(await leads(await send('/notices/texts', { do: 'give' }, as)), as)).toContain(
    'You agreed on',
  )
  const [thread = ''] = await threads(it.ben.id)
  const page = `/staff/patients/${it.ben.id}/messages/${thread}`
  expect(await read(page)).toMatch(/the phone of .* agreed for them to health information by text/)
  expect(
    await read('/notices/texts', it.as('patient', (await signedIn(it.portal, it.ben)).token)),
  ).toMatch(/Somebody who acts for them agreed on .*I act for a patient/)
  const before = sms.texts.length
  // What was typed before belongs to what stood there then.
  const { rows: last } = await it.portal.owner.query(
    'select last_seq from message_thread where thread_id = $1',
    [thread],
  )
  const version = String(last[0].last_seq)
  await leads(await send(`${page}/text`, { do: 'send', body: 'Bring the card.', version }))
  await eventually(() => expect(sms.texts).toHaveLength(before + 1))
  expect(sms.texts[before]?.fields).toMatchObject({
    To: PHONE,
    Body: 'Test Clinic: Bring the card.',
  })
  await comes(PHONE, 'Which card?')
  const { rows } = await it.portal.owner.query(
    `select author from message where patient_id = $1 order by created_at desc limit 1`,
    [it.ben.id],
  )
  expect(rows).toEqual([{ author: 'helper' }])
  await endGrant(it.portal, carer)
  expect(await read(`${page}/text`)).toContain('There is no mobile number for texts yet')
  await comes(PHONE, 'Hello?')
  expect(await read('/staff/texts')).toContain(PHONE)
})
