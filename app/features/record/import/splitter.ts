// Cuts a stream of bytes into FHIR resources without ever holding more than one of them.
// Promises: chunks may end anywhere (inside a string, an escape, a character); the entries of a bundle,
// the lines of an NDJSON file and a lone resource all come out as pieces with the line they begin on;
// broken JSON costs the piece it is in, not the ones after it. Whether a piece is JSON at all is found
// out by whoever parses it: here only braces, quotes and what may stand before them are looked at.
import { beginning, DEEPEST, dive } from './dive.ts'
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
  SPACE,
} from './json-bytes.ts'
import { countLines, findEntryStart, findLineStart, LOOKBACK } from './resync.ts'

/** One resource-sized piece of JSON text: a bundle entry, or (`entry` false) a whole top-level value. */
export type Cut = {
  line: number
  bytes: Buffer
  entry: boolean
  /** Where the value of "resource" lies inside `bytes`, for entries that have one. */
  resource: { from: number; to: number } | null
}
/** A piece that could not be cut out whole, and why. */
export type Broken = { line: number; problem: string }

export type SplitterOptions = {
  /** Bytes a single resource may have; a larger one is refused alone. */
  limit?: number
  /** The file's name says one resource per line (.ndjson). */
  lines?: boolean
}

export const PIECE_LIMIT = 32 * 1024 * 1024
const WINDOW = 256 * 1024
const anyElement = new Set(['id', 'extension', 'modifierExtension'])
const entryKeys = new Set(['fullUrl', 'resource', 'request', 'response', 'search', 'link'])

export class Splitter {
  readonly #limit: number
  /** One value per line: so the name says, or the first value ended on its line and another follows. */
  #lines: boolean
  #out: (Cut | Broken)[] = []

  // The window: bytes from #hold to #end are kept.
  #window = Buffer.allocUnsafe(WINDOW)
  #hold = 0
  #end = 0
  /** Where we are in it, and in the JSON. */
  readonly #at = beginning()
  #inString = false
  #textFrom = 0 // where the current string began
  #key = '' // last key on a level that is followed: the document's and an entry's

  // The top-level value, and the piece (itself, or an entry of it).
  #values = 0
  #oneLine = false // the last value ended on the line it began on
  #documentLine = 1
  #documentType: string | null = null
  #inBundle = false
  #inEntries = false
  #undecided = false // an "entry" list came before any "resourceType": a Bundle, or a List?
  #elementFrom = 0 // where its first element began
  #elementLine = 1
  #from = 0
  #pieceLine = 1
  #resourceFrom = -1 // both relative to #from
  #resourceTo = -1
  #tooLarge = false
  #skipping = false
  #stopped = false

  constructor(options: SplitterOptions = {}) {
    this.#limit = options.limit ?? PIECE_LIMIT
    this.#lines = options.lines ?? false
  }

  /** True when the rest of the file is not worth reading, since it does not even begin like JSON. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** The line that is being read. */
  get line(): number {
    return this.#at.line
  }

  /** True while nothing but white space has come. */
  get empty(): boolean {
    return this.#values === 0 && this.#at.depth === 0 && !this.#skipping && !this.#stopped
  }

  /** Takes the next bytes; returns the pieces that are complete now. They stay valid afterwards. */
  push(chunk: Buffer): (Cut | Broken)[] {
    if (this.#stopped) return []
    this.#append(chunk)
    while (this.#at.pos < this.#end && !this.#stopped) {
      if (this.#skipping ? !this.#resync() : this.#scan()) break
    }
    this.#letGo()
    return this.#take()
  }

  /** The bytes end here. */
  end(): (Cut | Broken)[] {
    if (!this.#stopped && !this.#skipping && this.#at.depth > 0 && !this.#tooLarge)
      this.#out.push({ line: this.#lineOfPiece(), problem: 'the file ends too early' })
    this.#stopped = true
    return this.#take()
  }

  #take(): (Cut | Broken)[] {
    const out = this.#out
    this.#out = []
    return out
  }

  /** Adds bytes behind the kept ones. Pieces given out look into the old window, so it is never reused. */
  #append(chunk: Buffer): void {
    if (this.#end + chunk.length > this.#window.length) {
      const by = this.#hold
      const next = Buffer.allocUnsafe(Math.max(WINDOW, (this.#end - by + chunk.length) * 2))
      this.#window.copy(next, 0, by, this.#end)
      this.#window = next
      this.#hold = 0
      this.#at.pos -= by
      this.#end -= by
      this.#from -= by
      this.#elementFrom -= by
      this.#textFrom -= by
    }
    chunk.copy(this.#window, this.#end)
    this.#end += chunk.length
  }

  /** Decides which bytes are still needed, and gives up on a piece that outgrew the limit. */
  #letGo(): void {
    const inPiece =
      this.#at.depth > 0 && (!this.#inBundle || (this.#inEntries && this.#at.depth > 2))
    if (inPiece && !this.#tooLarge && !this.#skipping && this.#at.pos - this.#from > this.#limit)
      this.#outgrown()
    if (this.#skipping) this.#hold = Math.max(this.#hold, this.#at.pos - LOOKBACK)
    else if (inPiece && !this.#tooLarge) this.#hold = this.#from
    else this.#hold = this.#inString && this.#followed() ? this.#textFrom : this.#at.pos
    // A string on a followed level that never ends must not be kept for ever.
    if (this.#at.pos - this.#hold > this.#limit) this.#hold = this.#textFrom = this.#at.pos
  }

  #outgrown(): void {
    const megabytes = Math.floor(this.#limit / 1024 / 1024)
    this.#out.push({ line: this.#pieceLine, problem: `larger than ${megabytes} MB` })
    this.#tooLarge = true
  }

  #lineOfPiece(): number {
    if (!this.#inBundle) return this.#documentLine
    return this.#inEntries && this.#at.depth > 2 ? this.#pieceLine : this.#at.line
  }

  /** Whether keys on this level matter: those of the document and those of a bundle's entry. */
  #followed(): boolean {
    return this.#at.depth === 1 || (this.#at.depth === 3 && (this.#inEntries || this.#undecided))
  }

  /** Broken JSON at #pos: the piece is lost; what follows is looked for. */
  #broken(problem: string): void {
    if (!this.#tooLarge) this.#out.push({ line: this.#lineOfPiece(), problem })
    if (this.#documentType === 'Bundle') this.#inBundle = true
    this.#skipping = true
    this.#inString = false
    this.#hold = Math.max(this.#hold, this.#at.pos - 1)
  }

  /** Looks for the next entry or line. @returns whether one was found. */
  #resync(): boolean {
    const from = Math.max(this.#hold, this.#at.pos - LOOKBACK)
    const entry = this.#inBundle ? findEntryStart(this.#window, from, this.#end) : -1
    const line = this.#lines || !this.#inBundle ? findLineStart(this.#window, from, this.#end) : -1
    const found = entry >= 0 && (line < 0 || entry < line) ? entry : line
    const to = found >= 0 ? found : this.#end
    if (to >= this.#at.pos) this.#at.line += countLines(this.#window, this.#at.pos, to)
    else this.#at.line -= countLines(this.#window, to, this.#at.pos)
    this.#at.pos = to
    if (found < 0) return false
    this.#skipping = this.#tooLarge = false
    if (found === entry) {
      this.#at.kinds[1] = OPEN
      this.#at.kinds[2] = OPEN_LIST
      this.#at.depth = 2
      this.#inEntries = true
      this.#at.before = COMMA
    } else this.#endDocument()
    return true
  }

  /** Looks at bytes until the window ends (true) or something has to be skipped (false). */
  #scan(): boolean {
    const window = this.#window
    const end = this.#end
    const at = this.#at
    while (at.pos < end) {
      if (this.#inString) {
        if (!this.#scanString(window, end)) return !this.#skipping
        continue
      }
      if (at.depth > this.#floor() && dive(at, window, end, this.#floor(), !this.#lines)) continue
      const byte = window[this.#at.pos] as number
      if (byte === SPACE) this.#at.pos++
      else if (byte === QUOTE) {
        if (!this.#mayBeginString()) return false
        this.#textFrom = ++this.#at.pos
        this.#inString = true
      } else if (byte === COMMA || byte === COLON) {
        this.#at.before = byte
        this.#at.pos++
      } else if (byte === OPEN || byte === OPEN_LIST) {
        if (!this.#open(byte)) return false
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (!this.#close(byte)) return false
      } else if (byte === NEWLINE) {
        if (this.#lines && this.#at.depth > 0) {
          if (this.#values === 0 && this.#at.pos + 1 === end) return true // wait for the next byte
          if (this.#values > 0 || window[this.#at.pos + 1] === OPEN) {
            this.#broken('the line ends in the middle of it')
            return false
          }
          this.#lines = false // named .ndjson, but laid out over many lines
        }
        this.#at.line++
        this.#at.pos++
      } else if (byte === 0x0d || byte === 0x09) this.#at.pos++
      else if (!this.#literal(byte)) return this.#stopped
    }
    return true
  }

  /** The deepest level on which keys matter. */
  #floor(): number {
    return this.#inEntries || this.#undecided ? 3 : 1
  }

  /** Goes to the end of a string. @returns false when the window or the piece ends first. */
  #scanString(window: Buffer, end: number): boolean {
    let pos = this.#at.pos
    while (pos < end) {
      const byte = window[pos] as number
      if (byte === QUOTE) {
        this.#at.pos = pos + 1
        this.#inString = false
        if (this.#followed()) this.#text(window.toString('latin1', this.#textFrom, pos))
        this.#at.before = QUOTE
        return true
      }
      if (byte === BACKSLASH) {
        if (pos + 1 >= end) break // the escaped byte is in the next chunk
        pos += window[pos + 1] === NEWLINE ? 1 : 2
      } else if (byte === NEWLINE) {
        this.#at.pos = pos
        this.#broken('a text in it does not end')
        return false
      } else pos++
    }
    // A waiting backslash is looked at again together with the byte after it.
    this.#at.pos = pos
    return false
  }

  /** A key or a text on a level that is followed. */
  #text(text: string): void {
    if (this.#at.before === COLON) {
      if (this.#at.depth === 1 && this.#key === 'resourceType') this.#documentType = text
      return
    }
    this.#key = text
    if (this.#at.depth === 3 && this.#undecided && !anyElement.has(text)) {
      this.#undecided = false
      this.#inBundle = this.#inEntries = entryKeys.has(text)
      if (this.#inBundle) this.#beginEntry(this.#elementFrom, this.#elementLine)
      this.#key = text
    }
  }

  #mayBeginString(): boolean {
    const { depth, before, kinds } = this.#at
    const kind = kinds[depth]
    const fits =
      depth > 0 &&
      (kind === OPEN
        ? before === COLON || before === COMMA || before === OPEN
        : before === COMMA || before === OPEN_LIST)
    if (fits && !(this.#inEntries && depth === 2)) return true
    return this.#misfit()
  }

  #open(byte: number): boolean {
    const depth = this.#at.depth
    if (depth === 0) this.#beginDocument()
    else if (this.#inEntries && depth === 2) {
      // A missing comma between two entries costs neither of them.
      if (byte === OPEN_LIST) return this.#misfit()
      this.#beginEntry()
    } else {
      const before = this.#at.before
      const fits =
        this.#at.kinds[depth] === OPEN ? before === COLON : before === COMMA || before === OPEN_LIST
      if (!fits) return this.#misfit()
      if (depth === 1 && byte === OPEN_LIST && this.#key === 'entry' && this.#at.before === COLON) {
        if (this.#documentType === 'Bundle') this.#inBundle = this.#inEntries = true
        else this.#undecided = this.#documentType === null
      } else if (depth === 2 && this.#undecided) {
        this.#elementFrom = this.#at.pos
        this.#elementLine = this.#at.line
      } else if (depth === 3 && this.#inEntries && byte === OPEN && this.#key === 'resource') {
        this.#resourceFrom = this.#at.pos - this.#from
        this.#resourceTo = -1
      }
    }
    if (depth === DEEPEST) return this.#misfit('nested too deeply')
    this.#at.kinds[++this.#at.depth] = byte
    this.#at.before = byte
    this.#at.pos++
    return true
  }

  #close(byte: number): boolean {
    if (this.#at.depth === 0 || this.#at.kinds[this.#at.depth] !== byte - 2) return this.#misfit()
    this.#at.pos++
    this.#at.before = byte
    const depth = --this.#at.depth
    if (depth === 0) this.#finishDocument()
    else if (depth === 1) this.#inEntries = this.#undecided = false
    else if (this.#inEntries && depth === 2) {
      this.#emit(true)
    } else if (depth === 3 && this.#resourceFrom >= 0 && this.#resourceTo < 0 && this.#inEntries)
      this.#resourceTo = this.#at.pos - this.#from
    return true
  }

  /** A byte of a number or a word. @returns false when it cannot stand here. */
  #literal(byte: number): boolean {
    if (this.#at.depth === 0) {
      if (this.#values === 0 && this.#isByteOrderMark(byte)) return !this.#stopped
      return this.#misfit()
    }
    if (this.#inEntries && this.#at.depth === 2)
      return this.#misfit('an entry of the bundle is not an object')
    this.#at.before = byte
    this.#at.pos++
    return true
  }

  #isByteOrderMark(byte: number): boolean {
    // Its three bytes may come in three chunks; nothing else of use begins with them.
    const mark = byte === 0xef || byte === 0xbb || byte === 0xbf
    if (mark) this.#at.pos++
    return mark
  }

  #misfit(problem = 'not well-formed JSON'): false {
    if (this.#at.depth > 0) {
      this.#broken(problem)
      return false
    }
    const at = this.#window[this.#at.pos]
    this.#hold = Math.max(this.#hold, this.#at.pos - 1)
    this.#out.push({ line: this.#at.line, problem: at === 0x3c ? 'XML, not JSON' : 'not JSON' })
    if (this.#values === 0 && !this.#lines) this.#stopped = true
    this.#skipping = true
    return false
  }

  #beginDocument(): void {
    if (this.#values > 0 && this.#oneLine) this.#lines = true
    this.#documentLine = this.#pieceLine = this.#at.line
    this.#from = this.#at.pos
  }

  #beginEntry(from = this.#at.pos, line = this.#at.line): void {
    this.#from = from
    this.#pieceLine = line
    this.#resourceFrom = this.#resourceTo = -1
    this.#key = ''
  }

  #finishDocument(): void {
    this.#oneLine = this.#documentLine === this.#at.line
    this.#values++
    if (!this.#inBundle) this.#emit(false)
    else if (this.#documentType !== 'Bundle')
      this.#out.push({
        line: this.#documentLine,
        problem: 'it holds entries, but its resourceType is not Bundle',
      })
    this.#endDocument()
  }

  #endDocument(): void {
    this.#at.depth = 0
    this.#at.before = 0
    this.#key = ''
    this.#documentType = null
    this.#inBundle = this.#inEntries = this.#undecided = this.#tooLarge = false
  }

  #emit(entry: boolean): void {
    const wasTooLarge = this.#tooLarge
    this.#tooLarge = false
    if (wasTooLarge) return
    if (this.#at.pos - this.#from > this.#limit) {
      this.#outgrown()
      this.#tooLarge = false
      return
    }
    const whole = entry && this.#resourceFrom >= 0 && this.#resourceTo > 0
    this.#out.push({
      line: this.#pieceLine,
      bytes: this.#window.subarray(this.#from, this.#at.pos),
      entry,
      resource: whole ? { from: this.#resourceFrom, to: this.#resourceTo } : null,
    })
  }
}
