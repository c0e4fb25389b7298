// The fast path of the splitter, where nearly all bytes are: the inside of resources.
import {
  BACKSLASH,
  CLOSE,
  CLOSE_LIST,
  COLON,
  COMMA,
  NEWLINE,
  OPEN,
  OPEN_LIST,
  QUOTE,
  RETURN,
  SPACE,
  TAB,
} from './json-bytes.ts'

/** Where the splitter is. */
export type Place = {
  /** Next byte to look at. */
  pos: number
  line: number
  depth: number
  /** Last byte outside of strings that was not white space. */
  before: number
  /** The bracket that opened each level. */
  kinds: Uint8Array
}

export const DEEPEST = 400 // levels; the deepest real resources (questionnaires) stay below 60

export const beginning = (): Place => ({
  pos: 0,
  line: 1,
  depth: 0,
  before: 0,
  kinds: new Uint8Array(DEEPEST + 2),
})

// Bytes at which the inside of a string is no longer plain.
const endsText = new Uint8Array(256)
endsText[QUOTE] = endsText[BACKSLASH] = endsText[NEWLINE] = 1

/**
 * Moves on through bytes below level `floor`. Takes only what is in order; everything else (a string that
 * goes on behind the window, broken JSON, the way back up to `floor`) is left to the caller.
 * @param newlines whether a line may end here
 * @returns whether it moved
 */
export function dive(
  at: Place,
  window: Buffer,
  end: number,
  floor: number,
  newlines: boolean,
): boolean {
  const { kinds, pos: from } = at
  // Local variables: this loop looks at every byte of every file.
  let { pos, depth, before, line } = at
  while (pos < end) {
    const byte = window[pos] as number
    if (byte === SPACE) {
      do pos++
      while (pos < end && window[pos] === SPACE)
    } else if (byte === QUOTE) {
      if (before !== COLON && before !== COMMA && before !== kinds[depth]) break
      const to = endOfText(window, pos + 1, end)
      if (to === 0) break
      before = QUOTE
      pos = to
    } else if (byte === COMMA || byte === COLON) {
      before = byte
      pos++
    } else if (byte === OPEN || byte === OPEN_LIST) {
      const inList = kinds[depth] === OPEN_LIST
      if (inList ? before !== COMMA && before !== OPEN_LIST : before !== COLON) break
      if (depth >= DEEPEST) break
      before = kinds[++depth] = byte
      pos++
    } else if (byte === CLOSE || byte === CLOSE_LIST) {
      if (depth === floor + 1 || kinds[depth] !== byte - 2) break
      depth--
      before = byte
      pos++
    } else if (byte === NEWLINE && newlines) {
      line++
      pos++
    } else if (byte > SPACE) {
      before = byte
      pos++
    } else if (byte === RETURN || byte === TAB) pos++
    else break
  }
  at.pos = pos
  at.depth = depth
  at.before = before
  at.line = line
  return pos > from
}

/** Where the string ends whose inside begins at `pos`; 0 when it does not end in order before `end`. */
function endOfText(window: Buffer, pos: number, end: number): number {
  let at = pos
  for (;;) {
    while (at < end && endsText[window[at] as number] === 0) at++
    if (window[at] !== BACKSLASH || window[at + 1] === NEWLINE) break
    at += 2
  }
  return at < end && window[at] === QUOTE ? at + 1 : 0
}
