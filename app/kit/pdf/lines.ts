// Text as lines, and lines as runs of one face and one direction in the order the eye meets them: where a line may break
// (UAX #14), and how right-to-left and left-to-right words stand in one line (UAX #9). Shaping is the document's.
import bidiOf from 'bidi-js'
import LineBreaker from 'linebreak'
import { faceOf, type Weight } from './faces.ts'

export type Run = {
  /** As it is to be drawn; of a right-to-left script in reading order, since shaping turns it. */
  text: string
  face: number
  /** Of a right-to-left script: to be drawn as one piece. */
  turned: boolean
}
export type Line = { runs: Run[]; width: number; text: string }
export type Measure = (run: Run) => number
export type Dir = 'ltr' | 'rtl'
type Levels = ReturnType<typeof bidi.getEmbeddingLevels>

const bidi = bidiOf()
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
// oxlint-disable-next-line no-control-regex -- these are what no face has a letter for
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff]/g
/** More marks on one letter than any language writes (UAX #15, stream-safe text): shaping them takes time by their square. */
const crowd = /(\p{M}{30})\p{M}+/gu
/** They order the words and are not drawn themselves. */
const ordering = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/

/** Lines no wider than `width`; a word that is wider alone is broken where it must be. */
export function layLines(
  text: string,
  how: { width: number; weight: Weight; dir: Dir; measure: Measure },
): Line[] {
  const clean = text
    .replace(crowd, '$1')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, ' ')
  return clean.split('\n').flatMap((paragraph) => layParagraph(paragraph, how))
}

function layParagraph(
  text: string,
  { width, weight, dir, measure }: Parameters<typeof layLines>[1],
): Line[] {
  if (text.trim() === '') return [{ runs: [], width: 0, text: '' }]
  const levels = bidi.getEmbeddingLevels(text, dir)
  const faces = facesOf(text, weight)
  const widthOf = (from: number, to: number) =>
    total(runsOf(text, levels, faces, from, to), measure)
  const ends: number[] = []
  let start = 0
  let filled = 0
  let last = 0
  for (const at of breaks(text)) {
    const piece = widthOf(last, trimmedEnd(text, last, at))
    if (filled + piece > width && last > start) {
      ends.push(last)
      start = last
      filled = 0
    }
    if (piece > width) {
      ends.push(...forced(text, last, at, width, widthOf))
      start = ends.at(-1) ?? start
      filled = widthOf(start, at)
    } else filled += widthOf(last, at)
    last = at
  }
  ends.push(text.length)
  let from = 0
  return [...new Set(ends)].map((to) => {
    const runs = runsOf(text, levels, faces, from, to)
    // A space at the end of a line parts words for those who listen, and takes no place.
    const seen = total(runsOf(text, levels, faces, from, trimmedEnd(text, from, to)), measure)
    const line = { runs, width: seen, text: text.slice(from, to) }
    from = to
    return line
  })
}

const total = (runs: Run[], measure: Measure) => runs.reduce((sum, run) => sum + measure(run), 0)

function* breaks(text: string): Generator<number> {
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) yield next.position
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text[end - 1] === ' ') end -= 1
  return end
}

/** Where a word that is wider than a line is broken: between two characters as people see them. */
function forced(
  text: string,
  from: number,
  to: number,
  width: number,
  widthOf: (from: number, to: number) => number,
): number[] {
  const ends: number[] = []
  let start = from
  let at = from
  for (const { segment } of new Intl.Segmenter().segment(text.slice(from, to))) {
    if (at > start && widthOf(start, at + segment.length) > width) ends.push((start = at))
    at += segment.length
  }
  return ends
}

/** The face of each code unit; a mark stays with the letter it belongs to. */
function facesOf(text: string, weight: Weight): number[] {
  const faces: number[] = []
  for (const character of text) {
    const own = /\p{M}/u.test(character) && faces.length > 0
    const face = own ? (faces.at(-1) as number) : faceOf(character.codePointAt(0) as number, weight)
    for (let i = 0; i < character.length; i += 1) faces.push(face)
  }
  return faces
}

function runsOf(text: string, levels: Levels, faces: number[], from: number, to: number): Run[] {
  if (to <= from) return []
  const order = orderOf(text, levels, from, to)
  const runs: Run[] = []
  let at = 0
  while (at < order.length) {
    const first = order[at] as number
    const odd = (levels.levels[first] as number) % 2
    const step = odd ? -1 : 1
    let n = 1
    while (
      order[at + n] === first + step * n &&
      (levels.levels[first + step * n] as number) % 2 === odd &&
      faces[first + step * n] === faces[first]
    )
      n += 1
    const low = odd ? first - n + 1 : first
    const run = runOf(text.slice(low, low + n), faces[first] as number, odd === 1)
    if (run.text !== '') runs.push(run)
    at += n
  }
  return runs
}

/** Of a piece alone: asked of all of a long text for each of its words, the library would go through it that many times. */
function orderOf(text: string, levels: Levels, from: number, to: number): number[] {
  const { level } = levels.paragraphs[0] as { level: number }
  const piece = {
    levels: levels.levels.slice(from, to),
    paragraphs: [{ start: 0, end: to - from - 1, level }],
  }
  return bidi.getReorderedIndices(text.slice(from, to), piece).map((at) => from + at)
}

function runOf(text: string, face: number, odd: boolean): Run {
  const drawn = [...text].filter((character) => !ordering.test(character))
  if (!odd) return { text: drawn.join(''), face, turned: false }
  const mirrored = drawn.map((character) => bidi.getMirroredCharacter(character) ?? character)
  const turned = rightToLeft.test(text)
  // Signs among right-to-left words belong to no script, so nobody but us turns them.
  return { text: (turned ? mirrored : mirrored.toReversed()).join(''), face, turned }
}
