import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { english, explain } from './explain.ts'
import type { Words } from './words.ts'

const entries = Object.entries(english)
const codes = entries.flatMap(([, { loinc }]) => loinc)
const said = ({ plain, clinical, short, measured, why, changes }: Words) =>
  [plain, clinical, short ?? '', measured, why, changes].join('\n')

/** Texts of which `wrong` is true, with the reason it saw: an empty list reads well in a failure. */
const where = (wrong: (entry: Words, key: string) => unknown) =>
  entries.flatMap(([key, entry]) => {
    const reason = wrong(entry, key)
    return reason ? [`${key}: ${reason === true ? '' : String(reason)}`] : []
  })

test('a hundred and fifty common tests and more have a text', () => {
  expect(entries.length).toBeGreaterThanOrEqual(150)
  expect(codes.length).toBeGreaterThanOrEqual(190)
})

test('a code finds its text, its names and who wrote it', () => {
  const a1c = explain('loinc|4548-4')!
  expect(a1c.plain).toBe('Average blood sugar, 3 months')
  expect(a1c.clinical).toBe('Hemoglobin A1c')
  expect(a1c.measured).toContain('Sugar sticks to hemoglobin')
  expect(a1c).toMatchObject({ writtenBy: 'The Portico authors', reviewed: null, lang: 'en' })
  expect(explain('loinc|17856-6')).toBe(a1c)
})

test('codes that measure a little differently have names of their own', () => {
  const names = ['2345-7', '1558-6', '41653-7'].map((code) => explain(`loinc|${code}`)!.plain)
  expect(new Set(names).size).toBe(3)
})

test('what we have no text for is null', () => {
  for (const code of [null, '', '4548-4', 'snomed|4548-4', 'loinc|1-8', 'loinc|toString'])
    expect(explain(code)).toBeNull()
  expect(explain('loinc|718-7')?.plain).toBe('Hemoglobin, the oxygen carrier')
})

test('a language without texts reads English and says so', () => {
  expect(explain('loinc|718-7', 'ar')).toMatchObject({ lang: 'en', clinical: 'Hemoglobin' })
  expect(explain('loinc|718-7', 'en-US')).toBe(explain('loinc|718-7'))
})

test('a text cannot be changed for everybody by one reader', () => {
  const shared = explain('loinc|718-7')!
  expect(() => {
    shared.plain = 'Something else'
  }).toThrow(TypeError)
})

test('every file of texts is merged, and no key is used twice', async () => {
  const folder = new URL('en/', import.meta.url)
  let written = 0
  for (const file of readdirSync(folder)) {
    const texts = Object.values((await import(new URL(file, folder).href)) as object)
    for (const [key, entry] of texts.flatMap((one) => Object.entries(one as object))) {
      written++
      expect(english[key], `${key} in ${file}`).toBe(entry)
    }
  }
  expect(written).toBe(entries.length)
})

test('no LOINC code belongs to two texts', () => {
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at)
  expect(twice).toEqual([])
})

test('every LOINC code has a right check digit', () => {
  expect(checkDigit('4548')).toBe(4)
  expect(checkDigit('85354')).toBe(9)
  const wrong = codes.filter((code) => {
    const [number, digit] = code.split('-')
    return !/^\d{1,6}-\d$/.test(code) || checkDigit(number!) !== Number(digit)
  })
  expect(wrong).toEqual([])
})

test('every text has all its parts, each of a readable length', () => {
  const limits = {
    plain: [4, 48],
    clinical: [4, 60],
    measured: [30, 260],
    why: [20, 180],
    changes: [10, 200],
  }
  const wrong = where((entry) =>
    Object.entries(limits)
      .map(([part, [least, most]]) => [part, entry[part as 'plain'].length, least!, most!] as const)
      .filter(([, length, least, most]) => length < least || length > most)
      .map(([part, length]) => `${part} ${length}`)
      .join(', '),
  )
  expect(wrong).toEqual([])
})

test('every text has a name that fits a list', () => {
  expect(where(({ plain, short }) => (short ?? plain).length > 28 && (short ?? plain))).toEqual([])
})

test('the measured part is at most four sentences, the others three', () => {
  expect(
    where((e) => sentences(e.measured) > 4 || sentences(e.why) > 3 || sentences(e.changes) > 3),
  ).toEqual([])
})

test('sentences begin with a capital and end with a full stop', () => {
  const wrong = where(({ measured, why, changes }) =>
    [measured, why, changes].some(
      (text) => !/^[A-Z0-9]/.test(text) || !/[.]$/.test(text) || /\s{2}|\s$/.test(text),
    ),
  )
  expect(wrong).toEqual([])
})

test('the plain name is not the clinical one again', () => {
  expect(where((e) => e.plain.toLowerCase() === e.clinical.toLowerCase())).toEqual([])
})

test('no two texts have both names alike', () => {
  const names = entries.map(([, { plain, clinical }]) => `${plain} | ${clinical}`)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('no text judges, frightens, orders or gives a verdict', () => {
  const banned =
    /diagnos|you have|you suffer|\byou are\b|!|\b(ab)?normal\b|dangerous level|fatal|deadly|\bdeath|\bdie\b|\bmust\b|should|healthy range|usual range|warning|alarming|serious|unfortunately/i
  expect(where((entry) => banned.exec(said(entry))?.[0])).toEqual([])
})

test('no text gives a range or a unit: those are the laboratory’s', () => {
  const range = /\b(mg|mmol|mol|dL|mL|U\/L|IU|g\/L|mmHg)\b|%|\bper cent|[<>≤≥]|\d\s*(–|-)\s*\d/
  const wrong = where(
    ({ measured, why, changes }) => range.exec(`${measured} ${why} ${changes}`)?.[0],
  )
  expect(wrong).toEqual([])
})

test('cancer is named only where a test is about it, and calmly', () => {
  const calm = new Set(['psa', 'cea', 'ca-125', 'ca-19-9', 'ca-15-3', 'ca-27-29'])
  expect(
    where((entry, key) => !calm.has(key) && /cancer|tumou?r|leuk[ae]emia/i.test(said(entry))),
  ).toEqual([])
  for (const key of calm)
    expect(english[key]!.measured).toMatch(/does not tell if someone has cancer/)
})

function sentences(text: string): number {
  return text.split(/(?<=[.?])\s+(?=[A-Z0-9])/).length
}

/** LOINC's own rule: the digits read as modulus 10, every second one doubled, from the right. */
function checkDigit(number: string): number {
  const sum = [...number].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}
