// page.kb: the largest patient page as it travels, compressed by brotli, its style sheet in it.
// page.script_kb: the scripts that a page brings along, compressed by brotli, in the worst case.
import zlib from 'node:zlib'
import { startChromium } from './chromium.ts'
import type { Measured } from './figures.ts'
import { fetchRaw } from './fetch-raw.ts'
import { listPages } from './page-list.ts'
import { startSecurePortal } from './portal.ts'
import type { Say } from './run.ts'

export async function measurePageWeight(say: Say): Promise<Measured> {
  // Each page is asked for from another address: so many in a minute are refused to one.
  const portal = await startSecurePortal({ PORTICO_TRUST_PROXY: 'loopback' })
  const pages = await listPages(portal, await startChromium())
  let heaviest = { name: '', bytes: 0 }
  let mostScript = { name: '', bytes: 0 }
  for (const [n, { name, url, cookie }] of pages.entries()) {
    const from = `10.0.${n >> 8}.${n & 255}`
    const page = await fetchRaw(url, { cookie, headers: { 'X-Forwarded-For': from } })
    if (page.url.includes('/sign-in') && !url.includes('/sign-in'))
      throw new Error(`${name} was not shown: the portal asked to sign in.`)
    if (page.encoding !== 'br') throw new Error(`${name} was not compressed by brotli.`)
    if (page.size > heaviest.bytes) heaviest = { name, bytes: page.size }
    const bytes = await scriptBytes(page.text, url)
    if (bytes > mostScript.bytes) mostScript = { name, bytes }
  }
  say(`  heaviest page of ${pages.length}: ${heaviest.name}; most script: ${mostScript.name}`)
  return { 'page.kb': heaviest.bytes / 1000, 'page.script_kb': mostScript.bytes / 1000 }
}

/** What a page runs, with the service worker that it brings in; an inline script counts as if it came alone. */
async function scriptBytes(html: string, base: string): Promise<number> {
  let bytes = 0
  const addresses = [...html.matchAll(/<script\b[^>]*?\bsrc="([^"]+)"/g)].map(([, src]) => src)
  const take = (script: string, size: number) => {
    bytes += size
    for (const [, worker] of script.matchAll(/serviceWorker\??\.register\('([^']+)'/g))
      if (!addresses.includes(worker)) addresses.push(worker)
  }
  for (const [, inline = ''] of html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs))
    take(inline, zlib.brotliCompressSync(inline).length)
  for (const address of addresses) {
    const { text, size } = await fetchRaw(new URL(address ?? '', base).href)
    take(text, size)
  }
  return bytes
}
