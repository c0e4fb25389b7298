/** The clinic's colour: one hue, from which the stylesheet derives every tint. */

/**
 * A one-line block to append to the stylesheet before it is hashed.
 * @param hue 0 to 360, OKLCH; throws a RangeError for anything else, as it lands in CSS
 * @param chroma 0 (grey) to 0.16; more would leave the colours that every screen can show
 */
export const clinicTint = (hue: number, chroma = 0.09): string => tintRule(hue, chroma)

/** As `clinicTint`, with more in the same rule. */
export function tintRule(hue: number, chroma: number, more = ''): string {
  if (!(hue >= 0 && hue <= 360)) throw new RangeError(`A hue is 0 to 360, not ${hue}.`)
  if (!(chroma >= 0 && chroma <= 0.16))
    throw new RangeError(`A chroma is 0 to 0.16, not ${chroma}.`)
  return `:root{--hue:${Number(hue.toFixed(1))};--chroma:${Number(chroma.toFixed(3))}${more}}`
}
