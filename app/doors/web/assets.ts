// What the browser gets in and beside its pages: style sheet, scripts and the tab's icon, all inline (a file of
// its own would come a round trip later, and hold up what is painted), the service worker, the manifest.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import type { Clinic } from '../../features/clinic/clinic.server.ts'
import { sourceFolder } from '../../kit/start.ts'
import { brandRules } from '../../ui/brand.ts'
import { clinicTint } from '../../ui/tint.ts'
import chartsCss from '../../ui/charts.css?inline'
import bodyCss from '../../ui/body.css?inline'
import tableCss from '../../ui/table.css?inline'
import consoleCss from '../../ui/console.css?inline'
import css from '../../ui/portico.css?inline'
import calendar from '../../features/appointments/staff/calendar.js?raw'
import liveDay from '../../features/appointments/staff/live-day.js?raw'
import yourTime from '../../features/appointments/both/your-time.js?raw'
import asked from '../../features/forms/both/asked.js?raw'
import keepForm from '../../features/forms/intake/keep-form.js?raw'
import sign from '../../features/forms/sign/sign.js?raw'
import find from '../../features/find/find.js?raw'
import counts from '../../features/messages/counts.js?raw'
import bulk from '../../features/messages/staff/bulk/progress.js?raw'
import talk from '../../features/messages/live.js?raw'
import segments from '../../features/messages/texts/segments.js?raw'
import live from '../../features/work/live.js?raw'
import upload from '../../features/uploads/upload.js?raw'
import passkey from '../../features/passkeys/passkey.js?raw'
import push from '../../features/notices/push.js?raw'
import embed from '../../features/appointments/public/embed.js?raw'
import copy from '../../features/settings/staff/copy.js?raw'
import framed from '../../features/appointments/public/framed.js?raw'
import proof from '../../features/appointments/public/proof.js?raw'
import island from './island.js?raw'
import keys from './keys.js?raw'
import session from './session.js?raw'
import worker from './sw.js?raw'

const withoutComments = (script: string) =>
  script.replace(/^\s*\/\/.*\n/gm, '').replace(/\n\s*/g, '\n')
const digest = (text: string | Buffer, how: 'base64' | 'base64url' = 'base64url') =>
  createHash('sha256').update(text).digest(how)

/** By text, how a policy names it. */
const hashes = (texts: string[]): Map<string, string> =>
  new Map(texts.map((text) => [text, `'sha256-${digest(text, 'base64')}'`]))

/** While developing: the page loads again once another server than the one that drew it answers. */
const reloading = `let born
setInterval(() => fetch('/healthz').then((r) => r.json()).then(({ since }) => {
if (born && born !== since) location.reload()
born = since
}).catch(() => {}), 500)`

/** Pictures that never change under their name; served from here as they are. */
export const publicFolder = path.join(sourceFolder, 'public')

export type File = { type: string; body: Buffer; brotli: Buffer }

export type ScriptName =
  | 'island'
  | 'session'
  | 'passkey'
  | 'keys'
  | 'find'
  | 'live'
  | 'push'
  | 'upload'
  | 'talk'
  | 'counts'
  | 'calendar'
  | 'liveDay'
  | 'bulk'
  | 'segments'
  | 'yourTime'
  | 'proof'
  | 'framed'
  | 'copy'
  | 'sign'
  | 'keepForm'
  | 'asked'

export type Scripts = Record<ScriptName, string>

export type Assets = {
  styles: string
  /** What the clinic's side adds to it. */
  consoleStyles: string
  /** What pages with a chart, forms with a drawing, and those with a table, add to it. */
  chartStyles: string
  bodyStyles: string
  tableStyles: string
  /** Each stands in the pages that name it: `<Script name="island" />`. */
  scripts: Scripts
  /** For `script-src` and `style-src`: what may stand in a page, by its text, as a policy names it. */
  hashes: Map<string, string>
  /** The icon of the browser's tab, as a `data:` address. */
  favicon: string
  /** Address of an icon, with a mark of what is in it, so that browsers may keep it for good. */
  icon(name: string): string
  /** By path. */
  files: Map<string, File>
}

const file = (type: string, text: string): File => ({
  type,
  body: Buffer.from(text),
  brotli: zlib.brotliCompressSync(text),
})

function iconAddresses(): (name: string) => string {
  const names = fs.existsSync(publicFolder) ? fs.readdirSync(publicFolder) : []
  const addresses = new Map(
    names.map((name) => {
      const mark = digest(fs.readFileSync(path.join(publicFolder, name))).slice(0, 10)
      return [name, `/${name}?v=${mark}`]
    }),
  )
  return (name) => addresses.get(name) ?? `/${name}`
}

/** The drawing itself as an address; what it is called and how it is indented stays behind. */
function faviconAddress(): string {
  const drawing = path.join(publicFolder, 'icon.svg')
  if (!fs.existsSync(drawing)) return 'data:,'
  const svg = fs.readFileSync(drawing, 'utf8').replace(/<title>.*?<\/title>|\n\s*/g, '')
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

export function makeAssets(clinic: Clinic): Assets {
  const styles = css + (clinic.brand ? brandRules(clinic.brand) : clinicTint(clinic.hue))
  const scripts = {
    island: withoutComments(island) + (process.env.PORTICO_DEV ? reloading : ''),
    session: withoutComments(session),
    passkey: withoutComments(passkey),
    keys: withoutComments(keys),
    find: withoutComments(find),
    live: withoutComments(live),
    push: withoutComments(push),
    upload: withoutComments(upload),
    talk: withoutComments(talk),
    counts: withoutComments(counts),
    calendar: withoutComments(calendar),
    liveDay: withoutComments(liveDay),
    bulk: withoutComments(bulk),
    segments: withoutComments(segments),
    yourTime: withoutComments(yourTime),
    proof: withoutComments(proof),
    framed: withoutComments(framed),
    copy: withoutComments(copy),
    sign: withoutComments(sign),
    keepForm: withoutComments(keepForm),
    asked: withoutComments(asked),
  }
  const sheets = [styles, consoleCss, chartsCss, bodyCss, tableCss]
  const every = Object.values(scripts)
  const version = digest([...sheets, ...every].join('')).slice(0, 10)
  const kept = withoutComments(worker).replace('VERSION', version)
  const icon = iconAddresses()
  const manifest = {
    name: clinic.name,
    short_name: clinic.name,
    id: '/',
    start_url: '/',
    display: 'standalone',
    background_color: '#faf8f5',
    theme_color: '#faf8f5',
    icons: [
      { src: icon('icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: icon('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: icon('icon-512.png'), sizes: '512x512', type: 'image/png' },
      {
        src: icon('icon-maskable-512.png'),
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
    ],
  }
  return {
    styles,
    consoleStyles: consoleCss,
    chartStyles: chartsCss,
    bodyStyles: bodyCss,
    tableStyles: tableCss,
    scripts,
    hashes: hashes([...sheets, ...every]),
    favicon: faviconAddress(),
    icon,
    files: new Map([
      ['/embed/booking.js', file('text/javascript', withoutComments(embed))],
      ['/embed/form.js', file('text/javascript', withoutComments(embed))],
      ['/sw.js', file('text/javascript', kept)],
      ['/manifest.webmanifest', file('application/manifest+json', JSON.stringify(manifest))],
      ['/robots.txt', file('text/plain', 'User-agent: *\nDisallow: /\n')],
    ]),
  }
}
