// What the words on an insurance card say, as far as it can be told: a suggestion, which the person looks over. Pure.
import type { insuranceFields } from '../parts.ts'

export type Suggested = Partial<Record<(typeof insuranceFields)[number], string>>

const label = (words: string) =>
  new RegExp(`(?:${words})\\s*[:#.]?\\s*([A-Z0-9][A-Z0-9 -]{3,24})`, 'i')
const MEMBER = label(
  '(?:member|subscriber|enrollee|policy|identification)\\s*(?:id|no|number|#)?\\.?|\\bID\\s*(?:no|number|#)?\\.?',
)
const GROUP = label('(?:group|grp)\\s*(?:id|no|number|#)?\\.?')
const PLAN = /\b(?:[A-Z][\w&+-]* ){0,3}(?:PPO|HMO|EPO|POS|HDHP)\b(?: [A-Z][\w&+-]*){0,2}/
const PHONE = /(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/
const HOLDER =
  /(?:member|subscriber|insured)(?: name)?\s*[:.]\s*([A-Z][a-z'’-]+(?: [A-Z][\w.'’-]*){1,3})/i

/** A number has a digit in it, or it is a word beside the label. */
const numberIn = (found: RegExpExecArray | null): string | undefined => {
  const said = found?.[1]?.trim().replace(/\s{2,}.*$/, '') ?? ''
  return /\d{3}/.test(said) ? said : undefined
}

export function suggestedBy(words: string): Suggested {
  const lines = words
    .split('\n')
    .map((line) => line.replace(/[^\p{L}\p{N}\s:#.,()&+'’/-]/gu, '').trim())
    .filter(Boolean)
  const all = lines.join('\n')
  const first = (pattern: RegExp) =>
    lines.map((line) => pattern.exec(line)).find((found) => found !== null) ?? null
  const found: Suggested = {
    payer: lines.find(isName),
    plan: first(PLAN)?.[0].trim(),
    member: lines.map((line) => numberIn(MEMBER.exec(line))).find(Boolean),
    groupNumber: lines.map((line) => numberIn(GROUP.exec(line))).find(Boolean),
    holder: first(HOLDER)?.[1]?.trim(),
    payerPhone: PHONE.exec(all)?.[0],
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as Suggested
}

/** What stands first in large letters is who issued it. */
const isName = (line: string): boolean =>
  line.length >= 4 &&
  line.length <= 60 &&
  !/\d/.test(line) &&
  !line.includes(':') &&
  (line.match(/\p{L}/gu)?.length ?? 0) >= line.length * 0.7
