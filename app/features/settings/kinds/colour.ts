// The clinic's colour: one of twelve hues, from which everything is derived, or its own, which must be legible.
import { z } from 'zod'
import { darkOf, judge, type Theme, type Verdict } from '../../../ui/brand.ts'
import type { Texts } from '../../../texts/texts.ts'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

/** OKLCH degrees, and how people call them. */
export const hues = [20, 45, 70, 100, 130, 160, 190, 220, 250, 280, 310, 340] as const

const LIKE = 'Write a colour as # and six digits or letters from a to f, such as #00656a.'
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => (/^[0-9a-f]{6}$/.test(text) ? `#${text}` : text))
  .pipe(z.string().regex(/^(#[0-9a-f]{6})?$/, LIKE))

const HUE = 'A hue is a number from 0 to 359.'

export type Colour = { hue: number; light: string; dark: string }

/** What cannot be read, by the field it was typed in. */
export function verdicts({ light, dark }: Pick<Colour, 'light' | 'dark'>) {
  const given: [Theme, string][] = [
    ['light', light],
    ['dark', dark],
  ]
  return given.flatMap(([theme, one]) => {
    const verdict = light && one ? judge(one, theme, light) : null
    return verdict ? [{ theme, colour: one, ...verdict }] : []
  })
}

const sentence = ({ theme, colour: one, ratio, needed, nearest }: Judged) =>
  `${one} is too ${theme === 'light' ? 'light' : 'dark'} to read on ${theme} pages: its contrast is ${ratio} to 1, and ${needed} to 1 is needed. The nearest that can be read is ${nearest}.`
type Judged = Verdict & { theme: Theme; colour: string }

export const colourKind = settingKind<Colour>({
  key: 'colour',
  title: 'settings.colour',
  page: () => '/staff/settings/colour',
  value: z
    .object({ hue: z.coerce.number(HUE).min(0, HUE).lt(360, HUE), light: colour, dark: colour })
    .superRefine((value, problem) => {
      if (value.dark && !value.light)
        problem.addIssue({
          code: 'custom',
          path: ['light'],
          message: 'Write the colour for light pages too.',
        })
      for (const verdict of verdicts(value))
        problem.addIssue({ code: 'custom', path: [verdict.theme], message: sentence(verdict) })
    }),
  async read(tx) {
    const row = await clinicRow(tx)
    return (
      row && {
        hue: Number(row.hue),
        light: row.colour_light ?? '',
        dark: row.colour_dark ?? '',
      }
    )
  },
  write: (tx, _id, { hue, light, dark }) =>
    setClinic(tx, { hue, colour_light: light || null, colour_dark: dark || null }),
  fields: ({ hue, light, dark }) => ({ hue: String(hue), light, dark }),
  lines: ({ hue, light, dark }, t) => [
    { term: t('settings.colour.hue'), value: light ? '' : hueName(hue, t) },
    { term: t('settings.colour.light'), value: light },
    { term: t('settings.colour.dark'), value: light && (dark || darkOf(light)) },
  ],
})

/** A hue of the twelve by its name, any other by its number. */
export function hueName(hue: number, t: Texts): string {
  const known = hues.find((one) => one === hue)
  return known === undefined ? t('settings.hue.other', { hue }) : t(`settings.hue.${known}`)
}
