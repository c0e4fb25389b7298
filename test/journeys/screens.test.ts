// Every second screen, in one of the six ways a person can look at it; all of them in all ways with PORTICO_VIEWS=full: axe is content,
// nothing scrolls sideways, whatever is tapped is large enough, and there is one h1 and a skip link. `npm run shots`
// takes all of them in every mode.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { screens } from '../shots/screens.ts'
import { signInAll, type SessionCookie } from '../shots/sign-in.ts'
import { openBrowser, portalCookie, PATIENCE } from '../support/browser.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const looks = [
  { name: 'light, phone', width: 360, theme: 'light', contrast: 'auto', text: '100', rtl: false },
  { name: 'dark, phone', width: 360, theme: 'dark', contrast: 'auto', text: '100', rtl: false },
  {
    name: 'high contrast, desktop',
    width: 1280,
    theme: 'light',
    contrast: 'high',
    text: '100',
    rtl: false,
  },
  {
    name: '320 px, as 400 % zoom shows it',
    width: 320,
    theme: 'light',
    contrast: 'auto',
    text: '100',
    rtl: false,
  },
  { name: 'text at 200 %', width: 360, theme: 'light', contrast: 'auto', text: '200', rtl: false },
  { name: 'right to left', width: 360, theme: 'dark', contrast: 'high', text: '130', rtl: true },
] as const

const EACH = process.env.PORTICO_VIEWS === 'full' ? 1 : 2 * looks.length
/** A twelfth of the screens for each look, another twelfth for the next. */
const seenIn = (look: (typeof looks)[number]) =>
  screens.filter((_, n) => n % EACH === (2 * looks.indexOf(look)) % EACH)

let portal: Demonstration
let browser: Browser
let sessions: Map<string, SessionCookie>

beforeAll(async () => {
  portal = await startDemonstration()
  browser = await openBrowser()
  sessions = await signInAll(portal, screens)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await portal?.stop()
})

test.each(looks)('$name', { timeout: 900_000 }, async (look) => {
  const found: string[] = []
  for (const as of new Set(seenIn(look).map((screen) => screen.as))) {
    // The content security policy would keep axe out of the page, as it keeps everybody out.
    const context = await browser.newContext({
      viewport: { width: look.width, height: 740 },
      baseURL: portal.origin,
      bypassCSP: true,
      serviceWorkers: 'block',
    })
    const session = as ? sessions.get(as) : undefined
    const cookies = [
      ...(session ? [portalCookie(portal.origin, session.name, session.value)] : []),
      ...(look.rtl ? [portalCookie(portal.origin, 'lang', 'ar-XB')] : []),
    ]
    await context.addCookies(cookies)
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    for (const screen of seenIn(look).filter((one) => one.as === as)) {
      const way = typeof screen.go === 'string' ? page.goto(screen.go) : screen.go(page)
      const lost = await way.then(
        () => null,
        (error: Error) => error.message,
      )
      if (lost) {
        found.push(`${screen.name}: ${lost}`)
        continue
      }
      await page.evaluate(
        ({ theme, contrast, text }) =>
          Object.assign(document.documentElement.dataset, { theme, contrast, text }),
        { theme: look.theme, contrast: look.contrast, text: look.text },
      )
      for (const problem of await problemsOf(page)) found.push(`${screen.name}: ${problem}`)
    }
    await context.close()
  }
  expect(found).toEqual([])
})

async function problemsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  const results = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    return engine.run()
  })
  const seen = results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 2).map(({ target }) => `axe ${id} at ${target.join(' ')}`),
  )
  const own = await page.evaluate(() => {
    const said: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) said.push(`scrolls sideways by ${scrollWidth - clientWidth} px`)
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) said.push(`${headings} h1`)
    if (!document.querySelector('a[href="#main"]')) said.push('no skip link')
    // The clinic's side is denser: rows of 40 px, and on a desk, where a mouse points, lists of 32.
    const desk = innerWidth >= 1000 ? 31.5 : 39.5
    const least = document.querySelector('.console') ? desk : 43.5
    // WCAG 2.5.8 exempts links inside a sentence; ours are 44 px everywhere else.
    for (const target of document.querySelectorAll(
      'button, .button, .rows a, nav a, input, select, .choice, .back',
    )) {
      const box = target.getBoundingClientRect()
      if (target.matches('.choice input, [type=hidden]') || box.width === 0) continue
      if (box.height < least)
        said.push(`${target.textContent?.trim().slice(0, 20)} is ${Math.round(box.height)} px high`)
    }
    return said
  })
  return [...seen, ...own]
}
