// The front desk registers somebody who is on record, is shown whom, makes a record all the same and invites; then the
// two are merged, the patient sees one record, and it is undone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DemoPerson } from '../support/demonstration.ts'
import { startJourney, type Journey } from '../support/journey.ts'

let it: Journey
let as: Journey['as']
let kwame: DemoPerson
let desk: Page
beforeAll(async () => {
  it = await startJourney()
  as = it.as
  kwame = it.person('kwame')
  desk = await as('dolores')
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()
const press = (name: string) => desk.getByRole('button', { name }).first().click()
const chartOf = () => `/staff/patients/${kwame.patientId}`

test('who is on record already is shown before anything is saved, then registered and led to the invitation', async () => {
  await desk.goto(`${chartOf()}/edit`)
  const there = async (name: string) => desk.locator(`[name="${name}"]`).first().inputValue()
  const typed: Record<string, string> = { given: 'Kwami', family: 'Asante Reid' }
  for (const name of ['born-day', 'born-month', 'born-year', 'mobile'])
    typed[name] = await there(name)
  await desk.goto('/staff/patients/new')
  for (const [name, value] of Object.entries(typed))
    await desk.locator(`[name="${name}"]`).fill(value)
  await desk.locator('[name=sex][value=male]').check()
  await press('Register')
  await desk.getByRole('heading', { name: 'Probably the same person' }).first().waitFor()
  expect(await main(desk)).toContain(kwame.recordNumber)
  await press('It is none of these')
  await desk.waitForURL(/\/invite\?registered=yes$/)
  expect(await main(desk)).toMatch(/Kwami Asante Reid is registered\. The record number is \d{6}\./)
})

test('two records are merged, the patient is told and still signs in to one, and it is undone', async () => {
  const made = /patients\/([^/]+)\//.exec(desk.url())?.[1]
  await desk.goto(`/staff/patients/${made}/merges`)
  await desk.locator('[name=number]').fill(kwame.recordNumber as string)
  await press('Compare')
  await desk.waitForURL(/\/compare\//)
  expect(await main(desk)).toContain(`The account ${kwame.email} opens the merged record.`)
  await press('Merge these two records')
  await desk.getByText('Say in a few words how you know.').first().waitFor()
  await desk.locator('[name=reason]').fill('Saw the photo ID')
  await press('Merge these two records')
  await desk.waitForURL(`**${chartOf()}/merges?changed=merged`)
  await desk.goto(`/staff/patients/${made}`)
  await desk.waitForURL(`**${chartOf()}`)
  expect(await main(desk)).toContain('Two records, read as one')

  const own = await as('kwame')
  await own.goto('/access')
  expect(await main(own)).toContain('whether two records are yours')

  await desk.goto(`${chartOf()}/merges`)
  await desk.getByRole('link', { name: 'Undo the merge' }).click()
  await desk.locator('[name=reason]').fill('Two people after all')
  await press('Undo the merge')
  await desk.waitForURL(/changed=undone/)
  await desk.goto(`/staff/patients/${made}`)
  expect(desk.url()).toContain(made)
})
