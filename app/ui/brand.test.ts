import { expect, test } from 'vitest'
import { brandRules, darkOf, grounds, highOf, judge, legibility } from './brand.ts'
import { contrast, hex, oklchOf, type Oklch } from './oklch.ts'
import { stylesheet } from './stylesheet.fixture.ts'

const hues = Array.from({ length: 12 }, (_, i) => i * 30)
const white = { l: 1, c: 0, h: 0 }
const black = { l: 0, c: 0, h: 0 }

const said = ({ l, c, h }: Oklch) => `oklch(${l} ${c} ${h})`

test('what it is judged against is what the style sheet has', () => {
  const css = /:root \{(.*?)\n\}/s.exec(stylesheet())?.[1]?.replace(/\s+/g, ' ') ?? ''
  for (const name of Object.keys(grounds.light)) {
    const [light, dark] = [grounds.light, grounds.dark].map((all) => said(all[name] as Oklch))
    expect(css).toContain(`${name}: light-dark(${light}, ${dark});`)
  }
})

test('a colour is the same there and back', () => {
  for (const colour of ['#ff0000', '#008000', '#00656a', '#123456', '#ffffff', '#000000'])
    expect(hex(oklchOf(colour))).toBe(colour)
})

test.each(hues)(
  'hue %i: strong, pale and dim ones are read in every mode, or the nearest is',
  (h) => {
    for (const l of [0.2, 0.35, 0.5, 0.65, 0.8, 0.95])
      for (const c of [0.03, 0.12, 0.2]) {
        const colour = hex({ l, c, h })
        for (const theme of ['light', 'dark'] as const) {
          const legible = judge(colour, theme)?.nearest ?? colour
          expect(legibility(legible, theme, colour), `${colour} ${theme}`).toBeGreaterThanOrEqual(
            4.5,
          )
          expect(judge(legible, theme, colour)).toBeNull()
          const high = oklchOf(highOf(legible, theme))
          expect(contrast(high, theme === 'light' ? white : black)).toBeGreaterThanOrEqual(7)
        }
        const light = judge(colour, 'light')?.nearest ?? colour
        expect(judge(darkOf(light), 'dark', light)).toBeNull()
      }
  },
)

// What clinics bring along: brand yellows, sky blues, pastels; navy and black on dark pages.
test.each([
  ['#ffd400', 'light'],
  ['#7fc4ff', 'light'],
  ['#f4b6c2', 'light'],
  ['#ffffff', 'light'],
  ['#8a8a8a', 'light'],
  ['#001f3f', 'dark'],
  ['#000000', 'dark'],
  ['#7a0019', 'dark'],
] as const)('%s is refused on %s pages, and the nearest has its hue', (colour, theme) => {
  const verdict = judge(colour, theme)
  expect(verdict?.ratio).toBeLessThan(4.5)
  const [was, is] = [oklchOf(colour), oklchOf(verdict?.nearest ?? '')]
  if (was.c > 0.03) expect(Math.abs(was.h - is.h)).toBeLessThan(25)
})

test('a good one stays as it is, to the digit', () => {
  expect(judge('#00656a', 'light')).toBeNull()
  expect(brandRules({ light: '#00656a', dark: '#6fd6dc' })).toContain(
    '--tint:light-dark(#00656a,#6fd6dc)',
  )
})

test('nothing but colours reaches the style sheet', () => {
  expect(() => brandRules({ light: '#00656a}', dark: '#6fd6dc' })).toThrow(RangeError)
  expect(() => brandRules({ light: '#00656a', dark: 'red' })).toThrow(RangeError)
})
