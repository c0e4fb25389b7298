// A condition as somebody types it: the codes that stand for it, by the words that the portal has for conditions, or by a
// code itself. Pure.
import { conditions } from '../../record/words/en/conditions.ts'

/** Codes from one on, up to before another, as bytes compare: 'icd10|E11' with all below it, or one code alone. */
export type Range = { from: string; to: string }
export type Meant = {
  /** What the portal calls them. */
  names: string[]
  ranges: Range[]
}

const all = conditions.filter(({ social }) => !social)

/** Nothing where no words and no code are known by what was typed. */
export function conditionsMeant(typed: string): Meant {
  const said = typed.trim()
  if (/^[a-z]\d[\da-z]?(\.\w{1,4})?$/i.test(said))
    return { names: [said.toUpperCase()], ranges: [rangeOf(`icd10|${said.toUpperCase()}`)] }
  if (/^\d{6,18}$/.test(said)) return { names: [said], ranges: [rangeOf(`snomed|${said}`)] }
  const words = plain(said).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { names: [], ranges: [] }
  const meant = all.filter((one) =>
    words.every((word) => ` ${plain(one.plain)}`.includes(` ${word}`)),
  )
  return {
    names: [...new Set(meant.map((one) => one.plain))],
    ranges: meant.flatMap(({ codes }) => codes.map(rangeOf)),
  }
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** An ICD-10 code stands for all below it, too. */
const rangeOf = (code: string): Range => ({
  from: code,
  to: code.startsWith('icd10|') ? `${code}~` : `${code} `,
})
