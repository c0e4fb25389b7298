// What the browser gets besides pages: the inline style sheet, one script, the service worker, the manifest.
import { createHash } from 'node:crypto'
import zlib from 'node:zlib'
import type { Clinic } from '../../features/clinic/clinic.server.ts'
import { clinicTint } from '../../ui/tint.ts'
import css from '../../ui/portico.css?inline'
import island from './island.js?raw'
import worker from './sw.js?raw'

const withoutComments = (script: string) =>
  script.replace(/^\s*\/\/.*\n/gm, '').replace(/\n\s*/g, '\n')
const digest = (text: string, how: 'base64' | 'base64url' = 'base64url') =>
  createHash('sha256').update(text).digest(how)

/** While developing: the page loads again once another server than the one that drew it answers. */
const reloading = `let born
setInterval(() => fetch('/healthz').then((r) => r.json()).then(({ since }) => {
if (born && born !== since) location.reload()
born = since
}).catch(() => {}), 500)`

export type File = { type: string; body: Buffer; brotli: Buffer; immutable: boolean }

export type Assets = {
  styles: string
  /** For `style-src`: the page's own style sheet and nothing else. */
  styleHash: string
  script: string
  /** By path. */
  files: Map<string, File>
}

const file = (type: string, text: string, immutable: boolean): File => ({
  type,
  body: Buffer.from(text),
  brotli: zlib.brotliCompressSync(text),
  immutable,
})

export function makeAssets(clinic: Clinic): Assets {
  const styles = css + clinicTint(clinic.hue)
  const source = withoutComments(island) + (process.env.PORTICO_DEV ? reloading : '')
  const script = `/island-${digest(source).slice(0, 10)}.js`
  const kept = withoutComments(worker).replace('VERSION', digest(styles + source).slice(0, 10))
  const manifest = {
    name: clinic.name,
    short_name: clinic.name,
    id: '/',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf8f5',
    theme_color: '#faf8f5',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
  return {
    styles,
    styleHash: `'sha256-${digest(styles, 'base64')}'`,
    script,
    files: new Map([
      [script, file('text/javascript', source, true)],
      ['/sw.js', file('text/javascript', kept, false)],
      ['/manifest.webmanifest', file('application/manifest+json', JSON.stringify(manifest), false)],
      ['/robots.txt', file('text/plain', 'User-agent: *\nDisallow: /\n', false)],
    ]),
  }
}
