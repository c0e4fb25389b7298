// Passwords that are long and easy all the same: what everybody uses, runs along the keyboard, one thing again and
// again, and words that a stranger would try first for this person.

/** Why a password is easy: it is common, or made of what is known about the person. */
export type Easy = 'common' | 'about you'

const ENOUGH = 8 // characters that must remain when what is easy is taken away
const RUN = 4 // characters in a row that count as a run
const WORD = 4 // letters of a word about the person that counts

const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'abcdefghijklmnopqrstuvwxyz',
]
// Each way round, and once more from its beginning.
const lines = rows.flatMap((row) => [row + row, [...(row + row)].toReversed().join('')])

/**
 * @param listed common passwords, in lower case
 * @param about what is known about the person: e-mail address, name, the clinic's name
 */
export function easyPassword(
  password: string,
  listed: ReadonlySet<string>,
  about: string[],
): Easy | null {
  const low = password.normalize('NFKC').toLowerCase()
  if (listed.has(low) || listed.has(bare(low))) return 'common'
  const unit = unitOf(bare(low))
  if (unit.length < ENOUGH || listed.has(unit)) return 'common'
  const own = wordsOf(about).reduce((rest, word) => rest.replaceAll(word, ' '), low)
  const left = bare(withoutRuns(own))
  // 'password2026' and '2026password' are the same idea.
  const core = left.replace(/^\d+|\d+$/g, '')
  if (left.length >= ENOUGH && !listed.has(left) && !listed.has(core)) return null
  return own === low ? 'common' : 'about you'
}

/** Letters and digits alone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The shortest piece that a text repeats; itself when it repeats nothing. */
function unitOf(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1)
    if (text.slice(size) === text.slice(0, -size)) return text.slice(0, size)
  return text
}

/** Leaves out 'aaaa', '4321', 'qwerty' and the like. */
function withoutRuns(text: string): string {
  let kept = ''
  let run = ''
  for (const letter of `${text}\n`) {
    if (run && goesOn(run, letter)) run += letter
    else {
      if (run.length < RUN) kept += run
      run = letter
    }
  }
  return kept
}

const goesOn = (run: string, letter: string): boolean =>
  run === letter.repeat(run.length) || lines.some((line) => line.includes(run + letter))

/** The words of names and addresses, the longest first. */
const wordsOf = (about: string[]): string[] =>
  about
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= WORD)
    .toSorted((a, b) => b.length - a.length)
