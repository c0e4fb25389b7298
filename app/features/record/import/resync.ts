// Where to go on after broken JSON. Both searches look at raw bytes and trust nothing before them:
// inside a well-formed string a quote is always escaped, so these patterns cannot be text of a record.

// An entry of a bundle begins with one of these keys in every known writer of bundles.
const entryStart = /\{\s*"(?:fullUrl|resource|request)"\s*:/
const lineStart = /(?<=\n)\{[ \t]*"/
/** Longest piece of text that the patterns may need to see at once, with generous indentation. */
export const LOOKBACK = 512

/** Index of the `{` of the next bundle entry in bytes[from, to), or -1. */
export function findEntryStart(bytes: Buffer, from: number, to: number): number {
  return find(entryStart, bytes, from, to)
}

/** Index of the next `{"` that begins a line in bytes[from, to), or -1. */
export function findLineStart(bytes: Buffer, from: number, to: number): number {
  return find(lineStart, bytes, from, to)
}

function find(pattern: RegExp, bytes: Buffer, from: number, to: number): number {
  const at = bytes.toString('latin1', from, to).search(pattern)
  return at < 0 ? -1 : from + at
}

/** How many lines end in bytes[from, to). */
export function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0
  for (let i = bytes.indexOf(0x0a, from); i >= 0 && i < to; i = bytes.indexOf(0x0a, i + 1)) lines++
  return lines
}
