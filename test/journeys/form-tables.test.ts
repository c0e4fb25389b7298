// A form that asks where on the body and in tables: begun without script by taps on the drawing, finished with script and the
// keyboard alone, told by the very cell what is missing, and read by a nurse. Staff build such questions without script.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney(phone)
}, 240_000)
afterAll(() => journey?.end())

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** The part of the drawing that belongs to a box, as somebody taps it. */
async function tap(page: Page, part: string, nth = 0) {
  const shape = page.locator('label', { hasText: part }).locator('svg :is(path, circle)').nth(nth)
  await shape.hover()
  await shape.click()
}

async function begin(page: Page): Promise<string> {
  await page.goto('/forms')
  await page.locator('main .card', { hasText: 'Pain today' }).locator('a.button').click()
  await page.locator('main a.button[href^="/forms/"]').first().click()
  await page.getByText('Where does it hurt today?').waitFor()
  return new URL(page.url()).pathname.replace(/[^/]+$/, '')
}

test('without script, a tap on the drawing ticks the box of that part, at 320 px', async () => {
  const page = await journey.as('hoa', {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  await begin(page)
  expect(await width(page)).toBe(320)
  await tap(page, 'Left knee')
  expect(await page.getByLabel('Left knee').isChecked()).toBe(true)
  // From behind, the left stands at the left; the part is the same.
  await tap(page, 'Left knee', 1)
  expect(await page.getByLabel('Left knee').isChecked()).toBe(false)
  await tap(page, 'Left knee', 1)
  await tap(page, 'Lower back')
  await page.getByLabel('Right hand').check()
  await press(page, 'Save and go on')
  await page.getByText('how often did pain keep you from this?').first().waitFor()
  expect(await width(page)).toBe(320)

  await page.getByRole('group', { name: 'Work or housework' }).getByLabel('Every day').check()
  await page.getByLabel('What it was').fill('A warm bath')
  await page.getByLabel('Times a day').fill('often')
  await press(page, 'Add a row')
  // Nothing that was typed is lost by what is wrong beside it.
  await page.getByText('Times a day (Row 1)').first().waitFor()
  expect(await page.getByLabel('What it was').inputValue()).toBe('A warm bath')
  await page.getByLabel('Times a day').fill('2')
  await press(page, 'Add a row')
  await page.getByLabel('What it was').nth(1).fill('Ibuprofen')
  await press(page, 'Save and go on')
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  const main = await page.locator('main').innerText()
  expect(main).toContain('Right hand, Lower back, Left knee')
  expect(main).toContain('Answer this: Sleeping through the night (In the last 7 days')
  expect(main).not.toContain('Answer this: Work or housework')
  expect(await width(page)).toBe(320)
})

test('with script and the keyboard alone, what is missing is reached by its link, and sent', async () => {
  const page = await journey.as('hoa', desk)
  const at = await begin(page)
  expect(await page.getByLabel('Lower back').isChecked()).toBe(true)
  await page.getByLabel('Head').focus()
  await page.keyboard.press('Space')
  expect(await page.getByLabel('Head').isChecked()).toBe(true)
  const drawn = page.locator('label', { hasText: 'Head' }).locator('svg path').first()
  const filled = await drawn.evaluate((shape) => getComputedStyle(shape).fill)
  const empty = page.locator('label', { hasText: 'Chest' }).locator('svg path').first()
  expect(filled).not.toBe(await empty.evaluate((shape) => getComputedStyle(shape).fill))
  await page
    .getByRole('group', { name: /How strong is the pain/ })
    .getByLabel('6')
    .focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => !url.pathname.endsWith('/q1'))

  await page.goto(`${at}review`)
  await page.getByRole('link', { name: /Answer this: Being with people/ }).click()
  await page.waitForURL(/#q/)
  const row = page.getByRole('group', { name: 'Being with people' })
  await row.hover()
  const id = new URL(page.url()).hash.slice(1)
  expect(await row.locator(`#${id}`).count()).toBe(1)
  // What an answer of the table asks for comes at once, and what was typed beside it stays.
  const more = page.getByLabel('What would help you to sleep?')
  expect(await more.count()).toBe(0)
  await page.getByLabel('What it was').first().fill('A hot bath')
  const sleep = page.getByRole('group', { name: 'Sleeping through the night' })
  await sleep.getByLabel('Every day').check()
  await more.waitFor()
  expect(await page.getByLabel('What it was').first().inputValue()).toBe('A hot bath')
  await sleep.getByLabel('Never').check()
  await more.waitFor({ state: 'detached' })
  for (const name of ['Sleeping through the night', 'Walking as far as you like']) {
    await page.getByRole('group', { name }).getByLabel('Never').focus()
    await page.keyboard.press('Space')
  }
  await row.getByLabel('Never').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  expect(await row.getByLabel('On some days').isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  expect(await page.getByText('Some questions still need you').count()).toBe(0)
  await press(page, 'Send my answers')
  await page
    .getByText(/received|sent/i)
    .first()
    .waitFor()
})

test('a nurse reads the words, the drawing and the tables', async () => {
  const nurse = await journey.as('marguerite', desk)
  await nurse.goto(`/staff/patients/${journey.person('hoa').patientId}/forms`)
  await nurse.locator('main .rows a', { hasText: 'Pain today' }).first().click()
  await nurse.getByText('Head, Right hand, Lower back, Left knee').waitFor()
  // The head and the knee from both sides, the hand too, and the back from behind.
  expect(await nurse.locator('svg.marked .on').count()).toBe(7)
  const week = nurse.locator('.read-table', { hasText: 'In the last 7 days' })
  expect(await week.innerText()).toMatch(/Being with people\s+On some days/)
  const tried = nurse.getByRole('table')
  expect(await tried.getByRole('columnheader', { name: 'Times a day' }).count()).toBe(1)
  expect(await tried.getByRole('row', { name: /Row 1 A hot bath 2/ }).count()).toBe(1)
  expect(await tried.getByRole('row', { name: /Row 2 Ibuprofen/ }).count()).toBe(1)
})

test('staff build both without script, and see them on the phone', async () => {
  const admin = await journey.as('tamsin', { ...desk, javaScriptEnabled: false })
  await admin.goto('/staff/settings/forms')
  await admin.getByRole('link', { name: 'Make a new form' }).click()
  await admin.locator('[name=title]').fill('Your joints')
  await press(admin, 'Go on to the questions')
  await admin.getByRole('link', { name: 'Add a question' }).click()
  await admin.locator('[name=words]').fill('Which joints hurt?')
  await admin.locator('[name=way][value=body]').check()
  await press(admin, 'Save and add another')
  await admin.locator('[name=words]').fill('Your tablets')
  await admin.locator('[name=way][value=table]').check()
  await admin.locator('[name=sort][value=fixed]').check()
  await admin.locator('[name=rows]').fill('Morning\nEvening')
  await press(admin, 'Save and set details')
  // No column was named: it is said there, and the rest is as it was typed.
  await admin.getByText('Enter a column or more').first().waitFor()
  expect(await admin.locator('[name=rows]').inputValue()).toBe('Morning\nEvening')
  await admin.locator('[name=columns]').fill('How many\nSince')
  await press(admin, 'Save and set details')
  await admin.getByLabel('What goes into “How many”?').selectOption('number')
  await admin.getByLabel('What goes into “Since”?').selectOption('date')
  await press(admin, 'Save')
  await admin.getByText('A table').first().waitFor()
  await admin.getByText('Where on the body').first().waitFor()

  await admin.getByRole('link', { name: 'Preview' }).click()
  const frame = admin.locator('.phone')
  await frame.getByLabel('Left wrist').check()
  await frame.getByLabel('How many').nth(1).fill('some')
  await press(admin, 'Save and go on')
  await frame.getByText('How many (Evening)').first().waitFor()
  await frame.getByLabel('How many').nth(1).fill('3')
  await press(admin, 'Save and go on')
  await frame.getByText('Left wrist').waitFor()
  expect(await frame.innerText()).toMatch(/Evening\s+3/)
})
