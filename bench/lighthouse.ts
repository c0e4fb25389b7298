// Lighthouse on one page: its mobile preset (simulated slow 4G, processor four times slower).
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { portalCookie } from '../test/support/browser.ts'
import type { BenchPage } from './page-list.ts'

/** `fcp` and `lcp` in milliseconds; `cls` as the layout shift score, 0 when nothing moves. */
export type Look = { fcp: number; lcp: number; cls: number }

const TRIES = 4 // a machine that is busy elsewhere may miss the paint, or the beginning of the load

/** @param port where Chromium takes commands @throws when the page was not painted in several tries */
export async function look(page: BenchPage, port: number): Promise<Look> {
  await takeCookies(page, port)
  let reason = ''
  for (let tried = 0; tried < TRIES; tried++) {
    const seen = await lookOnce(page, port)
    if (typeof seen !== 'string') return seen
    reason = seen
  }
  throw new Error(`${page.name} was not painted: ${reason}`)
}

/** The browser's own jar holds this page's session and nothing that an earlier page left in it. */
async function takeCookies({ url, cookie }: BenchPage, port: number): Promise<void> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  try {
    const [context] = browser.contexts()
    await context?.clearCookies()
    const [name = '', value = ''] = cookie.split('=')
    if (name) await context?.addCookies([portalCookie(new URL(url).origin, name, value)])
  } finally {
    await browser.close()
  }
}

/** @returns why there is nothing to tell, when there is not */
async function lookOnce({ url }: BenchPage, port: number): Promise<Look | string> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    throttlingMethod: 'simulate',
    ignoreStatusCode: true, // "not found" is a screen like any other
    onlyAudits: ['first-contentful-paint', 'largest-contentful-paint', 'cumulative-layout-shift'],
  })
  const report = result?.lhr
  // A page that leads elsewhere says nothing of itself: signed out, every one of them is the page to sign in.
  if (report && !report.runtimeError && report.finalDisplayedUrl !== url)
    return `it led to ${report.finalDisplayedUrl}`
  const painted = report?.audits['largest-contentful-paint']
  const of = (audit: string) => report?.audits[audit]?.numericValue
  const [fcp, lcp, cls] = [
    of('first-contentful-paint'),
    of('largest-contentful-paint'),
    of('cumulative-layout-shift'),
  ]
  if (fcp !== undefined && lcp !== undefined && cls !== undefined) return { fcp, lcp, cls }
  return report?.runtimeError?.message ?? painted?.errorMessage ?? 'no reason given'
}
