/** What a test is called: plain words first where we have them, the laboratory's name beside. */
import { explain, type Explanation } from './explain/explain.ts'

export type Naming = {
  /** The heading: plain words, or the laboratory's name when we have none. */
  title: string
  /** The laboratory's own name, when it says something else. */
  clinical: string | null
  explained: Explanation | null
}

/** @param sent as the laboratory calls it @param loincs the LOINC codes it was sent with */
export function naming(sent: string, loincs: string[], lang: string): Naming {
  for (const loinc of loincs) {
    const explained = explain(`loinc|${loinc}`, lang)
    if (explained) {
      const clinical = sent || explained.clinical
      const differs = clinical.toLowerCase() !== explained.plain.toLowerCase()
      return { title: explained.plain, clinical: differs ? clinical : null, explained }
    }
  }
  return { title: sent, clinical: null, explained: null }
}
