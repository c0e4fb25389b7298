import type { Known } from '../known.ts'

/** Codes that say "there is no such allergy". */
export const noKnownAllergy: ReadonlySet<string> = new Set([
  'snomed|716186003', // no known allergy
  'snomed|409137002', // no known drug allergy
  'snomed|429625007', // no known food allergy
  'snomed|428607008', // no known environmental allergy
])

export const allergens: readonly Known[] = []
