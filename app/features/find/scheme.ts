// How people are found although their names are sealed: each patient has a row of small keyed hashes of parts of the
// name, birth date, telephone, e-mail and record number. What that gives away: docs/decisions/0010.
import type { Vault } from '../../kit/vault/vault.ts'
import { wordsOf } from './letters.ts'

/** Raised when rows made before are not found any more: they are made again. */
export const SCHEME = 1

const LEAST = 3 // letters; of fewer a hash would tell too much, and find too many
const MOST = 8 // letters; what comes behind is compared once the card is open
const SUFFIX = { least: 4, most: 10 } // digits of a telephone number
const NUMBER = { least: 4, most: 8 } // signs of a record number

/** What a hash is made of: a kind and a value. */
export type Part = `${'name' | 'whole' | 'born' | 'phone' | 'email' | 'number'} ${string}`

/** A person as they can be found. */
export type Findable = {
  /** Every name, former ones too. */
  names: string[]
  /** FHIR date, possibly partial. */
  birthDate: string | null
  /** Digits alone. */
  phones: string[]
  /** In lower case. */
  emails: string[]
  /** Letters and digits alone, in lower case; the record number first. */
  numbers: string[]
}

// One sign of Chinese, Japanese or Korean is a syllable or a word.
const syllabic = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Letters from which on the beginning of this word can be looked for. */
export const leastOf = (word: string): number => (syllabic.test(word) ? 1 : LEAST)

export const beginning = (word: string): Part => `name ${[...word].slice(0, MOST).join('')}`
export const wholeName = (word: string): Part => `whole ${word}`
/** @param date a day, a month or a year */
export const born = (date: string): Part => `born ${date}`
export const lastDigits = (digits: string): Part => `phone ${digits.slice(-SUFFIX.most)}`
export const wholeEmail = (email: string): Part => `email ${email}`
export const emailName = (email: string): Part => `email ${email.split('@')[0]}@`
export const wholeNumber = (number: string): Part => `number =${number}`
export const numberBeginning = (number: string): Part => `number ${number.slice(0, NUMBER.most)}`

/** A record number without the letters before it, which are the same for everybody. */
export const bare = (number: string): string => number.replace(/^\p{L}+/u, '')
export const longEnough = {
  phone: (digits: string) => digits.length >= SUFFIX.least,
  number: (signs: string) => signs.length >= NUMBER.least,
}

/** Everything that a person can be found by. */
export function partsOf({ names, birthDate, phones, emails, numbers }: Findable): Set<Part> {
  const parts = new Set<Part>()
  for (const word of names.flatMap((name) => [...wordsOf(name)])) {
    parts.add(wholeName(word))
    const letters = [...word]
    for (let n = leastOf(word); n <= Math.min(MOST, letters.length); n++)
      parts.add(beginning(letters.slice(0, n).join('')))
  }
  for (const length of birthDate ? [4, 7, 10] : [])
    if (birthDate && birthDate.length >= length) parts.add(born(birthDate.slice(0, length)))
  for (const phone of phones)
    for (let n = SUFFIX.least; n <= Math.min(SUFFIX.most, phone.length); n++)
      parts.add(lastDigits(phone.slice(-n)))
  for (const email of emails) parts.add(wholeEmail(email)).add(emailName(email))
  const [number] = numbers
  if (!number) return parts
  parts.add(wholeNumber(number))
  const rest = bare(number)
  if (longEnough.number(rest)) parts.add(wholeNumber(rest))
  for (let n = NUMBER.least; n <= Math.min(NUMBER.most, rest.length); n++)
    parts.add(numberBeginning(rest.slice(0, n)))
  return parts
}

// Patients lie in four groups, a 64th, a 16th, a quarter and the rest, and a part has another hash in each. A search
// looks through the smallest first and stops when its page is full, so that a part that a tenth of all patients share
// reads no more rows than a rare one.
export const GROUPS = 4
const ENDS = [4, 20, 84, 256]

export function groupOf(patient: string): number {
  const last = Number.parseInt(patient.slice(-2), 16)
  return ENDS.findIndex((end) => last < end)
}

/** The hash of a part in each group: 32 bits are enough to find by, and too few to tell two parts apart for sure. */
export function hashes(vault: Vault, part: Part): number[] {
  const [kind = '', value = ''] = part.split(/ (.*)/s)
  const bytes = vault.blind(`find-${kind}`, value)
  return Array.from({ length: GROUPS }, (_, group) => bytes.readInt32BE(4 * group))
}

/** The row of a patient, sorted, so that nothing can be told from its order. */
export const keysOf = (vault: Vault, patient: string, person: Findable): number[] => {
  const group = groupOf(patient)
  const keys = [...partsOf(person)].map((part) => hashes(vault, part)[group] as number)
  return [...new Set(keys)].toSorted((a, b) => a - b)
}
