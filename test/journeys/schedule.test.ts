// A day at the front desk, in a real browser: booked, booked where nobody is there, booked beside another one, moved by keyboard
// and by hand, marked as not come; then somebody is ill, patients are offered other times, and the day sheet follows them.
import ICAL from 'ical.js'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBookable, addHours, addType, mainPlace } from '../support/appointments.ts'
import { desk as wide, phone, startJourney, type Journey } from '../support/journey.ts'
import { testEnvironment, type TestPortal } from '../support/kit.ts'

const LONG = 120_000 // ms; each thing on the way is stopped at
const WHO = 'Dr. Ames'
let journey: Journey
let owner: pg.Client
let who: string
let place: string
beforeAll(async () => {
  const env = await testEnvironment()
  journey = await startJourney(wide, env)
  owner = new pg.Client({ connectionString: env.DATABASE_URL })
  await owner.connect()
  const portal = { owner, kit: { clock: () => new Date() } } as unknown as TestPortal
  // Holidays would be in the way, on whatever day this runs.
  await owner.query(`update clinic set closed_days = '{}'`)
  place = await mainPlace(portal)
  who = await addBookable(portal, WHO, { title: 'Family doctor' })
  await addType(portal, [who], { name: 'A look at moles', change_hours: 0 })
  const group = { name: 'A class on sleep', seats: 6, minutes: 60, booked_by: 'staff' }
  await addType(portal, [who], group)
  await addHours(portal, who, place, { weekdays: [1, 2, 3, 4, 5, 6, 7] })
}, 180_000)
afterAll(async () => {
  await owner?.end()
  await journey?.end()
})

/** The day so many days ahead on the clock of the clinic. */
const day = (ahead: number) =>
  new Date(Date.now() + ahead * 86_400_000).toLocaleDateString('en-CA', {
    timeZone: 'America/New_York',
  })
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click()
const words = (page: Page) => page.locator('main').innerText()
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const record = (key: string) => journey.person(key).patientId as string

/** To the form that books for somebody, at a time of Dr. Ames, filled in. */
async function fill(page: Page, key: string, on: string, time: string): Promise<void> {
  const query = new URLSearchParams({ with: who, day: on, time, clock: place })
  await page.goto(`/staff/patients/${record(key)}/book?${query}`)
  await page.getByLabel('What for').selectOption({ label: 'A look at moles, 30 minutes' })
}
async function book(page: Page, key: string, on: string, time: string): Promise<string> {
  await fill(page, key, on, time)
  await press(page, 'Book and tell them')
  await says(page, 'Booked. The patient is told.')
  return new URL(page.url()).pathname
}

test(
  'booked, also where nobody is there and beside another one, moved, marked',
  { timeout: LONG },
  async () => {
    const dolores = await journey.as('dolores')
    const on = day(5)
    await dolores.goto(`/staff/schedule?day=${on}`)
    await dolores.getByRole('link', { name: /^Book 10:00.am with Dr\. Ames/ }).click()
    await dolores.getByRole('searchbox').fill('Ramirez')
    await press(dolores, 'Find')
    await dolores.locator('main .rows a').first().click()
    await dolores.getByLabel('What for').selectOption({ label: 'A look at moles, 30 minutes' })
    await press(dolores, 'Book and tell them')
    await says(dolores, 'Booked. The patient is told.')

    // Whoever is free first: the times that are free, of which one is chosen.
    await dolores.goto(`/staff/patients/${record('zoe')}/book?day=${on}`)
    await dolores.getByLabel('What for').selectOption({ label: 'A look at moles, 30 minutes' })
    await press(dolores, 'Book and tell them')
    await dolores.locator('[name=slot]').nth(1).check()
    await press(dolores, 'Book and tell them')
    await says(dolores, 'Booked. The patient is told.')

    // At three nobody is there: nothing is booked before somebody says why.
    await fill(dolores, 'layla', on, '15:00')
    await press(dolores, 'Book and tell them')
    await says(dolores, `${WHO} does not see patients at that time.`)
    await press(dolores, 'Book it all the same')
    await says(dolores, 'Say why, for your colleagues.')
    await dolores.getByLabel(/^Reason for a time/).fill('Stays longer for her')
    await press(dolores, 'Book it all the same')
    await says(dolores, 'Booked. The patient is told.')
    await says(dolores, 'Stays longer for her')

    // Beside another one only who may; the desk is shown what is free instead.
    await fill(dolores, 'kwame', on, '10:00')
    await press(dolores, 'Book and tell them')
    await says(dolores, 'That time is taken.')
    expect(await dolores.getByRole('button', { name: 'Book it all the same' }).count()).toBe(0)
    const nurse = await journey.as('marguerite')
    await fill(nurse, 'kwame', on, '10:00')
    await press(nurse, 'Book and tell them')
    await nurse.getByLabel(/^Reason for booking beside/).fill('In pain')
    await press(nurse, 'Book it all the same')
    await says(nurse, 'Booked. The patient is told.')
    const kwames = new URL(nurse.url()).pathname

    // By keyboard: arrows to the visit, m, another time.
    await dolores.goto(`/staff/schedule?day=${on}`)
    const visit = dolores.locator(`.lane a[href="${kwames}"]`)
    await visit.focus()
    await dolores.keyboard.press('ArrowUp')
    await dolores.keyboard.press('ArrowDown')
    expect(await dolores.evaluate(() => document.activeElement?.closest('.lane') !== null)).toBe(
      true,
    )
    await visit.focus()
    await dolores.keyboard.press('m')
    await dolores.getByRole('heading', { level: 1, name: 'Move the visit' }).waitFor()
    await dolores.getByLabel('Time').fill('11:00')
    await dolores.keyboard.press('Enter')
    await says(dolores, 'Moved. The patient is told.')

    // By hand; nothing is sent before it is asked for.
    await dolores.goto(`/staff/schedule?day=${on}&with=${who}`)
    const dragged = dolores.locator(`.lane a[href="${kwames}"]`)
    // The day begins where it is now; there has to be room above the visit, at whatever hour this runs.
    await dragged.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const box = (await dragged.boundingBox()) as { x: number; y: number; height: number }
    await dolores.mouse.move(box.x + 20, box.y + 5)
    await dolores.mouse.down()
    await dolores.mouse.move(box.x + 20, box.y - 20)
    await dolores.mouse.move(box.x + 20, box.y + 5 - box.height, { steps: 5 })
    await dolores.mouse.up()
    const dialog = dolores.locator('dialog[data-moving]')
    await dialog.getByText(/from 11:00.am to 10:30.am/).waitFor()
    await dialog.getByRole('button', { name: 'Move and tell them' }).click()
    await says(dolores, 'Moved. The patient is told.')

    // From the last column on to the next day, and back.
    await dolores.goto(`/staff/schedule?day=${on}`)
    await dolores.locator('.lane a').last().focus()
    await dolores.keyboard.press('ArrowRight')
    await dolores.waitForURL((url) => url.searchParams.get('day') === day(6))
    expect(
      await dolores.evaluate(() => document.activeElement?.closest('.day-grid') !== null),
    ).toBe(true)

    // Whoever is here is not moved, by hand or by keyboard.
    await dolores.goto(kwames)
    await press(dolores, 'Is here')
    await says(dolores, 'Noted.')
    await dolores.goto(`/staff/schedule?day=${on}`)
    expect(await dolores.locator(`.lane a[href="${kwames}"]`).getAttribute('data-move')).toBeNull()

    await dolores.goto(kwames)
    await press(dolores, 'Did not come')
    await says(dolores, 'Noted.')
    await dolores.goto(`/staff/schedule?day=${on}`)
    expect(await dolores.locator(`.lane a[href="${kwames}"]`).innerText()).toContain('Did not come')
  },
)

test(
  'somebody is ill: each is offered another time; the day sheet follows',
  { timeout: LONG },
  async () => {
    const dolores = await journey.as('dolores')
    const on = day(3)
    await book(dolores, 'jose', on, '10:00')
    const visit = new URL(dolores.url()).pathname.split('/').at(-1) as string
    await book(dolores, 'hoa', on, '10:30')
    await dolores.goto(`/staff/schedule/move-day?with=${who}&day=${on}`)
    await says(dolores, `2 visits with ${WHO}`)
    await dolores.getByLabel(/^Why/).fill('Ill')
    await press(dolores, 'Block the time and tell 2 patients')
    await says(dolores, 'A time is held for them (2)')
    const moved = dolores.url()
    await dolores.goto(`/staff/schedule?day=${on}`)
    expect(await dolores.locator('.lane').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/Cannot be kept/)]),
    )

    const { rows } = await owner.query(
      `select (starts_at at time zone 'America/New_York')::date::text as day from slot_offer where appointment_id = $1`,
      [visit],
    )
    await dolores.goto(`/staff/schedule/day?day=${rows[0].day}`)
    const sheet = dolores.locator('[data-live-day]')
    const jose = sheet.locator('tr', { hasText: 'Ramírez' })
    expect(await jose.count()).toBe(0)

    const page = await journey.as('jose', phone)
    await page.goto('/')
    await says(page, 'We cannot keep this visit')
    await page.getByRole('link', { name: 'What you can do now' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'A new time for your visit' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await press(page, 'Take the new time')
    await says(page, 'The new time is yours.')
    await jose.waitFor()

    // What a booking sends, and a calendar that follows.
    const file = await page.request.get(`/visits/appointments/${visit}/calendar.ics`)
    const [event] = new ICAL.Component(ICAL.parse(await file.text())).getAllSubcomponents('vevent')
    const read = new ICAL.Event(event as ICAL.Component)
    expect(read.sequence).toBe(1)
    expect(read.startDate.toString().slice(0, 10)).toBe(rows[0].day)
    const told = await owner.query(
      `select from notice where kind = 'appointments' and about_id = $1 and created_at > (select max(settled_at) from slot_offer
      where appointment_id = $1) - interval '1 second'`,
      [visit],
    )
    expect(told.rowCount).toBe(1)

    // What they do before they come, and that they are here.
    await page.goto(`/visits/appointments/${visit}`)
    await page.getByRole('link', { name: /Look at your details/ }).click()
    await press(page, 'All of it is right')
    await jose.getByText('Checked in', { exact: true }).waitFor()
    const colleague = await journey.as('emeka')
    await colleague.goto(`/staff/patients/${record('jose')}/appointments/${visit}`)
    await press(colleague, 'Is here')
    await jose.getByText(/since \d/).waitFor()

    // Whom it does not suit is to be called.
    const hoa = await journey.as('hoa', phone)
    await hoa.goto('/')
    await hoa.getByRole('link', { name: 'What you can do now' }).first().click()
    await press(hoa, 'This time does not suit me')
    await says(hoa, 'Our front desk will contact you.')
    await dolores.goto(moved)
    expect(await words(dolores)).toMatch(/Refused: call them[\s\S]*Have a new time \(1\)/)
  },
)

test('time off begins at the main place, and leads to the visits of that day', async () => {
  const dolores = await journey.as('dolores')
  await book(dolores, 'jose', day(22), '10:00')
  await dolores.goto(`/staff/schedule/hours/${who}/off`)
  expect(await dolores.getByLabel('Where').inputValue()).toBe(place)
  await dolores.getByLabel('From this day').fill(day(22))
  await dolores.getByLabel('To this day').fill(day(22))
  await dolores.getByLabel('Why').fill('Training')
  await press(dolores, 'Save')
  await dolores.getByRole('link', { name: 'Move them' }).click()
  await says(dolores, 'José Luis Ramírez Ortega')
  await dolores.getByLabel('Day', { exact: true }).fill('')
  await press(dolores, 'Show who is affected')
  await dolores.getByRole('heading', { name: 'There is a problem' }).waitFor()
  expect(await words(dolores)).toContain('Choose a day.')
  // What was typed in vain is said by field.
  await dolores.goto(`/staff/patients/${record('jose')}/book`)
  await press(dolores, 'Book and tell them')
  await dolores.getByRole('heading', { name: 'There is a problem' }).waitFor()
  const problem = await dolores.getByRole('alert').first().innerText()
  expect(problem).toMatch(/Choose what for/)
  expect(problem).not.toMatch(/with whom|a time/)
})

test('beside another visit only with a reason: without one it is asked for, where it was', async () => {
  await book(await journey.as('dolores'), 'jose', day(21), '10:00')
  const doctor = await journey.as('castellano')
  await fill(doctor, 'zoe', day(21), '10:00')
  await press(doctor, 'Book and tell them')
  await says(doctor, 'That time is taken.')
  await press(doctor, 'Book it all the same')
  await says(doctor, 'Say why it is booked beside another one.')
  await doctor.getByLabel('Reason for booking beside').fill('Came in pain')
  await press(doctor, 'Book it all the same')
  await says(doctor, 'Booked. The patient is told.')
  expect(await words(doctor)).toContain('Came in pain')
})

test('whoever is here already can still do what is left to do before the visit', async () => {
  const id = (await book(await journey.as('dolores'), 'layla', day(23), '09:00')).split('/').at(-1)
  await owner.query(
    `update appointment set state = 'arrived', starts_at = now() + interval '20 minutes', ends_at = now() + interval '50 minutes'
     where appointment_id = $1`,
    [id],
  )
  const layla = await journey.as('layla')
  await layla.goto(`/visits/appointments/${id}`)
  await says(layla, 'The clinic knows that you are here')
  await layla.getByRole('link', { name: /Look at your details/ }).click()
  await press(layla, 'All of it is right')
  await says(layla, 'The details stay as they are.')
  expect(await words(layla)).not.toContain('Before you come')
})

test.each([true, false])(
  'a booking link shows nothing before birth date and code, and books once (script: %s)',
  async (javaScriptEnabled) => {
    const { name, to } = javaScriptEnabled
      ? { name: 'kwame', to: 'kwame.asante@example.org' }
      : { name: 'desmond', to: 'desmond.achterberg@example.org' }
    const dolores = await journey.as('dolores', { javaScriptEnabled })
    await dolores.goto(`/staff/patients/${record(name)}/edit`)
    const parts = ['#born-year', '#born-month', '#born']
    const dates = await Promise.all(parts.map((one) => dolores.locator(one).inputValue()))
    await dolores.goto(`/staff/patients/${record(name)}/booking-link`)
    await dolores.locator('[name=type]').selectOption({ label: 'A look at moles' })
    await dolores.locator('[name=by][value=email]').check()
    await press(dolores, 'Send the link')
    const written = async (purpose: string, wanted: RegExp) => {
      type Letter = { purpose: string; to: string; text: string }
      const outbox = await fetch(`${journey.portal.origin}/demo/outbox.json`)
      const found = ((await outbox.json()) as Letter[]).find(
        (one) => one.purpose === purpose && one.to === to,
      )
      return wanted.exec(found?.text ?? '')?.[0] ?? ''
    }
    const somebody = await journey.as(name, { ...phone, javaScriptEnabled })
    await somebody.context().clearCookies()
    await somebody.goto(await written('booking link', /\/book\/[\w-]{43}/))
    for (const [n, value] of dates.entries()) await somebody.locator(parts[n] ?? '').fill(value)
    await press(somebody, 'Go on')
    await somebody.getByRole('heading', { name: 'Enter the code' }).waitFor()
    // Whatever address is opened now, there are no times yet.
    await somebody.goto('/book/link?from=1')
    expect(await words(somebody)).not.toMatch(/moles|Dr\. Ames/)
    const code = await written('booking code', /\d{6}/)
    await somebody.getByLabel('Code').fill(code === '111111' ? '222222' : '111111')
    await press(somebody, 'Show free times')
    await says(somebody, 'These are not the digits that we sent.')
    await somebody.getByLabel('Code').fill(code)
    await press(somebody, 'Show free times')
    await somebody.locator('main a[href*="slot="]').first().click()
    await press(somebody, 'Book')
    await somebody.getByRole('heading', { name: 'Booked' }).waitFor()
    await somebody.goto('/book/link')
    await somebody.getByRole('heading', { name: 'Booked' }).waitFor()
  },
)

test('a date of a group is led by who leads that group: nobody else is proposed', async () => {
  const dolores = await journey.as('dolores')
  await dolores.goto('/staff/schedule/groups')
  const names = () => dolores.getByLabel('With whom').locator('option').allInnerTexts()
  // Two kinds of group: who leads either, and nothing chosen before it is chosen.
  expect(await names()).toEqual(expect.arrayContaining([WHO]))
  expect((await names()).join()).not.toMatch(/Castellano/)
  expect(await dolores.getByLabel('With whom').inputValue()).toBe('')
  expect(await dolores.getByLabel('What for').inputValue()).toBe('')
  await press(dolores, 'Add this date')
  await dolores.getByRole('heading', { name: 'There is a problem' }).waitFor()
  expect(await words(dolores)).toMatch(/Choose what for/)
  await dolores.getByLabel('What for').selectOption({ label: 'A class on sleep, 60 minutes' })
  await dolores.getByLabel('With whom').selectOption({ label: WHO })
  await dolores.getByLabel('Day').fill(day(30))
  await dolores.getByLabel('Time').fill('09:00')
  await press(dolores, 'Add this date')
  await dolores.waitForURL(/groups\/.+done=added/)
  expect(await words(dolores)).toMatch(/A class on sleep[^]*Dr\. Ames/)
})

test('whose visit it is has the same head where one books, moves and cancels as in the chart: picture, interpreter', async () => {
  const dolores = await journey.as('dolores')
  const path = await book(dolores, 'hoa', day(20), '11:00')
  for (const to of [path, `${path}/move`, `${path}/cancel`]) {
    await dolores.goto(to)
    const head = dolores.getByRole('region', { name: 'Patient' })
    expect(await head.innerText(), to).toContain('Needs an interpreter (Vietnamese)')
  }
  for (const to of ['book', 'book-series']) {
    await dolores.goto(`/staff/patients/${record('jose')}/${to}`)
    await dolores.getByRole('img', { name: 'José Luis Ramírez Ortega' }).waitFor()
  }
  await dolores.goto(`/staff/schedule/day?day=${day(20)}`)
  expect(await words(dolores)).toMatch(/Hoa\s+Needs an interpreter \(Vietnamese\)/)
})
