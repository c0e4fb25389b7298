// The states of the country, by the codes of ISO 3166-2; what a clinic writes down of others is known by its code.
import { en, type TextKey } from '../../texts/en.ts'
import type { Texts } from '../../texts/texts.ts'

/** As the alphabet of their names has them. */
export const states =
  `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY
NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY`
    .split(/\s+/)
    .map((code) => `US-${code}`)

export function stateName(code: string, t: Texts): string {
  const key = `state.${code}`
  return key in en ? t(key as TextKey) : code
}
