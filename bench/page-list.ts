// Every patient screen as an address, each opened as the person in whose life it shows most.
import { chromium } from 'playwright-core'
import { screens } from '../test/shots/screens.ts'
import { portalCookie } from '../test/support/browser.ts'
import type { BenchPortal } from './portal.ts'

/** `as`: the first name of whoever looks at it, none for a stranger. */
export type BenchPage = { name: string; url: string; cookie: string; as?: string }

export const EMPTY = '/demo/empty'

/** @param port where a Chromium listens that can find what is only reached by links */
export async function listPages(portal: BenchPortal, port: number): Promise<BenchPage[]> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const pages: BenchPage[] = []
  try {
    for (const { name, as, go } of screens) {
      if (as && !portal.sessions.has(as)) continue // a screen of staff
      const session = as ? (portal.sessions.get(as) ?? '') : ''
      const cookie = session && `__Host-portal=${session}`
      const add = (url: string, given = cookie) =>
        pages.push({ name, url, cookie: given, as: as ?? undefined })
      if (typeof go === 'string') {
        add(portal.origin + go)
        continue
      }
      const context = await browser.newContext({
        baseURL: portal.origin,
        ignoreHTTPSErrors: true,
        serviceWorkers: 'block',
      })
      if (session) await context.addCookies([portalCookie(portal.origin, '__Host-portal', session)])
      const page = await context.newPage()
      await go(page)
      // Of a stranger whatever the way there gave them, such as the proof that a link is theirs.
      const [given] = session ? [] : await context.cookies()
      add(page.url(), given && `${given.name}=${given.value}`)
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return pages
}

/** The page with nothing on it, as a signed-in person gets it. */
export const emptyPage = (portal: BenchPortal): BenchPage => ({
  name: 'empty',
  url: portal.origin + EMPTY,
  cookie: `__Host-portal=${[...portal.sessions.values()][0]}`,
})
