// The letters that documents are set in, and which face has which character. The faces come with the program (SIL Open
// Font License), so that a document looks the same wherever it is made; what is used of them is embedded in it.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)

export type Weight = 'regular' | 'bold'

const weights = { regular: '400Regular', bold: '700Bold' } as const
/** Latin with Vietnamese, Greek, Cyrillic and Devanagari in the first; what it lacks is looked for in the next. */
const families = [
  { folder: 'noto-sans', file: 'NotoSans', has: weights },
  { folder: 'noto-sans-arabic', file: 'NotoSansArabic', has: weights },
  // ≤ and ≥; there is no bold of it.
  { folder: 'noto-sans-math', file: 'NotoSansMath', has: { ...weights, bold: weights.regular } },
]

export type Face = {
  /** The name that it is known by in a document. */
  name: string
  bytes: Buffer
  characters: ReadonlySet<number>
}

const made = new Map<Weight, Face[]>()

/** The faces of one weight, the first choice first. Read once in the life of the process. */
export function faces(weight: Weight): readonly Face[] {
  let known = made.get(weight)
  if (!known) {
    known = families.map(({ folder, file, has }) => {
      const name = has[weight]
      const path = require.resolve(`@expo-google-fonts/${folder}/${name}/${file}_${name}.ttf`)
      const bytes = fs.readFileSync(path)
      return { name: `${file} ${weight}`, bytes, characters: new Set(create(bytes).characterSet) }
    })
    made.set(weight, known)
  }
  return known
}

/** Where in `faces` a character is; the first, which draws an empty box, for what none of them has. */
export function faceOf(character: number, weight: Weight): number {
  const found = faces(weight).findIndex(({ characters }) => characters.has(character))
  return found < 0 ? 0 : found
}
