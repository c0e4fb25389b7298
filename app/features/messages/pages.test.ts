// Messages over HTTP, as browsers without script send them: written, met with advice first where they tell of an emergency,
// with files, answered at the clinic, commented among staff; and nothing of the comment on any page of the patient.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOne } from '../../../test/support/documents.ts'
import { addStaff, signedIn } from '../../../test/support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../test/support/served.ts'

let it: Served
let asDesk: string
let desk: string
beforeAll(async () => {
  it = await serve()
  const person = await addStaff(it.portal, 'Fay Front', 'front desk')
  const { rows } = await it.portal.owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  await it.portal.owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [desk, person.account],
  )
  asDesk = `${COOKIE.staff}=${(await signedIn(it.portal, person)).token}`
}, 240_000)
afterAll(() => it?.stop())

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const open = async (address: string, cookie = it.as('patient')) => {
  const answer = await it.ask(address, { cookie })
  return { status: answer.status, html: await answer.text() }
}
const read = async (address: string, cookie?: string) => plain((await open(address, cookie)).html)

/** What a form of this page brings along by itself. */
const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

async function send(
  address: string,
  fields: Record<string, string>,
  { cookie = it.as('patient'), file }: { cookie?: string; file?: Buffer } = {},
) {
  const own = hidden((await open(address, cookie)).html)
  const all = { ...own, ...fields }
  const plainForm = /\/(comment|hand-over|emergency)$/.test(address)
  const body = plainForm ? new URLSearchParams(all) : new FormData()
  if (!plainForm) for (const [name, value] of Object.entries(all)) body.append(name, value)
  if (file) (body as FormData).append('files', new Blob([new Uint8Array(file)]), 'photo.pdf')
  return it.ask(address, { method: 'POST', cookie, headers: { origin: ORIGIN }, body })
}
const leads = (answer: Response) => {
  expect(answer.status).toBe(302)
  const { pathname, search } = new URL(answer.headers.get('location') ?? '', ORIGIN)
  return pathname + search
}

test('a message is written, answered, read; who answers sees no draft of the other side', async () => {
  const sent = leads(
    await send(
      '/messages/new',
      { team: desk, subject: 'My next visit', body: 'Can I come at ten?' },
      { file: Buffer.from('%PDF-1.7 a letter of another clinic') },
    ),
  )
  const page = await read(sent)
  expect(page).toMatch(
    /Front desk has your message .* Your number, if you call us about it: [\dA-F]{4}-[\dA-F]{4}/,
  )
  expect(page).toContain('photo.pdf')
  expect(page).toMatch(/Sent\. We are checking your files|Delivered to Front desk/)
  const inbox = await open('/staff/messages', asDesk)
  expect(plain(inbox.html)).toMatch(/My next visit/)
  const thread = /href="(\/staff\/patients\/[^"?]+\/messages\/[^"?]+)"/.exec(
    inbox.html,
  )?.[1] as string
  expect(await read(thread, asDesk)).toContain('Can I come at ten?')
  expect(await read(sent)).toMatch(/Opened by Front desk on/)
  const comment = await send(
    `${thread}/comment`,
    { text: 'Ask Dr. Quercus first' },
    { cookie: asDesk },
  )
  expect(await read(leads(comment), asDesk)).toContain('Ask Dr. Quercus first')
  const body = 'Yes, at ten.'
  const answered = await send(thread, { do: 'send', body }, { cookie: asDesk })
  expect(await read(leads(answered), asDesk)).toContain('Your answer is sent')
  expect(await read('/')).toContain('1 new message')
  expect(await read('/messages')).toMatch(/My next visit\s+New/)
  const theirs = await read(sent.split('?')[0] as string)
  expect(theirs).toContain(body)
  expect(theirs).toContain('Fay Front, Front desk')
  for (const address of ['/', '/messages', sent])
    expect(await read(address)).not.toContain('Quercus')
  expect(await read('/')).not.toContain('new message')
  const away = await send(sent.split('?')[0] as string, { do: 'archive' })
  expect(await read(leads(away))).toContain('This is put away')
  expect(await read('/messages?archived')).toContain('My next visit')
  const other = await send(`${thread}/hand-over`, { to: '' }, { cookie: asDesk })
  expect(other.status).toBe(422)
})

test('words of an emergency are met with advice before anything is sent, and sent all the same', async () => {
  const words = { team: desk, subject: 'Pain', body: 'I have chest pain and cannot breathe' }
  const many = async () =>
    (await it.portal.owner.query('select count(*)::int as n from message')).rows[0].n as number
  const before = await many()
  const held = await send('/messages/new', words)
  const html = await held.text()
  expect(html).toContain('href="tel:911"')
  expect(html).toContain('cannot breathe')
  expect(await many()).toBe(before)
  const sent = leads(await send('/messages/new', { ...words, anyway: 'yes' }))
  expect(await many()).toBe(before + 1)
  expect(await read(sent)).toContain('Front desk has your message')
  // Of what was not sent the receipt of the message before says nothing.
  const next = await (await send(sent, { body: words.body })).text()
  expect(next).toContain('was not sent yet')
  expect(next).not.toContain('Front desk has your message')
  const inbox = await read('/staff/messages', asDesk)
  expect(inbox).toContain('Urgent words')
  const { rows } = await it.portal.owner.query(
    `select urgency from work_item where kind = 'message' and done_at is null order by urgency limit 1`,
  )
  expect(rows).toEqual([{ urgency: 1 }])
})

/** Files that a form has already. */
const kept = (html: string) =>
  [...html.matchAll(/<input type="checkbox"[^>]*name="kept"[^>]*value="([^"]+)"/g)].map(
    ([, value = '']) => value,
  )

test('files chosen before the advice, or beside one that is refused, go along without being chosen again', async () => {
  const own = hidden((await open('/messages/new')).html)
  const post = async (
    fields: Record<string, string | string[]>,
    files: Record<string, string> = {},
  ) => {
    const body = new FormData()
    for (const [name, values] of Object.entries({ ...own, ...fields }))
      for (const value of [values].flat()) body.append(name, value)
    for (const [name, bytes] of Object.entries(files)) body.append('files', new Blob([bytes]), name)
    return it.ask('/messages/new', {
      method: 'POST',
      cookie: it.as('patient'),
      headers: { origin: ORIGIN },
      body,
    })
  }
  const words = { team: desk, subject: 'Rash', body: 'I have chest pain and cannot breathe' }
  const wrong = await (
    await post(words, {
      'arm.pdf': '%PDF-1.7 an arm',
      'virus.exe': 'MZ no',
      'leg.pdf': '%PDF-1.7 a leg',
    })
  ).text()
  expect(plain(wrong)).toMatch(/We cannot take this kind of file|urgent|emergency/i)
  const both = kept(wrong)
  expect(both.map((value) => value.split(' ').at(-1))).toEqual(['arm.pdf', 'leg.pdf'])
  // Kept with what was typed, on any device.
  expect(kept((await open('/messages/new')).html)).toEqual(both)
  const held = kept(
    await (await post({ ...words, kept: both }, { 'toe.pdf': '%PDF-1.7 a toe' })).text(),
  )
  expect(held).toHaveLength(3)
  const [arm = '', , toe = ''] = held
  const sent = leads(await post({ ...words, anyway: 'yes', kept: [arm, toe] }))
  const page = await read(sent)
  expect(page).toMatch(/arm\.pdf.*toe\.pdf/)
  expect(page).not.toContain('leg.pdf')
  // Sent again it is the same message, and in another one they are not a second time.
  expect(leads(await post({ ...words, anyway: 'yes', kept: [arm, toe] }))).toBe(sent)
  const other = leads(await post({ ...words, body: 'Never mind.', kept: [arm] }))
  expect(await read(other)).not.toContain('arm.pdf')
  const forged = await post({ ...words, body: 'Look', kept: ['AAAA 5 leg.pdf'] })
  expect(forged.status).toBe(422)
  expect(plain(await forged.text())).toContain(
    'leg.pdf: We have not kept this file. Choose it again.',
  )
})

test('the clinic writes first, with a file and a document of the record, and the patient opens both', async () => {
  const { ctx } = it.sessions.staff
  const keep = (name: string, shown: 'yes' | 'no') =>
    fileOne(it.portal, ctx, it.ana.id, { name, shown })
  const seen = await keep('For your employer.pdf', 'yes')
  const inside = await keep('Only ours.pdf', 'no')
  const address = `/staff/patients/${it.ana.id}/messages/new`
  expect(await read(address.replace('/new', ''), asDesk)).toContain('Write to the patient')
  const listed = leads(
    await send(address, { do: 'documents', subject: 'A letter' }, { cookie: asDesk }),
  )
  const form = await read(listed, asDesk)
  expect(form).toContain('For your employer')
  expect(form).not.toContain('Only ours')
  const words = { team: desk, subject: 'A letter', body: 'Here it is.' }
  const file = Buffer.from('%PDF-1.7 another page')
  const refused = await send(address, { ...words, documents: inside }, { cookie: asDesk })
  expect(refused.status).toBe(422)
  expect(plain(await refused.text())).toContain('One of these cannot be sent to the patient')
  const made = leads(await send(address, { ...words, documents: seen }, { cookie: asDesk, file }))
  expect(await read(made, asDesk)).toContain('Your message is sent')
  const id = made.split('?')[0]?.split('/').at(-1)
  expect(await read('/')).toContain('1 new message')
  const { html } = await open(`/messages/${id}`)
  expect(plain(html)).toMatch(/For your employer.*photo\.pdf/)
  expect(await read(`/documents/${seen}`)).toContain('For your employer')
})

test('the same form sent twice makes one message', async () => {
  const own = hidden((await open('/messages/new')).html)
  const words = { ...own, team: desk, subject: 'Twice', body: 'Only once, please.' }
  const once = async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries(words)) body.append(name, value)
    return leads(
      await it.ask('/messages/new', {
        method: 'POST',
        cookie: it.as('patient'),
        headers: { origin: ORIGIN },
        body,
      }),
    )
  }
  const [one, two] = await Promise.all([once(), once()])
  expect(one).toBe(two)
  const again = await once()
  expect(again).toBe(one)
})

test('a page that is open hears of what comes, on both sides, and nobody else does', async () => {
  const words = { team: desk, subject: 'Live', body: 'Are you there?' }
  const sent = leads(await send('/messages/new', words)).split('?')[0] as string
  const id = sent.split('/').at(-1) as string
  const stop = new AbortController()
  const listen = (as: string, cookie?: string) =>
    fetch(`${it.origin}/live/messages?as=${as}&thread=${id}`, {
      headers: cookie ? { cookie } : {},
      signal: stop.signal,
    })
  expect((await listen('patient')).status).toBe(401)
  const stranger = await addStaff(it.portal, 'Other Desk', 'front desk')
  const asStranger = `${COOKIE.staff}=${(await signedIn(it.portal, stranger)).token}`
  expect((await listen('staff', asStranger)).status).toBe(404)
  const heard = async (as: string, cookie: string) => {
    const answer = await listen(as, cookie)
    expect(answer.status).toBe(200)
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    return async (mark: RegExp) => {
      while (!mark.test(text)) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`The stream ended with ${text}`)
        text += Buffer.from(value).toString()
      }
    }
  }
  const own = await heard('patient', it.as('patient'))
  const theirs = await heard('staff', asDesk)
  // First of all how far it is: nothing is missed after a lost connection.
  await Promise.all([own(/data: 1\.open\.0\.0/), theirs(/data: 1\.open/)])
  const { rows } = await it.portal.owner.query(
    'select patient_id from message_thread where thread_id = $1',
    [id],
  )
  const thread = `/staff/patients/${rows[0].patient_id}/messages/${id}`
  await read(thread, asDesk)
  await own(/data: 1\.open\.0\.1/) // opened by the team
  await send(thread, { do: 'send', body: 'Yes.' }, { cookie: asDesk })
  await Promise.all([own(/data: 2\./), theirs(/data: 2\./)])
  stop.abort()
})

test('what the script of a page sends comes back as what changed; what needs words is left to the page', async () => {
  const words = { team: desk, subject: 'By script', body: 'One.' }
  const address = leads(await send('/messages/new', words)).split('?')[0] as string
  const post = async (cookie: string, to: string, shown: string, fields: object) => {
    const own = hidden((await open(to, cookie)).html)
    const answer = await it.ask(`${to}/talk?shown=${shown}`, {
      method: 'POST',
      cookie,
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ ...own, ...fields }),
    })
    return { status: answer.status, html: await answer.text() }
  }
  const mine = (shown: string, body: string, more = {}) =>
    post(it.as('patient'), address, shown, { body, ...more })
  const sent = await mine('1.open.0.0', 'Two.')
  expect(sent.status).toBe(200)
  expect(plain(sent.html)).toMatch(/Front desk has your message .*One\. .*Two\./)
  expect(sent.html).toMatch(/data-mark="2\.open\.0\.0" data-from="1"/)
  expect(sent.html).not.toContain('<html')
  // The same form again is the same message.
  const own = hidden((await open(address)).html)
  for (let again = 0; again < 2; again++) await mine('2.open.0.0', 'Three.', { key: own.key })
  const { html: last } = await open(`${address}/talk?shown=3.open.0.0`)
  expect(last).toContain('data-mark="3.open.0.0" data-from="3"')
  expect(plain(last)).not.toContain('Two.')
  expect(plain((await open(`${address}/talk`)).html)).toMatch(/One\. .*Two\. .*Three\./)
  expect((await mine('3.open.0.0', 'I have chest pain and cannot breathe')).status).toBe(422)
  expect((await mine('3.open.0.0', '')).status).toBe(422)
  expect((await mine('3.open.0.0', 'For whom?', { whose: 'x' })).status).toBe(409)

  const id = address.split('/').at(-1)
  const { rows } = await it.portal.owner.query(
    'select patient_id from message_thread where thread_id = $1',
    [id],
  )
  const thread = `/staff/patients/${rows[0].patient_id}/messages/${id}`
  await read(thread, asDesk)
  const opened = await open(`${address}/talk?shown=3.open.0.0`)
  expect(opened.html).toContain('data-mark="3.open.0.3" data-from="1"')
  expect(plain(opened.html)).toMatch(/Opened by Front desk/)
  const stale = await post(asDesk, thread, '3.open.0', { body: 'Yes.', version: '2', do: 'send' })
  expect(stale.status).toBe(409)
  const answered = await post(asDesk, thread, '3.open.0', { body: 'Yes.', do: 'send' })
  expect(plain(answered.html)).toMatch(/Your answer is sent.*Yes\./)
  expect(plain((await open(address)).html)).toMatch(/Three\. .*Yes\./)
})

test('who writes reads before how fast the team is, until when it is closed, and why; and whom to call', async () => {
  const { owner } = it.portal
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  await owner.query(
    `update team set closed_days = $2, hours = '{"mon": "08:00-08:01"}' where team_id = $1`,
    [desk, { [tomorrow]: 'Thanksgiving' }],
  )
  await owner.query(
    `insert into team_answer select $1, gen_random_uuid(), 5400, now() - interval '1 day' from generate_series(1, 5)`,
    [desk],
  )
  const before = await read('/messages/new')
  expect(before).toMatch(/Usually answers within 2 hours/)
  expect(before).toMatch(/Closed until Monday [^.]+ 8:00\sam\./)
  expect(before).toMatch(/Closed on [^.]+: Thanksgiving\./)
  const sent = leads(await send('/messages/new', { team: desk, subject: 'Hours', body: 'When?' }))
  expect(await read(sent)).toMatch(/Usually answers within 2 hours\. Closed until Monday/)

  const admin = await addStaff(it.portal, 'Ada Admin', 'admin')
  const cookie = `${COOKIE.staff}=${(await signedIn(it.portal, admin)).token}`
  const saved = await send(
    '/staff/settings/emergency',
    { emergency: '112', crisis: '116 123' },
    { cookie },
  )
  expect(await read(leads(saved), cookie)).toContain('Saved')
  const words = { team: desk, subject: 'Sad', body: 'I want to kill myself' }
  const html = await (await send('/messages/new', words)).text()
  expect(html).toMatch(/href="tel:116123".*href="tel:112"/s)
  expect(html).not.toMatch(/\b(911|988)\b/)
})
