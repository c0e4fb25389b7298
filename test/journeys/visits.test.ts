// A patient books a visit in three taps, loses a race, moves it, cancels it, finds out that it is too late, checks in, says
// "I am here", and has all of it in a calendar: with script and without.
import ICAL from 'ical.js'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { wallOf } from '../../app/features/appointments/clock.ts'
import { linkHash } from '../../app/features/appointments/remind/links.ts'
import { addBookable, addHours, addType, mainPlace } from '../support/appointments.ts'
import { phone, startJourney, type Journey } from '../support/journey.ts'
import { Keyboard } from '../support/keyboard.ts'
import { testEnvironment, type TestPortal } from '../support/kit.ts'

const DAY = 86_400_000
const ZONE = 'America/New_York'

let journey: Journey
let owner: pg.Client
beforeAll(async () => {
  const env = await testEnvironment()
  journey = await startJourney(phone, env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  const portal = { owner, kit: { clock: () => new Date() } } as unknown as TestPortal
  const place = await mainPlace(portal)
  const who = await addBookable(portal, 'Dr. Ames', { title: 'Family doctor', languages: ['es'] })
  const offered = { step_minutes: 30, minutes: 30, preparation: 'Bring your medicines.' }
  await addType(portal, [who], {
    ...offered,
    name: 'A look at moles',
    change_hours: 0,
    change_times: 1,
  })
  await addType(portal, [who], {
    ...offered,
    name: 'A long talk',
    change_hours: 720,
    grace_minutes: 0,
    late_fee_cents: 2500,
  })
  await addType(portal, [who], {
    ...offered,
    name: 'A quick word',
    change_hours: 720,
    late_fee_cents: 2500,
  })
  await addHours(portal, who, place, { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 })
}, 240_000)
afterAll(async () => {
  await owner?.end()
  await journey?.end()
})

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const words = (page: Page) => page.locator('main').innerText()
const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
const times = (page: Page) => page.locator('main a[href*="/confirm?"]:visible')

/** To the page of one time: the nth that is offered. */
async function choose(page: Page, type: string, nth = 0): Promise<void> {
  await page.goto('/visits/book')
  await heading(page, 'Book a visit')
  await page.getByRole('link', { name: new RegExp(type) }).click()
  await heading(page, 'Choose a time')
  await fits(page)
  await times(page).nth(nth).click()
  await heading(page, 'Is this right?')
  await fits(page)
}

async function book(page: Page, type: string, nth = 0): Promise<string> {
  await choose(page, type, nth)
  await press(page, 'Book this visit')
  await page.getByRole('heading', { name: 'You are booked' }).waitFor()
  return new URL(page.url()).pathname
}

test.each([true, false])('booked, moved, cancelled (script: %s)', async (javaScriptEnabled) => {
  const page = await journey.as('jose', { javaScriptEnabled })
  await choose(page, 'A look at moles', javaScriptEnabled ? 3 : 5)
  expect(await words(page)).toContain('Bring your medicines.')
  await page.getByLabel(/Anything we should know/).fill('Itches at night')
  await press(page, 'Book this visit')
  await page.getByRole('heading', { name: 'You are booked' }).waitFor()
  const address = new URL(page.url()).pathname
  expect(await words(page)).toMatch(
    /Eastern Time[\s\S]*Dr\. Ames, Family doctor[\s\S]*Itches at night/,
  )
  expect(await page.title()).not.toMatch(/moles/)
  await fits(page)

  await page.goto('/')
  expect(await words(page)).toContain('A look at moles')
  await page.goto(address)
  await press(page, 'Yes, I will come')
  await page.getByText('The clinic sees that you will come.').waitFor()

  await page.getByRole('link', { name: 'Move it to another time' }).click()
  await heading(page, 'Choose a new time')
  await times(page).last().click()
  await heading(page, 'Move this visit?')
  await press(page, 'Move to this time')
  await page.getByRole('heading', { name: 'Your visit is moved' }).waitFor()
  const told = await words(page)
  expect(told).toMatch(/Moved to .+ with Dr\. Ames, by you/)
  // Moved once, which is all that this kind allows: why, and whom to ask.
  expect(told).toContain('You moved this visit as often as can be done here.')
  await page.goto(`${address}/move`)
  expect(await words(page)).toContain('You moved this visit as often as can be done here.')

  await page.goto(`${address}/cancel`)
  await press(page, 'Cancel this visit')
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await page.getByLabel('Coming is not possible').check()
  await page.getByLabel(/Anything else/).fill('The car is broken')
  await press(page, 'Cancel this visit')
  await page.getByRole('heading', { name: 'Your visit is cancelled' }).waitFor()
  expect(await words(page)).toMatch(/Cancelled by you[^]*is not possible[^]*The car is broken/)
  await page.goto('/visits/appointments')
  await page.goto('/')
  expect(await words(page)).not.toContain('A look at moles')
})

test.each([true, false])(
  'of two at one time one gets it, the other keeps the note (script: %s)',
  async (javaScriptEnabled) => {
    const [jose, ruth] = await Promise.all([
      journey.as('jose', { javaScriptEnabled }),
      journey.as('ruth', { javaScriptEnabled }),
    ])
    await choose(jose, 'A look at moles')
    await choose(ruth, 'A look at moles')
    await ruth.getByLabel(/Anything we should know/).fill('It grew')
    await press(jose, 'Book this visit')
    await jose.getByRole('heading', { name: 'You are booked' }).waitFor()
    await press(ruth, 'Book this visit')
    await ruth.getByRole('heading', { name: 'That time was just taken' }).waitFor()
    await fits(ruth)
    expect(await ruth.getByLabel(/Anything we should know/).inputValue()).toBe('It grew')
    const ask = ruth.getByRole('link', { name: 'ask the front desk' })
    expect(await ask.getAttribute('href')).toBe('/messages/new?about=visit')
    // Without a choice it says what is missing; with one it is booked.
    await press(ruth, 'Book this visit')
    await ruth.locator('input[name=slot]').first().check()
    await press(ruth, 'Book this visit')
    await ruth.getByRole('heading', { name: 'You are booked' }).waitFor()
    expect(await words(ruth)).toContain('It grew')
    await ruth.goto('/messages/new?about=visit')
    expect(await ruth.locator('[name=subject]').inputValue()).toBe('A time for a visit')
  },
)

test('too late: what it costs and whom to call, and the server says the same', async () => {
  const page = await journey.as('kwame')
  const address = await book(page, 'A long talk')
  const told = await words(page)
  expect(told).toContain('It is too late to change this visit here.')
  expect(told).toContain('$25.00')
  expect(told).toMatch(/call \(202\) 555-\d{4}/)
  await page.goto(`${address}/cancel`)
  expect(await page.getByRole('button', { name: 'Cancel this visit' }).count()).toBe(0)
})

test('however soon it is, a wrong tap is taken back for some minutes, and that is said', async () => {
  const page = await journey.as('layla')
  await choose(page, 'A quick word', 2)
  expect(await words(page)).toMatch(
    /move or cancel it here for 15 minutes after you book[^]*\$25\.00/,
  )
  await press(page, 'Book this visit')
  await page.getByText(/it was booked or moved just now/).waitFor()
  await fits(page)
  const address = new URL(page.url()).pathname
  await page.goto(`${address}/cancel`)
  await page.getByLabel('Another reason').check()
  await press(page, 'Cancel this visit')
  await page.getByRole('heading', { name: 'Your visit is cancelled' }).waitFor()
})

test('who acts for somebody reads their name, the patient reads "you"', async () => {
  const page = await journey.as('niamh')
  await choose(page, 'A look at moles', 6)
  await press(page, 'Book this visit')
  await page.getByRole('heading', { name: 'Declan is booked' }).waitFor()
  const address = new URL(page.url()).pathname
  await press(page, 'Yes, Declan will come')
  await page.getByText('The clinic sees that Declan will come.').waitFor()
  await page.goto(`${address}/cancel`)
  await page.getByLabel('Another reason').check()
  await press(page, 'Cancel this visit')
  await page.getByRole('heading', { name: 'The visit of Declan is cancelled' }).waitFor()
  expect(await words(page)).toContain('Nobody expects Declan.')
})

test.each([true, false])('checked in, and here (script: %s)', async (javaScriptEnabled) => {
  const key = javaScriptEnabled ? 'desmond' : 'layla'
  const page = await journey.as(key, { javaScriptEnabled })
  const address = await book(page, 'A look at moles')
  await page.getByRole('link', { name: /Look at your details/ }).click()
  await heading(page, 'Are these right?')
  await fits(page)
  await page.locator('summary').click()
  await page.getByLabel('Mobile phone').fill('(202) 555-0177')
  await press(page, 'Send to the front desk')
  await page.getByText('The front desk puts on record what changed').waitFor()
  expect(await words(page)).toContain('All is done.')

  const desk = await journey.as('dolores')
  await desk.goto('/staff/work?kind=details')
  await desk.locator('main .rows a').first().click()
  await desk
    .getByText(/→ \(202\) 555-0177/)
    .first()
    .waitFor()

  await page.goto(`${address}/details`)
  await press(page, 'All of it is right')
  await page.getByText('The details stay as they are.').waitFor()

  const id = idOf(address)
  await owner.query(
    `update appointment set starts_at = now() + interval '20 minutes', ends_at = now() + interval '50 minutes' where appointment_id = $1`,
    [id],
  )
  await page.goto(address)
  await press(page, 'I am here')
  await page.getByRole('heading', { name: 'The clinic knows that you are here' }).waitFor()
  expect((await rowOf(id)).state).toBe('arrived')
})

const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    title: new ICAL.Event(one).summary,
    sequence: new ICAL.Event(one).sequence,
    status: one.getFirstPropertyValue('status'),
  }))

test('a calendar reads them by an address that can be turned off', async () => {
  const page = await journey.as('zoe')
  const address = await book(page, 'A look at moles')
  const file = await page.request.get(`${address}/calendar.ics`)
  expect(file.headers()['content-type']).toContain('text/calendar')
  expect(events(await file.text())).toMatchObject([{ sequence: 0, status: 'CONFIRMED' }])

  const make = async (label: RegExp, button: string) => {
    await page.goto('/visits/calendar')
    await page.getByLabel(label).check()
    await press(page, button)
    await page.getByRole('heading', { name: 'Your address is ready' }).waitFor()
    await fits(page)
    return /https?:\/\/\S+\/calendar\/\S+\.ics/.exec(await words(page))?.[0] as string
  }
  const first = await make(/When, and that it is at the clinic/, 'Make an address')
  const read = await fetch(first)
  expect(read.headers.get('content-type')).toContain('text/calendar')
  const text = await read.text()
  expect(text).not.toMatch(/moles|Ames/)
  const told = events(text)
  expect(told.length).toBeGreaterThan(0)
  for (const one of told) expect(one.title).toMatch(/^Appointment at /)
  const again = { headers: { 'If-None-Match': read.headers.get('etag') as string } }
  expect((await fetch(first, again)).status).toBe(304)

  await page.goto(`${address}/cancel`)
  await page.getByLabel('Another reason').check()
  await press(page, 'Cancel this visit')
  await page.getByRole('heading', { name: 'Your visit is cancelled' }).waitFor()
  expect(events(await (await fetch(first, again)).text())).toContainEqual(
    expect.objectContaining({ sequence: 1, status: 'CANCELLED' }),
  )

  const second = await make(/Also what it is for/, 'Make a new address')
  expect((await fetch(first)).status).toBe(404)
  expect(await (await fetch(second)).text()).toContain('A look at moles with Dr. Ames')
  await page.goto('/visits/calendar')
  await press(page, 'Turn it off')
  await page.getByText('It is turned off.').waitFor()
  const over = await fetch(second)
  expect(over.status).toBe(404)
  expect(await over.text()).toContain('This calendar was turned off')
})

test('somebody elsewhere reads their own clock beside that of the clinic', async () => {
  const page = await journey.as('jonah', { timezoneId: 'Asia/Kathmandu' })
  await book(page, 'A look at moles')
  const time = page.locator('.lede time')
  expect(await time.innerText()).toMatch(/Eastern Time \(.+ your time\)/)
  expect(await time.locator('bdi').innerText()).toMatch(/\d\s[ap]m$/)
  const here = await journey.as('jonah', { timezoneId: 'America/New_York' })
  await here.goto(new URL(page.url()).pathname)
  expect(await here.locator('.lede time').innerText()).not.toContain('your time')
})

test.each([true, false])(
  'by keyboard alone, three taps: from the list to a booked visit (script: %s)',
  async (javaScriptEnabled) => {
    const page = await journey.as('hoa', { javaScriptEnabled })
    const keys = new Keyboard(page)
    await page.goto('/visits/book')
    await keys.press(page.getByRole('link', { name: /A look at moles/ }))
    await heading(page, 'Choose a time')
    await keys.press(times(page).nth(javaScriptEnabled ? 0 : 2))
    await heading(page, 'Is this right?')
    await keys.press(page.getByRole('button', { name: 'Book this visit' }))
    await page.getByRole('heading', { name: 'You are booked' }).waitFor()
    // What happened is read first.
    if (javaScriptEnabled)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        'You are booked',
      )
  },
)

test.each([true, false])(
  'what was typed stays when something is wrong: booking, cancelling, wishing, checking in (script: %s)',
  async (javaScriptEnabled) => {
    const page = await journey.as('declan', { javaScriptEnabled })
    const wrong = () => page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    const long = 'x'.repeat(2001)
    // Longer than the browser lets anybody type.
    const force = (name: string, text: string) =>
      page.locator(`main [name=${name}]`).evaluate((field, value) => {
        ;(field as HTMLTextAreaElement).value = value
      }, text)
    await choose(page, 'A look at moles', javaScriptEnabled ? 1 : 3)
    await force('reason', long)
    await press(page, 'Book this visit')
    await wrong()
    expect(await page.locator('[name=reason]').inputValue()).toBe(long)
    await page.locator('[name=reason]').fill('It grew')
    await press(page, 'Book this visit')
    await page.getByRole('heading', { name: 'You are booked' }).waitFor()
    const address = new URL(page.url()).pathname

    // Both are wrong: each keeps what it held.
    await page.goto(`${address}/cancel`)
    await force('words', long)
    await press(page, 'Cancel this visit')
    await wrong()
    expect(await page.locator('[name=words]').inputValue()).toBe(long)
    await page.getByLabel('Another reason').check()
    await press(page, 'Cancel this visit')
    await wrong()
    expect(await page.getByLabel('Another reason').isChecked()).toBe(true)

    await page.goto(`${address}/earlier`)
    for (const box of await page.locator('[name=weekdays]').all()) await box.uncheck()
    await page.getByLabel('Evening, from 5').uncheck()
    await page.getByLabel('7 days before').check()
    await page.getByLabel(/Also with somebody else/).check()
    await press(page, 'Tell me')
    await wrong()
    expect(await page.locator('[name=weekdays]:checked').count()).toBe(0)
    expect(await page.getByLabel('Evening, from 5').isChecked()).toBe(false)
    expect(await page.getByLabel('7 days before').isChecked()).toBe(true)
    expect(await page.getByLabel(/Also with somebody else/).isChecked()).toBe(true)

    await page.goto(`${address}/details`)
    await page.locator('summary').click()
    await force('name', 'n'.repeat(301))
    await page.locator('[name=email]').fill('kept@example.org')
    await press(page, 'Send to the front desk')
    await wrong()
    expect(await page.locator('[name=name]').inputValue()).toBe('n'.repeat(301))
    expect(await page.locator('[name=email]').inputValue()).toBe('kept@example.org')

    // A time that nobody can choose any more leads back to those that can be.
    await page.goto(`${address}/move`)
    await times(page).first().click()
    await heading(page, 'Move this visit?')
    await force('slot', 'nonsense')
    await press(page, 'Move to this time')
    await wrong()
    await fits(page)
  },
)

const idOf = (address: string) => address.split('/').at(-1) as string
const rowOf = async (id: string) =>
  (await owner.query('select * from appointment where appointment_id = $1', [id])).rows[0]

/** Offers are made by day alone, so it is noon at the clinic. */
async function atNoon(work: () => Promise<void>): Promise<void> {
  const before = (await owner.query('select time_zone from clinic')).rows[0].time_zone
  const ahead = new Date().getUTCHours() - 12
  await owner.query('update clinic set time_zone = $1', [`Etc/GMT${ahead < 0 ? '' : '+'}${ahead}`])
  await work().finally(() => owner.query('update clinic set time_zone = $1', [before]))
}

test('"tell me if something opens earlier": the desk frees a time, it is offered, and taken in one step', () =>
  atNoon(async () => {
    const portal = { owner, kit: { clock: () => new Date() } } as unknown as TestPortal
    const who = await addBookable(portal, 'Dr. Rare')
    const more = { name: 'A rare visit', step_minutes: 30, minutes: 30, change_hours: 0 }
    await addType(portal, [who], more)
    const weekdays = [2, 3].map((days) => wallOf(Date.now() + days * DAY, ZONE).weekday)
    await addHours(portal, who, await mainPlace(portal), { weekdays, from: 600, to: 630 })
    const first = idOf(await book(await journey.as('wren'), 'A rare visit'))
    const page = await journey.as('zoe')
    const address = await book(page, 'A rare visit')
    await page.getByRole('link', { name: 'Tell me if something opens earlier' }).click()
    for (const box of await page.locator('[name=weekdays]').all()) await box.check()
    await page.getByLabel('2 hours before', { exact: true }).check()
    await press(page, 'Tell me')
    await page.getByText('We have noted that you would come earlier.').waitFor()

    const { patient_id: patient, starts_at: freed } = await rowOf(first)
    const desk = await journey.as('dolores')
    await desk.goto(`/staff/patients/${patient}/appointments/${first}/cancel`)
    await desk.locator('[name=why]').first().check()
    await press(desk, 'Cancel it and tell them')
    await desk.waitForURL((url) => !url.pathname.endsWith('/cancel'))

    await vi.waitFor(
      async () => {
        await page.goto(`${address}/earlier`)
        expect(await page.getByRole('link', { name: 'See the earlier time' }).count()).toBe(1)
      },
      { timeout: 20_000, interval: 200 },
    )
    const outbox = await (await fetch(`${journey.portal.origin}/demo/outbox.json`)).text()
    expect(outbox).toContain('An earlier time for your visit')
    const old = (await rowOf(idOf(address))).starts_at
    await page.getByRole('link', { name: 'See the earlier time' }).click()
    await heading(page, 'An earlier time for your visit')
    await fits(page)
    await press(page, 'Take the new time')
    await page.getByText('The new time is yours.').waitFor()
    expect((await rowOf(idOf(address))).starts_at).toEqual(freed)
    const { rows } = await owner.query(
      'select from busy where what_id = $1 and starts_at = $2 and held_until is null',
      [who, old],
    )
    expect(rows).toEqual([])
    await page.goto(address)
    expect(await words(page)).toMatch(/Moved to .+ with Dr\. Rare, by you/)
  }))

test('the link of a reminder confirms, cancels, asks for another time; signed in it leads into the portal', async () => {
  const page = await journey.as('ruth')
  const address = await book(page, 'A look at moles', 4)
  const id = idOf(address)
  await page.goto(`${address}/details`)
  const parts = await Promise.all(
    ['year', 'month', 'day'].map((part) => page.locator(`[name=born-${part}]`).inputValue()),
  )
  const born = parts.join('-')
  const token = 'B'.repeat(22)
  await owner.query(
    `insert into appointment_link (patient_id, link_id, appointment_id, hash, created_at)
     select patient_id, gen_random_uuid(), appointment_id, $2, now() from appointment where appointment_id = $1`,
    [id, linkHash(token)],
  )
  const { origin } = journey.portal
  const opened = await fetch(`${origin}/a/${token}`)
  expect(await opened.text()).toMatch(/Eastern Time[^]*Confirm: I will come/)
  const send = async (what: string, on = born) => {
    const [year, month, day] = on.split('-')
    const answer = await fetch(`${origin}/a/${token}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({
        what,
        'born-year': year ?? '',
        'born-month': month ?? '',
        'born-day': day ?? '',
      }),
    })
    const to = answer.headers.get('location')
    return to ? (await fetch(origin + to)).text() : answer.text()
  }
  const refused = await send('confirm', '1901-02-03')
  expect(refused).toMatch(/not the date of birth that we have/)
  expect(refused).toContain('value="1901"')
  expect((await rowOf(id)).confirmed_at).toBeNull()
  expect(await send('confirm')).toContain('Your visit is confirmed.')
  expect((await rowOf(id)).confirmed_at).not.toBeNull()
  expect(await send('other time')).toContain('Our front desk will contact you')
  const work = () => owner.query('select kind from work_item where about_id = $1', [id])
  expect((await work()).rows).toEqual([{ kind: 'visit-move' }])

  // Who is signed in and sees that visit is asked for nothing; somebody else is.
  await page.goto(`/a/${token}`)
  await page.waitForURL((url) => url.pathname === address)
  const other = await journey.as('kwame')
  await other.goto(`/a/${token}`)
  await other.getByLabel('Year').waitFor()

  expect(await send('cancel')).toContain('Your visit is cancelled')
  expect((await rowOf(id)).state).toBe('cancelled')
  // What happened, in the order in which it did.
  await page.goto(address)
  expect(await words(page)).toMatch(/Booked[^]*Confirmed[^]*Cancelled/i)
  await page.goto('/visits/appointments')
  expect(await words(page)).toMatch(/A look at moles[^]*Cancelled/)
})
