// Lighthouse on one page: its mobile preset (simulated slow 4G, processor four times slower).
import lighthouse from 'lighthouse'
import type { BenchPage } from './page-list.ts'

/** `lcp` in milliseconds; `cls` as the layout shift score, 0 when nothing moves. */
export type Look = { lcp: number; cls: number }

/** @param port where Chromium takes commands @throws when the page was not loaded */
export async function look({ name, url, cookie }: BenchPage, port: number): Promise<Look> {
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
  const number = (audit: string) => report?.audits[audit]?.numericValue
  const [lcp, cls] = [number('largest-contentful-paint'), number('cumulative-layout-shift')]
  if (lcp === undefined || cls === undefined)
    throw new Error(
      `${name} was not painted: ${report?.runtimeError?.message ?? 'no reason given'}`,
    )
  return { lcp, cls }
}
