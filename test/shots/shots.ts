// Takes every screen in every mode, and lays each mode out on one contact sheet.
import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser, portalCookie } from '../support/browser.ts'
import { root, startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { freshSessions, type SessionCookie } from './sign-in.ts'
import { modes, screens, type Mode } from './screens.ts'

const folder = path.join(root, 'shots')

/** @param given.only part of a mode's name, such as 'phone-dark' */
export async function takeShots(given: { readme: boolean; only?: string }): Promise<void> {
  const portal = await startDemonstration()
  const browser = await openBrowser()
  try {
    const chosen = given.readme
      ? modes.filter(({ name }) => /^(phone|desktop)-light-100-ltr$/.test(name))
      : modes.filter(({ name }) => !given.only || name.includes(given.only))
    // A screen is opened once for each width and direction; the looks are then put on the page.
    const missing: string[] = []
    const sessionOf = freshSessions(portal)
    for (const alike of Object.values(Object.groupBy(chosen, opensAs))) {
      missing.push(...(await takeModes(browser, portal, sessionOf, alike ?? [], given.readme)))
    }
    if (missing.length > 0) throw new Error(`Not every picture was taken:\n${missing.join('\n')}`)
  } finally {
    await browser.close()
    await portal.stop()
  }
}

const opensAs = ({ width, rtl }: Mode) => `${width} ${rtl ? 'rtl' : 'ltr'}`

/**
 * Every screen in the modes that open it alike: the same width, the same direction.
 * @returns what could not be taken, and why
 */
async function takeModes(
  browser: Browser,
  portal: Demonstration,
  sessionOf: (first: string) => Promise<SessionCookie>,
  alike: Mode[],
  readme: boolean,
): Promise<string[]> {
  const [first] = alike
  if (!first) return []
  process.stdout.write(`${alike.map(({ name }) => name).join(', ')}\n`)
  const folderOf = ({ name }: Mode) =>
    readme ? path.join(root, 'docs/pictures') : path.join(folder, name)
  for (const mode of alike) fs.mkdirSync(folderOf(mode), { recursive: true })
  const taken: string[] = []
  const missing: string[] = []
  for (const screen of screens.filter(
    (one) => !readme || first.name.startsWith(`${one.readme}-`),
  )) {
    const context = await browser.newContext({
      viewport: { width: first.width, height: first.height },
      deviceScaleFactor: readme ? 2 : 1,
      baseURL: portal.origin,
      serviceWorkers: 'block',
    })
    await dress(context, portal, first, screen.as ? await sessionOf(screen.as) : undefined)
    const file = `${screen.name}.png`
    try {
      const page = await context.newPage()
      if (typeof screen.go === 'string') await page.goto(screen.go)
      else await screen.go(page)
      for (const mode of alike) {
        await page.emulateMedia({ colorScheme: mode.theme })
        // The account's own settings win over the cookie's, so the mode is put on the page itself.
        await page.evaluate(
          ({ text, contrast, theme }) =>
            Object.assign(document.documentElement.dataset, { text, contrast, theme }),
          mode,
        )
        await page.screenshot({
          path: path.join(folderOf(mode), file),
          fullPage: !readme,
          animations: 'disabled',
        })
      }
      taken.push(file)
    } catch (error) {
      missing.push(`${screen.name}, ${opensAs(first)}: ${(error as Error).message.split('\n')[0]}`)
    } finally {
      await context.close()
    }
  }
  if (readme) return missing
  for (const mode of alike)
    await contactSheet(
      browser,
      mode,
      taken.map((file) => path.join(folderOf(mode), file)),
    )
  return missing
}

async function dress(
  context: BrowserContext,
  portal: Demonstration,
  mode: Mode,
  session?: SessionCookie,
) {
  const cookie = (name: string, value: string) => portalCookie(portal.origin, name, value)
  await context.addCookies([
    ...(session ? [cookie(session.name, session.value)] : []),
    ...(mode.rtl ? [cookie('lang', 'ar-XB')] : []),
  ])
}

const TALLEST = 640 // px of a picture on a contact sheet

/** All screens of one mode beside each other, cut at a common height. */
async function contactSheet(browser: Browser, mode: Mode, files: string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } })
  const width = mode.width < 500 ? 230 : 380
  const figures: string[] = []
  for (const file of files) {
    const small = await shrink(file, width)
    const source = `data:image/jpeg;base64,${small.toString('base64')}`
    figures.push(
      `<figure><img src="${source}"><figcaption>${path.basename(file, '.png')}</figcaption></figure>`,
    )
  }
  await page.setContent(
    `<style>body{margin:12px;font:12px sans-serif;display:flex;flex-wrap:wrap;align-items:start;gap:12px;background:#777;color:#fff}
     figure{margin:0;inline-size:${width}px}</style>${figures.join('')}`,
  )
  await page.screenshot({ path: path.join(folder, `${mode.name}.png`), fullPage: true })
  await page.close()
}

/** As wide as a sheet shows it, before a browser has hundreds of them open. */
async function shrink(file: string, width: number): Promise<Buffer> {
  const { data, info } = await sharp(file)
    .resize({ width })
    .png()
    .toBuffer({ resolveWithObject: true })
  const height = Math.min(info.height, TALLEST)
  return sharp(data).extract({ left: 0, top: 0, width, height }).jpeg().toBuffer()
}
