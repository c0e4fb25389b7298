// An office person builds a form without code and without script: questions, a condition, a score, Spanish words; walks through
// it as on a phone, publishes it, and says when it is asked for. A patient fills it in, and a nurse takes an answer over.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

const TITLE = 'Before your first visit'
let journey: Journey
let admin: Page
beforeAll(async () => {
  journey = await startJourney(phone)
  admin = await journey.as('tamsin', { ...desk, javaScriptEnabled: false })
}, 240_000)
afterAll(() => journey?.end())

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

type Asked = { choices?: string; required?: true; last?: true }

async function add(words: string, way: string, { choices, required, last }: Asked = {}) {
  await admin.locator('[name=words]').fill(words)
  await admin.locator(`[name=way][value="${way}"]`).check()
  if (choices) await admin.locator('[name=choices]').fill(choices)
  if (required) await admin.locator('[name=required]').check()
  await press(admin, last ? 'Save and go back' : 'Save and add another')
}

/** The page of one question of the draft. */
const question = (words: string) => admin.getByRole('link', { name: words }).first().click()

test('six questions, a condition, a score and Spanish words', async () => {
  await admin.goto('/staff/settings/forms')
  await admin.getByRole('link', { name: 'Make a new form' }).click()
  await press(admin, 'Go on to the questions')
  await admin.getByText('Enter a name, as patients read it.').first().waitFor()
  await admin.locator('[name=title]').fill(TITLE)
  await press(admin, 'Go on to the questions')
  await admin.getByRole('link', { name: 'Add a question' }).click()
  await add('Do you smoke?', 'yes-no', { required: true })
  await add('How many cigarettes a day?', 'number')
  await add('How often do you feel down?', 'choice', {
    choices: 'Never\nSometimes\nNearly every day',
    required: true,
  })
  await add('What are you allergic to?', 'text')
  await add('What do you want to talk about?', 'long')
  await add('Thank you.', 'words', { last: true })
  await admin.getByText('5 questions').waitFor()

  await question('How many cigarettes')
  await admin.locator('[name=most]').fill('many')
  await press(admin, 'Save')
  await admin.getByText('Enter a whole number, or nothing.').first().waitFor()
  expect(await admin.locator('[name=most]').inputValue()).toBe('many')
  await admin.locator('[name=most]').fill('100')
  await press(admin, 'Save')
  await question('How many cigarettes')
  await admin.getByRole('link', { name: 'When is it shown?' }).click()
  await press(admin, 'Go on')
  await admin.getByLabel('Yes').check()
  await press(admin, 'Show it only then')
  await admin.getByText('Do you smoke? is Yes').first().waitFor()
  await admin.goto(admin.url().replace(/\/question\/.*/, ''))

  await question('How often do you feel down')
  await admin.getByRole('link', { name: 'Points and alerts' }).click()
  for (const [at, points] of ['0', '1', '3'].entries())
    await admin.locator(`[name=points-${at}]`).fill(points)
  await admin.locator('[name=alarm-2]').check()
  await press(admin, 'Save')
  await admin.goto(admin.url().replace(/\/question\/.*/, '/score'))
  await admin.locator('[name=from-0]').fill('0')
  await admin.locator('[name=to-0]').fill('1')
  await admin.locator('[name=words-0]').fill('Fine')
  await press(admin, 'Save')
  await admin.getByText('Nothing is said of the scores from 2 to 3.').waitFor()
  await admin.locator('[name=from-1]').fill('2')
  await admin.locator('[name=to-1]').fill('3')
  await admin.locator('[name=words-1]').fill('Talk about it')
  await press(admin, 'Save')

  await admin.goto(admin.url().replace(/\/score.*/, ''))
  await question('What are you allergic to')
  await admin.locator('[name=record]').selectOption('allergy')
  await press(admin, 'Save')
  await admin.getByRole('link', { name: 'English and Spanish' }).click()
  await admin.getByText('texts have no Spanish words').first().waitFor()
  await admin.getByLabel('Do you smoke?').fill('¿Fuma?')
  await press(admin, 'Save')
  await admin.getByText('The words were saved.').waitFor()
  await admin.goto(admin.url().replace(/\/words.*/, ''))
}, 120_000)

test('moved by buttons, walked through as on a phone, in Spanish too, and published', async () => {
  await admin.getByRole('button', { name: 'Down Do you smoke?' }).click()
  await admin.getByRole('button', { name: 'Up Do you smoke?' }).click()
  await admin.getByRole('link', { name: 'Preview' }).click()
  const shown = admin.locator('.phone')
  expect((await shown.boundingBox())?.width).toBeLessThanOrEqual(361)
  expect(await shown.getByText('How many cigarettes').count()).toBe(0)
  await shown.getByLabel('Yes').check()
  await shown.getByRole('button').click()
  await shown.getByLabel('How many cigarettes a day?').fill('200')
  await shown.getByRole('button').click()
  await shown.getByText('Enter 100 or less').first().waitFor()
  await shown.getByLabel('How many cigarettes a day?').fill('5')
  await shown.getByLabel('Nearly every day').check()
  await shown.getByRole('button').click()
  await shown.getByText('Talk about it').waitFor()
  await admin.getByRole('link', { name: 'In Spanish' }).click()
  await shown.getByText('¿Fuma?').waitFor()
  await admin.goto(admin.url().replace(/\/preview.*/, ''))
  await admin.getByRole('link', { name: 'Publish' }).click()
  await press(admin, 'Publish this form')
  await admin.getByText('The form is published').waitFor()
  await admin.getByRole('link', { name: 'Asked for by itself' }).click()
  await admin.locator('[name=days]').fill('14')
  await admin.locator('[name=ageFrom]').fill('12')
  await press(admin, 'Ask by itself')
  await admin.getByText('Before each visit, 14 days before, ages 12 and older').first().waitFor()
}, 120_000)

test('a patient fills it in, and a nurse takes an answer over into the record', async () => {
  const nurse = await journey.as('marguerite', desk)
  await nurse.goto('/staff')
  await nurse.locator('[name=q]').fill('Wren')
  await nurse.locator('[data-found] .rows a').filter({ hasText: 'Wren' }).first().click()
  await nurse.waitForURL(/\/staff\/patients\//)
  const chart = new URL(nurse.url()).pathname
  await nurse.goto(`${chart}/ask-form`)
  await nurse.getByLabel(TITLE).check()
  await press(nurse, 'Ask for this form')
  await nurse.getByText('The form waits for the patient now').waitFor()

  const page = await journey.as('wren')
  await page.goto('/forms')
  await page.getByRole('link', { name: `Start: ${TITLE}` }).click()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('Sometimes').check()
  await page.getByLabel('What are you allergic to?').fill('Strawberries')
  await press(page, 'Save and go on')
  await press(page, 'Send my answers')
  await page.getByText('We have your answers').waitFor()

  await nurse.goto(`${chart}/forms`)
  await nurse.getByRole('link', { name: TITLE }).first().click()
  await nurse.getByText('Fine').first().waitFor()
  await nurse.getByRole('button', { name: 'Take over Strawberries' }).click()
  await nurse.getByText('It is decided.').waitFor()
  await page.reload()
  await page.getByText('In your record.').waitFor()
  await page.goto('/allergies')
  await page.getByText('Strawberries').waitFor()
  await page.getByText(/From the form of .+, looked over by Marguerite/).waitFor()
}, 120_000)

test('no patient and no nurse gets to where forms are built', async () => {
  const patient = await journey.as('jose')
  const nurse = await journey.as('marguerite', desk)
  const at = '/staff/settings/forms/new'
  expect((await patient.goto(at))?.url()).toContain('/sign-in')
  expect((await nurse.goto(at))?.status()).toBe(403)
}, 60_000)
