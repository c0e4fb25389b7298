// Each drawn letter says what it is, for those who search, copy or listen. Fonts make ị of i and a dot, and several
// letters of Arabic of one stem and their dots; the library would let a glyph stand for the first character that led to
// it, and read every i as ị from then on. Here a glyph is embedded once for each text that it stands for.
type Glyph = { id: number; advanceWidth: number; codePoints: number[] }
type Face = { getGlyph(id: number, codePoints?: number[]): Glyph }
type Embedded = {
  font: Face
  scale: number
  subset: { includeGlyph(id: number): number; glyphs: number[] }
  widths: (number | undefined)[]
  unicode: (number[] | undefined)[]
  layout(text: string, features?: object): { glyphs: Glyph[]; positions: object[] }
  encode(text: string, features?: object): [string[], object[]]
}

const done = new WeakSet<object>()

/** Of the face that is chosen in `doc` now. */
export function sayLetters(doc: object): void {
  const { _font: embedded } = doc as { _font: Embedded }
  if (done.has(embedded)) return
  done.add(embedded)
  const { font, subset, widths, unicode, scale } = embedded

  const plain = font.getGlyph.bind(font)
  const apart = new Map<string, Glyph>()
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id} ${codePoints}`
    const known = apart.get(key)
    if (known) return known
    // The library keeps one object for a glyph: others are made with it as what they inherit from.
    const glyph = Object.create(plain(id), { codePoints: { value: codePoints } }) as Glyph
    apart.set(key, glyph)
    return glyph
  }

  const numbers = new Map<Glyph, number>()
  const numberOf = (glyph: Glyph): number => {
    let number = numbers.get(glyph)
    if (number !== undefined) return number
    const first = subset.includeGlyph(glyph.id)
    number = unicode[first] === undefined ? first : subset.glyphs.push(glyph.id) - 1
    numbers.set(glyph, number)
    widths[number] = glyph.advanceWidth * scale
    unicode[number] = glyph.codePoints
    return number
  }
  embedded.encode = (text, features) => {
    const { glyphs, positions } = embedded.layout(text, features)
    return [glyphs.map((glyph) => numberOf(glyph).toString(16).padStart(4, '0')), positions]
  }
}
