/**
 * Plain words for lab tests and vital signs, by LOINC. The texts say what a test measures and what
 * can move it. They never say what a value means for the reader: range and flag are the laboratory's.
 */
import { allergies } from './en/allergy.ts'
import { antibiotics } from './en/antibiotics.ts'
import { autoimmune } from './en/autoimmune.ts'
import { bloodCount } from './en/blood-count.ts'
import { bloodGas } from './en/blood-gas.ts'
import { bloodGroup } from './en/blood-group.ts'
import { bodySize } from './en/body-size.ts'
import { bodyTests } from './en/body-tests.ts'
import { clotting } from './en/clotting.ts'
import { drugLevels } from './en/drug-levels.ts'
import { drugScreens } from './en/drug-screens.ts'
import { fats } from './en/fats.ts'
import { heart } from './en/heart.ts'
import { hepatitis } from './en/hepatitis.ts'
import { hormones } from './en/hormones.ts'
import { infections } from './en/infections.ts'
import { inflammation } from './en/inflammation.ts'
import { iron } from './en/iron.ts'
import { kidney } from './en/kidney.ts'
import { liver } from './en/liver.ts'
import { pastInfections } from './en/past-infections.ts'
import { pregnancy } from './en/pregnancy.ts'
import { questionnaires } from './en/questionnaires.ts'
import { salts } from './en/salts.ts'
import { sugar } from './en/sugar.ts'
import { thyroid } from './en/thyroid.ts'
import { tissue } from './en/tissue.ts'
import { tumorMarkers } from './en/tumor-markers.ts'
import { urine } from './en/urine.ts'
import { vitals } from './en/vitals.ts'
import { vitamins } from './en/vitamins.ts'
import { whiteCells } from './en/white-cells.ts'
import type { Entries, Words } from './words.ts'

/** Every English text by its key; other languages are checked against these keys. */
export const english: Entries = {
  ...bloodCount,
  ...whiteCells,
  ...sugar,
  ...salts,
  ...kidney,
  ...liver,
  ...fats,
  ...iron,
  ...vitamins,
  ...thyroid,
  ...hormones,
  ...pregnancy,
  ...bloodGroup,
  ...clotting,
  ...heart,
  ...inflammation,
  ...autoimmune,
  ...allergies,
  ...tumorMarkers,
  ...tissue,
  ...urine,
  ...hepatitis,
  ...infections,
  ...pastInfections,
  ...antibiotics,
  ...drugLevels,
  ...drugScreens,
  ...bloodGas,
  ...vitals,
  ...bodySize,
  ...bodyTests,
  ...questionnaires,
}

export type Explanation = Words & {
  /** The same in every language. */
  key: string
  /** The language the words are in, for the `lang` attribute when it is not the page's own. */
  lang: string
  writtenBy: string
  /** The clinician who signed the text for this clinic, and the day; null until one did. */
  reviewed: { by: string; on: string } | null
}

/** Other languages: language -> key -> words. A key that is missing falls back to English. */
const translations: Record<string, Record<string, Words>> = {}

const keyOf = new Map<string, string>(
  Object.entries(english).flatMap(([key, { loinc }]) =>
    loinc.map((code) => [`loinc|${code}`, key] as const),
  ),
)

const made = new Map<string, Explanation>()

/**
 * @param code as on the shelf: 'loinc|4548-4'. Null and codes of other systems have no text.
 * @param lang 'en', 'es-MX'; falls back to English, and the answer says which it is.
 */
export function explain(code: string | null, lang = 'en'): Explanation | null {
  const key = code && keyOf.get(code)
  if (!key) return null
  const language = lang.split('-')[0]!
  const translated = translations[language]?.[key]
  return translated ? explanation(key, language, translated) : explanation(key, 'en', english[key]!)
}

function explanation(key: string, lang: string, words: Words): Explanation {
  const id = `${lang}/${key}`
  let one = made.get(id)
  if (!one) {
    const { plain, clinical, short, measured, why, changes } = words
    const text = { plain, clinical, short, measured, why, changes }
    // Shared by all readers of the process, so nobody may change it in passing.
    one = Object.freeze({ key, lang, ...text, writtenBy: 'The Portico authors', reviewed: null })
    made.set(id, one)
  }
  return one
}
