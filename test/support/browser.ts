// Debian's Chromium, headless, with nothing of its own on the network.
import fs from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)

/** How long a journey waits for what should be there at once: a machine may have other work. */
export const PATIENCE = 25_000 // ms

/** @throws one sentence when there is no browser */
export function chromiumPath(): string {
  const found = [process.env.PORTICO_CHROMIUM, ...places].find(
    (place) => place && fs.existsSync(place),
  )
  if (!found)
    throw new Error(
      'No Chromium was found. Install it (apt-get install chromium-headless-shell) or set PORTICO_CHROMIUM.',
    )
  return found
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A cookie as the portal sets it. The address says https, since over http Chromium takes no secure cookie this way. */
export const portalCookie = (origin: string, name: string, value: string) => ({
  name,
  value,
  url: origin.replace(/^http:/, 'https:'),
  httpOnly: true,
  secure: true,
  sameSite: 'Lax' as const,
})
