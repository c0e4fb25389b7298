// Lighthouse on one page: its mobile preset (simulated slow 4G, processor four times slower).
import lighthouse from 'lighthouse'
import type { BenchPage } from './page-list.ts'

/** `lcp` in milliseconds; `cls` as the layout shift score, 0 when nothing moves. */
export type Look = { lcp: number; cls: number }

const TRIES = 4 // a machine that is busy elsewhere may miss the paint, or the beginning of the load

/** @param port where Chromium takes commands @throws when the page was not painted in several tries */
export async function look(page: BenchPage, port: number): Promise<Look> {
  let reason = ''
  for (let tried = 0; tried < TRIES; tried++) {
    const seen = await lookOnce(page, port)
    if (typeof seen !== 'string') return seen
    reason = seen
  }
  throw new Error(`${page.name} was not painted: ${reason}`)
}

/** @returns why there is nothing to tell, when there is not */
async function lookOnce({ url, cookie }: BenchPage, port: number): Promise<Look | string> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    throttlingMethod: 'simulate',
    ignoreStatusCode: true, // "not found" is a screen like any other
    onlyAudits: ['largest-contentful-paint', 'cumulative-layout-shift'],
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  })
  const report = result?.lhr
  const painted = report?.audits['largest-contentful-paint']
  const [lcp, cls] = [
    painted?.numericValue,
    report?.audits['cumulative-layout-shift']?.numericValue,
  ]
  if (lcp !== undefined && cls !== undefined) return { lcp, cls }
  return report?.runtimeError?.message ?? painted?.errorMessage ?? 'no reason given'
}
