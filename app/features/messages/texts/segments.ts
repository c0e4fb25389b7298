// In how many parts a text is sent. A text of the GSM alphabet (3GPP TS 23.038) holds 160 signs in one part and 153 in each
// of several; one with any other sign goes as UCS-2, with 70 and 67. Pure.

export const alphabet = {
  basic:
    '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
  /** These take two places. */
  extended: '^{}\\[~]|€\f',
}
const BASIC = new Set(alphabet.basic)
const EXTENDED = new Set(alphabet.extended)

/** How many fit into one text, and into each of several. */
export const room = { basic: [160, 153], any: [70, 67] } as const

export type Segments = {
  parts: number
  /** Places of its alphabet that it takes. */
  length: number
  /** How many fit into one part, or into each of several. */
  each: number
  /** A sign that makes it UCS-2; null when all are of the GSM alphabet. */
  because: string | null
}

export function segmentsOf(text: string): Segments {
  const signs = [...text]
  const because = signs.find((sign) => !BASIC.has(sign) && !EXTENDED.has(sign)) ?? null
  // A sign of two places is never cut in two.
  const places = signs.map((sign) => (because ? sign.length : EXTENDED.has(sign) ? 2 : 1))
  const length = places.reduce((sum, n) => sum + n, 0)
  const [alone, each] = because ? room.any : room.basic
  if (length <= alone) return { parts: 1, length, each: alone, because }
  let parts = 1
  let left: number = each
  for (const n of places) {
    if (n > left) {
      parts += 1
      left = each
    }
    left -= n
  }
  return { parts, length, each, because }
}

/** Marks that word processors put in place of plain ones, and the plain ones: they would halve what fits. */
export const plain: readonly (readonly [marks: string, one: string])[] = [
  ['[‘’‚′]', "'"],
  ['[“”„]', '"'],
  ['[–—]', '-'],
  ['…', '...'],
  ['[\\u00a0\\u2009\\u202f]', ' '],
]

export const plainMarks = (text: string): string =>
  plain.reduce((so, [marks, one]) => so.replace(new RegExp(marks, 'g'), one), text)
