/**
 * The page of all parts in a real browser: in every mode a person can choose, axe finds nothing,
 * nothing scrolls sideways, and whatever is tapped is large enough.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import type { AxeResults } from 'axe-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../test/support/browser.ts'
import { TextsProvider } from '../texts/context.tsx'
import { createTexts } from '../texts/texts.ts'
import { Design } from './design.tsx'
import { FrameProvider, type Frame } from './frame.tsx'
import { partStylesheets, stylesheet } from './stylesheet.fixture.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const frame: Frame = {
  here: '/results/1',
  person: 'Maria Santos',
  demo: true,
  places: [
    { href: '/', label: 'Home', icon: 'home' },
    { href: '/results', label: 'Results', icon: 'flask' },
    { href: '/record', label: 'Record', icon: 'record' },
    { href: '/messages', label: 'Messages', icon: 'messages', news: 2 },
    { href: '/more', label: 'More', icon: 'more' },
  ],
}

const modes: { name: string; lang?: string; settings?: Record<string, string> }[] = [
  { name: 'light', settings: { 'data-theme': 'light' } },
  { name: 'dark', settings: { 'data-theme': 'dark' } },
  { name: 'high contrast', settings: { 'data-contrast': 'high', 'data-theme': 'light' } },
  { name: 'high contrast, dark', settings: { 'data-contrast': 'high', 'data-theme': 'dark' } },
  { name: 'text at 130 %', settings: { 'data-text': '130' } },
  { name: 'text at 200 %', settings: { 'data-text': '200' } },
  { name: 'right to left', lang: 'ar-XB' },
  { name: 'long words', lang: 'en-XA', settings: { 'data-text': '150' } },
]

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

test.each(modes)('$name: axe is content, nothing moves sideways, thumbs fit', async (mode) => {
  const html = document(mode.lang ?? 'en', mode.settings ?? {})
  for (const [width, height] of [
    [320, 640],
    [360, 740],
    [1280, 800],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
    await page.setContent(html)
    expect(await sideways(page), `wider than ${width}`).toEqual([])
    expect(await tooSmall(page), `at ${width}`).toEqual([])
    // The two phones differ in width alone, which axe does not look at.
    if (width !== 320) await axeIsContent(page, width)
    await page.close()
  }
})

test('a link that takes focus is not hidden by the bar of places', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.setContent(document('en', {}))
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const hidden = await page.evaluate(() => {
      const focused = window.document.activeElement
      const bar = window.document.querySelector('.places')
      if (!focused || !bar || bar.contains(focused)) return null
      const box = focused.getBoundingClientRect()
      const top = bar.getBoundingClientRect().top
      return box.height && box.top >= top && box.top < window.innerHeight ? focused.outerHTML : null
    })
    expect(hidden).toBeNull()
  }
})

function document(lang: string, settings: Record<string, string>): string {
  const texts = createTexts({
    lang,
    timeZone: 'America/New_York',
    clinicName: 'Harbor Family Clinic',
    phone: '(202) 555-0100',
  })
  return `<!doctype html>${renderToStaticMarkup(
    <html lang={texts.lang} dir={texts.dir} {...settings}>
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style dangerouslySetInnerHTML={{ __html: stylesheet() + partStylesheets() }} />
      </head>
      <body>
        <TextsProvider texts={texts}>
          <FrameProvider frame={frame}>
            <Design />
          </FrameProvider>
        </TextsProvider>
      </body>
    </html>,
  )}`
}

async function axeIsContent(page: Page, width: number) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  expect(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    `at ${width}`,
  ).toEqual([])
}

/** What sticks out of the window; tables scroll inside themselves and are left out. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    if (window.document.documentElement.scrollWidth <= window.innerWidth) return []
    return [...window.document.body.querySelectorAll('*')]
      .filter(
        (part) =>
          !part.closest('table') && part.getBoundingClientRect().right > window.innerWidth + 1,
      )
      .map((part) => part.outerHTML.slice(0, 100))
  })

/** Controls lower than 44 px; links within sentences are read, not aimed at (WCAG 2.5.8). */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...window.document.querySelectorAll('a, button, input, select, textarea, .choice')]
      .filter((part) => !part.closest('p, .aside, .panel li') && !part.matches('.choice input'))
      .filter((part) => part.getBoundingClientRect().height < 44)
      .map((part) => part.outerHTML.slice(0, 100)),
  )
