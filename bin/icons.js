// Draws public/icon.svg as the PNGs that phones ask for. Run it again after changing the drawing:
//   npx node bin/icons.js
// Maskable icons are cut by the phone to a circle or a drop, so the drawing fills less of them and
// the colour runs to the edge.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from './parts/chromium.js'
import { giveUp } from './parts/say.js'

const publicFile = (name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url))
const drawing = readFileSync(publicFile('icon.svg'), 'utf8')
const bleeding = drawing
  .replace('rx="112"', '')
  .replace('viewBox="0 0 512 512"', 'viewBox="-52 -52 616 616"')
  .replace('<rect width="512" height="512"', '<rect x="-52" y="-52" width="616" height="616"')

const wanted = [
  { file: 'icon-192.png', size: 192, svg: drawing },
  { file: 'icon-512.png', size: 512, svg: drawing },
  { file: 'icon-maskable-512.png', size: 512, svg: bleeding },
]

const executablePath = findChromium()
if (!executablePath)
  giveUp('Drawing the icons needs Chromium. PORTICO_CHROMIUM may say where it is.')
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const { file, size, svg } of wanted) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`)
  await page.screenshot({ path: publicFile(file), omitBackground: true })
  await page.close()
}
await browser.close()
