// The whole record is taken away in a real browser: asked for, made while the page says how far it is, told by a message,
// fetched, and the same file as the receipt says; removed, it is gone.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Bundle } from 'fhir/r4'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phone, startJourney, type Journey } from '../support/journey.ts'
import { readPdf } from '../support/read-pdf.ts'

let it: Journey
let jose: Page
beforeAll(async () => {
  it = await startJourney(phone)
  jose = await it.as('jose')
}, 240_000)
afterAll(() => it?.end())

const main = (page: Page) => page.locator('main').innerText()

test('asked for, it is made while the page says how far it is; looking again leads to it', async () => {
  await jose.goto('/record')
  await jose.getByRole('link', { name: /Take the whole record away/ }).click()
  await jose.getByRole('button', { name: /^Make a copy/ }).click()
  expect(await main(jose)).toMatch(/\d+ % done/)
  expect(await jose.getByRole('progressbar').getAttribute('value')).toMatch(/^\d+$/)
  while (/\d+ % done/.test(await main(jose)))
    await jose.getByRole('link', { name: /how far/ }).click()
  expect(await main(jose)).toContain('Your copy is ready')
})

/** @returns its bytes, and the name that the browser keeps it by */
async function download(name: RegExp) {
  const coming = jose.waitForEvent('download')
  await jose.getByRole('link', { name }).click()
  const file = await coming
  return { bytes: await readFile(await file.path()), name: file.suggestedFilename() }
}

test('both files are those of the receipt, and open', async () => {
  const pdf = await download(/PDF/)
  const bundle = await download(/FHIR/)
  await jose
    .locator('summary')
    .filter({ hasText: /receipt/i })
    .click()
  const receipt = await main(jose)
  for (const { bytes } of [pdf, bundle])
    expect(receipt).toContain(createHash('sha256').update(bytes).digest('hex'))
  expect([pdf.name, bundle.name]).toEqual(['record.pdf', 'record.json'])
  expect(readPdf(pdf.bytes).pages.join()).toContain('José')
  const { resourceType, entry } = JSON.parse(bundle.bytes.toString()) as Bundle
  expect(resourceType).toBe('Bundle')
  expect(receipt).toContain((entry?.length ?? 0).toLocaleString('en'))
})

test('the message about it leads there after signing in', async () => {
  const outbox = await it.as('jose')
  await expect
    .poll(
      async () => {
        await outbox.goto('/demo/outbox')
        return outbox.locator('body').innerText()
      },
      { timeout: 20_000 },
    )
    .toMatch(/\/n\/[\w-]{22}/)
  const [path = ''] = /\/n\/[\w-]{22}/.exec(await outbox.locator('body').innerText()) ?? []
  await jose.goto(path)
  expect(new URL(jose.url()).pathname).toBe('/takeaway')
})

test('removed before its time it is gone, and another may be asked for', async () => {
  const address = await jose.getByRole('link', { name: /PDF/ }).getAttribute('href')
  await jose.getByRole('button', { name: /^Remove/ }).click()
  expect(await main(jose)).not.toContain('Your copy is ready')
  expect((await jose.request.get(address ?? '')).status()).toBe(404)
  await jose.getByRole('button', { name: /copy/ }).waitFor()
})
