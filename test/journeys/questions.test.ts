// Who opened my record, in a real browser: a mother is named as a mother, emergency access with its reason; a patient
// asks about it, the privacy officer answers, a letter says that something is new, and the answer is there.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, phone, startJourney, type Journey } from '../support/journey.ts'

const QUESTION = 'I was not at the clinic on this day. Why did Dr. <b>Castellano</b> look?'
const ANSWER =
  'The hospital called about your medicines.\n\nWe checked it: all was as it should be.'

let it: Journey
let as: Journey['as']
beforeAll(async () => {
  it = await startJourney(phone)
  as = it.as
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()
const person = (key: string) => it.person(key)

test('what a mother opened stands under her name, as the mother', async () => {
  const niamh = await as('niamh')
  await niamh.goto('/conditions')
  const declan = await as('declan')
  await declan.goto('/access')
  const lines = await declan.locator('.rows li', { hasText: 'Niamh' }).allTextContents()
  expect(lines[0]).toMatch(/Niamh[^,]*, your mother/)
  expect(lines.join(' ')).toContain('Looked at health conditions')
})

let ruth: Page

test('emergency access stands there with role and reason, and is no secret of the words for the review', async () => {
  const doctor = await as('castellano', desk)
  const address = `/staff/patients/${person('ruth').patientId}`
  await doctor.goto(address)
  expect(await main(doctor)).toContain('Open for one hour')
  await doctor.getByLabel('Care that cannot wait').check()
  await doctor.getByLabel('In your own words').fill('The hospital called about an interaction.')
  await doctor.getByRole('button', { name: 'Open for one hour' }).click()
  expect(await main(doctor)).toContain('Emergency access until')
  ruth = await as('ruth', { javaScriptEnabled: false })
  await ruth.goto('/access')
  const said = await main(ruth)
  expect(said).toContain('as clinician, who treats patients')
  expect(said).toContain('Reason given: urgent care')
  expect(said).not.toContain('interaction')
})

test('the patient asks about it, and is told when to expect an answer', async () => {
  const line = ruth.locator('.rows li', { hasText: 'Reason given' }).last()
  await line
    .getByRole('link', { name: /^Ask about this/ })
    .first()
    .click()
  expect(await main(ruth)).toContain('Reason given: urgent care')
  await ruth.getByRole('button', { name: 'Send to the privacy officer' }).click()
  expect(await ruth.getByRole('alert').count()).toBe(1)
  await ruth.getByLabel('What would you like to know?').fill(QUESTION)
  await ruth.getByRole('button', { name: 'Send to the privacy officer' }).click()
  const said = await main(ruth)
  expect(said).toContain('We have your question')
  expect(said).toContain(QUESTION)
  expect(said).toMatch(/Expect an answer by \w+ \d+ \w+ \d{4}/)
})

test('the privacy officer sees what it is about and answers', async () => {
  const officer = await as('ruta', desk)
  await officer.goto('/staff/questions')
  const { name } = person('ruth')
  await officer.getByRole('link', { name: new RegExp(name) }).click()
  const said = await main(officer)
  expect(said).toContain(QUESTION)
  expect(said).toContain('Reason given: urgent care')
  await officer.getByLabel('Your answer').fill(ANSWER)
  await officer.getByRole('button', { name: 'Send the answer' }).click()
  expect(await main(officer)).toContain('Your answer is sent')
  expect(await main(officer)).toMatch(new RegExp(`Answered\\s+${name}`))
})

test('a letter says that something is new and nothing of what; the answer is in the portal', async () => {
  const answer = await fetch(`${it.portal.origin}/demo/outbox.json`)
  const all = (await answer.json()) as { to: string; title: string; text: string }[]
  const letters = all.filter(
    ({ to, text }) => to === person('ruth').email && /questions/.test(text),
  )
  expect(letters).toHaveLength(1)
  const { title, text } = letters[0] as { title: string; text: string }
  expect(title).toMatch(/^You have something new from /)
  expect(title + text).not.toMatch(/Castellano|hospital|medicine|interaction|Ruth/i)
  const link = /https?:\S+/.exec(text)?.[0] ?? ''
  await ruth.goto(link)
  const said = await main(ruth)
  expect(said).toContain('Answered on')
  expect(said).toContain('The hospital called about your medicines.')
  expect(said).toContain('all was as it should be.')
})
