// What a journey needs: a demonstration of its own, a browser, and in it people who are signed in, each in a context
// of their own. The address of a page is the portal's.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, PATIENCE } from './browser.ts'
import { startDemonstration, type Demonstration, type DemoPerson } from './demonstration.ts'

export type Journey = {
  portal: Demonstration
  people: DemoPerson[]
  /** One of the invented people, by key. */
  person(key: string): DemoPerson
  /** A browser of its own in which one of them is signed in. */
  as(key: string, options?: BrowserContextOptions): Promise<Page>
  end(): Promise<void>
}

export const phone = { viewport: { width: 360, height: 740 } }
export const desk = { viewport: { width: 1280, height: 800 } }

/** @param usual what each browser is, unless told @param env adds to the environment of the portal */
export async function startJourney(
  usual: BrowserContextOptions = desk,
  env: Record<string, string> = {},
): Promise<Journey> {
  const portal = await startDemonstration(env)
  let browser: Browser | undefined
  const end = async () => {
    await browser?.close()
    await portal.stop()
  }
  try {
    browser = await openBrowser()
    const people = await portal.people()
    const person = (key: string) => people.find((one) => one.key === key) as DemoPerson
    return { portal, people, person, as: signedIn(browser, portal.origin, usual), end }
  } catch (error) {
    await end()
    throw error
  }
}

const signedIn =
  (browser: Browser, baseURL: string, usual: BrowserContextOptions) =>
  async (key: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL, ...usual, ...options })
    context.setDefaultTimeout(PATIENCE)
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.locator(`button[name="person"][value="${key}"]`).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    return page
  }
