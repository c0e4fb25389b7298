// form.fcp_ms: when the page of a form with 150 questions is first painted, on Lighthouse's simulated slow 4G and slow phone.
// form.input_ms: on a processor four times slower, the slowest press of a key in it, from the press to what it painted,
// choices that change what else is asked among them.
import { chromium, type Page } from 'playwright-core'
import { portalCookie } from '../test/support/browser.ts'
import { freshSessions } from '../test/shots/sign-in.ts'
import { startChromium } from './chromium.ts'
import { median, type Measured } from './figures.ts'
import { look } from './lighthouse.ts'
import { LONG_FORM, longForm } from './long-form.ts'
import { startSecurePortal } from './portal.ts'
import type { Say } from './run.ts'

const RUNS = 5
const SLOWER = 4
const SENTENCE = 'It has been worse since the spring, and better on warm days.'
const BETWEEN = 60 // ms from one key to the next, of somebody who is fast
const FIELDS = 6 // of each sort

export async function measureForm(say: Say): Promise<Measured> {
  const portal = await startSecurePortal()
  const port = await startChromium()
  const sessionOf = freshSessions(portal)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const as = async (first: string): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: portal.origin,
      ignoreHTTPSErrors: true,
      viewport: { width: 360, height: 740 },
    })
    const { name, value } = await sessionOf(first)
    await context.addCookies([portalCookie(portal.origin, name, value)])
    return context.newPage()
  }

  const office = await as('Tamsin')
  await office.goto('/staff/settings/forms')
  await office.locator('[type=file]').setInputFiles({
    name: 'long.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(longForm)),
  })
  await office.locator('form:has([type=file]) button').click()
  await office.waitForURL(/done=brought/)
  const nurse = await as('Marguerite')
  const { patientId } = (await portal.people()).find(({ name }) => name.startsWith('Kwame')) ?? {}
  await nurse.goto(`/staff/patients/${patientId}/ask-form`)
  await nurse.getByLabel(LONG_FORM).check()
  await nurse.locator('main form button').last().click()
  await nurse.waitForURL((url) => !url.pathname.endsWith('/ask-form'))

  const patient = await as('Kwame')
  await patient.goto('/forms')
  await patient.getByRole('link', { name: LONG_FORM }).click()
  await patient.locator('main a.button[href^="/forms/"]').first().click()
  await patient.locator('[data-asked]').waitFor()
  const slowest = await typeSlowly(patient)
  say(`  the slowest key ${slowest} ms`)

  const painted: number[] = []
  const page = { name: 'long form', url: patient.url() }
  await browser.close()
  for (let n = 0; n < RUNS; n++) {
    const { name, value } = await sessionOf('Kwame')
    painted.push((await look({ ...page, cookie: `${name}=${value}` }, port)).fcp)
  }
  say(`  first painted after ${painted.map((ms) => Math.round(ms)).join(', ')} ms`)
  return { 'form.fcp_ms': median(painted), 'form.input_ms': slowest }
}

/** @returns the longest that one key took until what it changed was painted, ms */
async function typeSlowly(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.evaluate(() => {
    const heard = globalThis as unknown as { slowest: number }
    heard.slowest = 0
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (/^(key|input|beforeinput)/.test(name)) heard.slowest = Math.max(heard.slowest, duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  for (const kind of [
    'textarea',
    '[inputmode=numeric]',
    'input[type=radio][value="0"]',
    'input[type=radio][value=yes]',
  ]) {
    const fields = page.locator(`[data-asked] ${kind}`)
    for (let n = 0; n < FIELDS; n++) {
      await fields.nth(n).focus()
      await page.waitForTimeout(BETWEEN)
      if (kind === 'textarea') await page.keyboard.type(SENTENCE, { delay: BETWEEN })
      else await page.keyboard.press(kind.startsWith('input') ? 'Space' : '3')
      if (kind === 'input[type=radio][value="0"]') await page.keyboard.press('ArrowDown')
    }
  }
  // What the last key painted is told of after the next frames.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500))),
  )
  return page.evaluate(() => (globalThis as unknown as { slowest: number }).slowest)
}
