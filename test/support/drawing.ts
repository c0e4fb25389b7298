// A signature that is drawn with a mouse.
import type { Page } from 'playwright-core'

export async function draw(page: Page) {
  const box = page.locator('[data-sign] svg')
  // Hovering waits until the box hears the mouse: while one page gives way to the next nothing does.
  await box.hover()
  const { x, y, width, height } = (await box.boundingBox())!
  await page.mouse.move(x + width * 0.1, y + height * 0.7)
  await page.mouse.down()
  for (const [right, down] of [
    [0.2, 0.2],
    [0.3, 0.8],
    [0.4, 0.3],
    [0.6, 0.6],
  ] as const)
    await page.mouse.move(x + width * right, y + height * down)
  await page.mouse.up()
}
