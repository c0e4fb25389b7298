// What is filled in several times, by a patient in a browser, with script and without: a group and a plain question; added, changed,
// taken away, looked over, sent, and read by a nurse.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

const TITLE = 'Your medicines and your children'
const NAMES = 'First names of your children'

const form = {
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'urn:test:several',
  title: TITLE,
  item: [
    {
      linkId: 'all',
      type: 'group',
      item: [
        {
          linkId: 'medicine',
          type: 'group',
          text: 'Medicine',
          repeats: true,
          item: [
            { linkId: 'name', type: 'string', text: 'Its name', required: true },
            { linkId: 'dose', type: 'string', text: 'How much' },
          ],
        },
        { linkId: 'children', type: 'string', text: NAMES, repeats: true },
      ],
    },
  ],
}

let journey: Journey
let nurse: Page
beforeAll(async () => {
  journey = await startJourney(phone)
  nurse = await journey.as('marguerite', desk)
  const admin = await journey.as('tamsin', desk)
  await admin.goto('/staff/settings/forms')
  await admin.getByLabel('File').setInputFiles({
    name: 'form.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(form)),
  })
  await admin.getByRole('button', { name: 'Take this form' }).click()
  await admin.getByText('The form was taken.').waitFor()
}, 240_000)
afterAll(() => journey?.end())

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test.each([
  ['wren', true],
  ['kwame', false],
] as const)(
  '%s adds, changes and takes away (script: %s)',
  async (who, script) => {
    const chart = `/staff/patients/${journey.person(who).patientId}`
    await nurse.goto(`${chart}/ask-form`)
    await nurse.getByLabel(TITLE).check()
    await press(nurse, 'Ask for this form')
    await nurse.getByText('The form waits for the patient now').waitFor()
    const page = await journey.as(who, { ...phone, javaScriptEnabled: script })
    await page.goto('/forms')
    await page.getByRole('link', { name: `Start: ${TITLE}` }).click()
    await page.getByRole('link', { name: 'Start', exact: true }).click()
    const name = (nth: number) => page.getByLabel('Its name').nth(nth)
    const have = (nth: number) => page.getByRole('heading', { name: `Medicine ${nth}` }).waitFor()

    await name(0).fill('Lisinopril')
    await page.getByLabel('How much').fill('10 mg')
    await press(page, 'Add another: Medicine')
    await have(2)
    expect(await name(0).inputValue()).toBe('Lisinopril')
    await name(1).fill('Metformin')
    await press(page, 'Add another: Medicine')
    await have(3)
    await name(2).fill('Aspirin')
    await press(page, 'Take away: Medicine 1')
    await page.getByRole('heading', { name: 'Medicine 3' }).waitFor({ state: 'detached' })
    expect(await name(0).inputValue()).toBe('Metformin')
    expect(await name(1).inputValue()).toBe('Aspirin')

    await page.getByLabel(NAMES).first().fill('Ada')
    await press(page, `One more answer: ${NAMES}`)
    await page.getByLabel(`${NAMES} 2`).fill('Bo')
    await press(page, `One more answer: ${NAMES}`)
    await page.getByLabel(`${NAMES} 3`).fill('Cy')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await press(page, 'Save and go on')

    await page.getByRole('heading', { level: 1, name: 'Check your answers' }).waitFor()
    await page.getByText('Ada, Bo, Cy').waitFor()
    await page.getByText('Its name 2').waitFor()
    await page.getByRole('link', { name: new RegExp(`^Change: ${NAMES}`) }).click()
    // What is emptied is gone, and the others move up.
    await page.getByLabel(NAMES).first().fill('')
    await name(1).fill('Aspirin, low dose')
    await press(page, 'Save and go on')
    await page.getByText('Bo, Cy').waitFor()
    expect(await page.getByText('Ada').count()).toBe(0)
    await press(page, 'Send my answers')
    await page.getByText('We have your answers').waitFor()

    await nurse.goto(`${chart}/forms`)
    await nurse.getByRole('link', { name: TITLE }).first().click()
    await nurse.getByText('Aspirin, low dose').waitFor()
    await nurse.getByText('Bo, Cy').waitFor()
    expect(await nurse.getByText('Lisinopril').count()).toBe(0)
  },
  120_000,
)
