/**
 * A clinic's own colour: whether it can be read in every mode, and the nearest one that can. What it stands on is said
 * again here, since the style sheet is no program; brand.test.ts compares the two.
 */
import { contrast, hex, oklchOf, type Oklch } from './oklch.ts'
import { tintRule } from './tint.ts'

export type Theme = 'light' | 'dark'
/** Without a colour for dark pages one is made that goes with the other. */
export type Brand = { light: string; dark: string | null }

const NEEDED = 4.5 // WCAG 2.2, 1.4.3
const NEEDED_HIGH = 7 // 1.4.6, as high contrast promises
const MOST_CHROMA = 0.16 // of washes and bands: more would leave what every screen can show
const STEP = 0.002

/** Everything that text in the clinic's colour stands on, and the ink on its buttons. */
export const grounds: Record<Theme, Record<string, Oklch>> = {
  light: {
    '--paper': { l: 0.974, c: 0.009, h: 85 },
    '--card': { l: 0.996, c: 0.003, h: 85 },
    '--sunk': { l: 0.943, c: 0.012, h: 85 },
    '--amber-wash': { l: 0.96, c: 0.04, h: 85 },
    '--red-wash': { l: 0.955, c: 0.022, h: 25 },
    '--green-wash': { l: 0.955, c: 0.03, h: 150 },
    '--on-tint': { l: 0.995, c: 0.003, h: 85 },
  },
  dark: {
    '--paper': { l: 0.19, c: 0.008, h: 70 },
    '--card': { l: 0.235, c: 0.009, h: 70 },
    '--sunk': { l: 0.295, c: 0.011, h: 70 },
    '--amber-wash': { l: 0.3, c: 0.045, h: 75 },
    '--red-wash': { l: 0.29, c: 0.06, h: 25 },
    '--green-wash': { l: 0.29, c: 0.04, h: 150 },
    '--on-tint': { l: 0.19, c: 0.008, h: 70 },
  },
}
const highGround: Record<Theme, Oklch> = { light: { l: 1, c: 0, h: 0 }, dark: { l: 0, c: 0, h: 0 } }

const chromaOf = ({ c }: Oklch) => Math.min(c, MOST_CHROMA)

/** The tinted ground of panels: as --wash in tokens.css. */
const wash = (colour: Oklch, theme: Theme): Oklch =>
  theme === 'light'
    ? { l: 0.945, c: chromaOf(colour) * 0.22, h: colour.h }
    : { l: 0.315, c: chromaOf(colour) * 0.35, h: colour.h }

/** The lowest contrast that a colour has with anything it stands on, 1 to 21. @param base whose washes there are */
export function legibility(colour: string, theme: Theme, base = colour): number {
  const own = oklchOf(colour)
  const all = [...Object.values(grounds[theme]), wash(oklchOf(base), theme)]
  return Math.min(...all.map((ground) => contrast(own, ground)))
}

export type Verdict = { ratio: number; needed: number; nearest: string }

/** Null when it can be read. */
export function judge(colour: string, theme: Theme, base = colour): Verdict | null {
  const ratio = legibility(colour, theme, base)
  if (ratio >= NEEDED) return null
  const nearest = moved(colour, theme, (one) => legibility(one, theme, base) >= NEEDED)
  return { ratio: Math.floor(ratio * 10) / 10, needed: NEEDED, nearest }
}

/** The same hue, as much darker (on light pages) or lighter (on dark ones) as it takes. */
function moved(colour: string, theme: Theme, fits: (colour: string) => boolean): string {
  const { l, c, h } = oklchOf(colour)
  const way = theme === 'light' ? -STEP : STEP
  for (let next = l; next >= 0 && next <= 1; next += way) {
    // Very light and very dark colours hold little chroma.
    const shown = hex({ l: next, c: Math.min(c, 0.4 * Math.min(next, 1 - next) + 0.02), h })
    if (fits(shown)) return shown
  }
  return theme === 'light' ? '#000000' : '#ffffff'
}

/** The colour for dark pages that goes with one for light pages. */
export const darkOf = (light: string): string =>
  moved(light, 'dark', (one) => legibility(one, 'dark', light) >= NEEDED + 2)

/** What high contrast makes of it. */
export const highOf = (colour: string, theme: Theme): string =>
  moved(colour, theme, (one) => contrast(oklchOf(one), highGround[theme]) >= NEEDED_HIGH)

/** Rules to append to the style sheet before it is hashed. Colours are `#` and six digits: it lands in CSS. */
export function brandRules({ light, dark: given }: Brand): string {
  for (const colour of [light, given ?? light])
    if (!/^#[0-9a-f]{6}$/.test(colour)) throw new RangeError(`A colour is #rrggbb, not ${colour}.`)
  const dark = given ?? darkOf(light)
  const base = oklchOf(light)
  const high = `--tint:light-dark(${highOf(light, 'light')},${highOf(dark, 'dark')})`
  return (
    tintRule(base.h, chromaOf(base), `;--tint:light-dark(${light},${dark})`) +
    `[data-contrast='high']{${high}}@media(prefers-contrast:more){:root{${high}}}`
  )
}
