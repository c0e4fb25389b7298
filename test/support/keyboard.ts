// A person who has a keyboard and nothing else: goes from one thing to the next by Tab, and never anywhere else.
import type { Locator, Page } from 'playwright-core'

const FAR = 150 // Tabs; a page has fewer places to stop at

export class Keyboard {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** @throws when Tab does not lead there */
  async to(what: Locator): Promise<void> {
    const there = what.and(this.page.locator(':focus'))
    for (let n = 0; n < FAR; n += 1) {
      if ((await there.count()) > 0) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${String(what)}.`)
  }

  /** Presses a link or button, and waits for the page that comes. */
  async press(what: Locator, key = 'Enter'): Promise<void> {
    await this.to(what)
    await this.leave(key)
  }

  /** A key that leads to another page. */
  async leave(key: string): Promise<void> {
    const loaded = this.page.waitForEvent('load')
    await this.page.keyboard.press(key)
    await loaded
  }

  /** Instead of what the field says. */
  async write(name: string, text: string): Promise<void> {
    await this.to(this.page.locator(`[name="${name}"]`))
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  /** One of several, as a screen without a mouse does it: Tab into them, arrows between them, Space. */
  async choose(name: string, value: string): Promise<void> {
    await this.to(this.page.locator(`[name="${name}"]`))
    const there = this.page.locator(`[name="${name}"][value="${value}"]:focus`)
    await this.page.keyboard.press('Space')
    for (let n = 0; n < FAR && (await there.count()) === 0; n += 1)
      await this.page.keyboard.press('ArrowDown')
  }
}
