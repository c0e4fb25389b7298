// Every substance we have words for, by name in lower case, and brands by name.
import { brandNames } from './medicines/brands.ts'
import { heartMedicines } from './medicines/heart.ts'
import { infectionMedicines } from './medicines/infections-and-defense.ts'
import { lungAndGutMedicines } from './medicines/lungs-and-gut.ts'
import { painAndMindMedicines } from './medicines/pain-and-mind.ts'
import { hormoneMedicines } from './medicines/sugar-and-hormones.ts'
import type { Substance } from './medicines/substance.ts'

/** As written, so that a test can find names that stand twice. */
export const allSubstances: readonly (readonly [string, Substance])[] = [
  ...heartMedicines,
  ...hormoneMedicines,
  ...painAndMindMedicines,
  ...lungAndGutMedicines,
  ...infectionMedicines,
]

export const ingredients: ReadonlyMap<string, Substance> = new Map(allSubstances)

/** Brand -> substances joined by ' + '. */
export const brands: ReadonlyMap<string, string> = new Map(Object.entries(brandNames))
