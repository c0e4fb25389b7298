import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { partStylesheets, consoleStylesheet, stylesheet } from './stylesheet.fixture.ts'

const patients = stylesheet()
const css = patients + consoleStylesheet() + partStylesheets()

test('the whole stylesheet stays within its share of the first round trip', () => {
  const small = patients.replace(/\s+/g, ' ').replace(/ ?([{};:,]) ?/g, '$1')
  expect(brotliCompressSync(small).length).toBeLessThanOrEqual(5_000)
})

test('nothing is left or right: every rule also holds from right to left', () => {
  const sided = css.match(
    /(?:^|[\s;{])(?:margin|padding|border|inset)?-?(?:left|right|top|bottom)\s*:|text-align:\s*(?:left|right)|(?:^|\s)(?:min-|max-)?(?:width|height)\s*:/gm,
  )
  expect(sided).toBeNull()
  // The four-sided shorthand of `inset` is physical.
  expect(css.match(/inset:(?: *[^ ;]+){2,};/g)).toBeNull()
})

test('no rule is dropped unseen: what a list of selectors forgives is a pseudo-element in it', () => {
  expect(css.match(/:(?:is|where)\((?:[^()]|\([^()]*\))*::[^)]*\)/g)).toBeNull()
})

test('no colour is written outside of the tokens', () => {
  const parts = css.slice(css.indexOf('@layer base {'))
  expect(parts.match(/oklch\(|#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/g)).toBeNull()
})

test('every token that is used exists, and every token that exists is used', () => {
  const made = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1]))
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]))
  expect([...used].filter((name) => !made.has(name))).toEqual([])
  expect([...made].filter((name) => !used.has(name))).toEqual([])
})

test('every class has a part that wears it', () => {
  const folder = new URL('./', import.meta.url)
  const parts = readdirSync(folder).filter((file) => /(?<!test)\.tsx$/.test(file))
  const work = ['news-line', 'choosing'].map((name) => `../features/work/staff/${name}.tsx`)
  const worn = [
    ...parts,
    '../doors/web/keys.tsx',
    ...work,
    '../features/appointments/staff/calendar.js',
    '../features/appointments/staff/calendar.tsx',
    '../features/documents/both/preview.tsx',
    '../features/forms/both/body/body-map.tsx',
    '../features/forms/both/body/figure.tsx',
    '../features/forms/both/table/ask.tsx',
    '../features/forms/both/table/read.tsx',
    '../features/messages/both/conversation.tsx',
    '../features/messages/both/urgent-advice.tsx',
  ]
  const source = worn.map((file) => readFileSync(new URL(file, folder), 'utf8')).join()
  const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1]))
  expect([...classes].filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([])
})
