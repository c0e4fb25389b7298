import { expect, test } from 'vitest'
import { contrast, type Oklch } from './oklch.ts'
import { stylesheet } from './stylesheet.fixture.ts'
import { clinicTint } from './tint.ts'

type Mode = { theme: 'light' | 'dark'; high: boolean }
const css = stylesheet()
const normal = declarations(/:root \{(.*?)\n\}/s)
const high = declarations(/\[data-contrast='high'\] \{(.*?)\n\}/s)
const device = declarations(/@media \(prefers-contrast: more\) \{\s*:root \{(.*?)\n {2}\}/s)

const hues = Array.from({ length: 12 }, (_, i) => i * 30)
const modes: Mode[] = [
  { theme: 'light', high: false },
  { theme: 'dark', high: false },
  { theme: 'light', high: true },
  { theme: 'dark', high: true },
]

/** Everything that is read, on everything it is read on. */
const text: [ink: string, on: string[]][] = [
  [
    '--ink',
    ['--paper', '--card', '--sunk', '--wash', '--amber-wash', '--red-wash', '--green-wash'],
  ],
  ['--soft', ['--paper', '--card', '--sunk', '--wash', '--amber-wash']],
  [
    '--tint',
    ['--paper', '--card', '--sunk', '--wash', '--amber-wash', '--red-wash', '--green-wash'],
  ],
  ['--amber', ['--paper', '--card', '--sunk', '--amber-wash']],
  ['--red', ['--paper', '--card', '--sunk', '--red-wash']],
  ['--green', ['--paper', '--card', '--sunk', '--green-wash']],
  ['--on-tint', ['--tint', '--red']],
]

/** Edges of controls, marks and lines of charts, chevrons. */
const graphics: [mark: string, on: string[]][] = [
  ['--edge', ['--paper', '--card', '--sunk']],
  ['--band', ['--card', '--wash']],
  ['--amber', ['--wash', '--card']],
]

test('what is read keeps 4.5:1 for every hue a clinic may choose, 7:1 in high contrast', () => {
  expect(failures(text, (mode) => (mode.high ? 7 : 4.5))).toEqual([])
})

test('edges and marks keep 3:1 for every hue', () => {
  expect(failures(graphics, () => 3)).toEqual([])
})

test('the device and the setting ask for the same high contrast', () => {
  expect(device).toEqual(high)
})

test('a tint is one rule, and nothing but numbers reaches the stylesheet', () => {
  expect(clinicTint(212.04, 0.1)).toBe(':root{--hue:212;--chroma:0.1}')
  expect(() => clinicTint(Number('1}body{display:none'))).toThrow(RangeError)
  expect(() => clinicTint(20, 0.4)).toThrow(RangeError)
})

function failures(pairs: [string, string[]][], least: (mode: Mode) => number): string[] {
  const cases = modes.flatMap((mode) =>
    hues.flatMap((hue) => [0, 0.09, 0.16].map((chroma) => ({ mode, hue, chroma }))),
  )
  return cases.flatMap(({ mode, hue, chroma }) =>
    pairs.flatMap(([front, backs]) =>
      backs
        .map((back) => {
          const ratio = contrast(colour(front, mode, hue, chroma), colour(back, mode, hue, chroma))
          const place = `${mode.theme}${mode.high ? ' high' : ''} hue ${hue} chroma ${chroma}`
          return ratio < least(mode) ? `${front} on ${back}: ${ratio.toFixed(2)}, ${place}` : ''
        })
        .filter(Boolean),
    ),
  )
}

/** Reads one block of custom properties out of the real stylesheet. */
function declarations(block: RegExp): Record<string, string> {
  const body = block.exec(css)?.[1] ?? ''
  const pairs = [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name, value?.replace(/\s+/g, ' ')]))
}

function colour(name: string, mode: Mode, hue: number, chroma: number): Oklch {
  const value = (mode.high && high[name]) || normal[name] || ''
  const [light, dark] = [...value.matchAll(/oklch\((.*?)\)(?=,| \)|\)$)/g)].map((match) => match[1])
  const shade = (mode.theme === 'light' ? light : dark) ?? ''
  const numbers = shade
    .replaceAll('var(--hue)', String(hue))
    .replaceAll('var(--chroma)', String(chroma))
    .replace(/calc\((\S+) \* (\S+)\)/, (_, a: string, b: string) => String(Number(a) * Number(b)))
    .split(' ')
    .map(Number)
  const [l, c, h] = numbers
  if (l === undefined || c === undefined || h === undefined || numbers.some(Number.isNaN)) {
    throw new Error(`${name}: cannot read "${shade}" of "${value}"`)
  }
  return { l, c, h }
}
