/** Whom a laboratory's ranges are chosen for: sex and age at the time, as far as the record says. */
export type Sex = 'female' | 'male' | null

export type Person = {
  sex: Sex
  /** '1971-03-05', '1971-03' or '1971'. */
  birthDate: string | null
}

export const nobodyKnown: Person = { sex: null, birthDate: null }

/** Age in years (with a fraction) on the day of `at`; null when either date is not known. */
export function ageAt(person: Person, at: string | null): number | null {
  const born = Date.parse(person.birthDate ?? '')
  const then = Date.parse(at ?? '')
  const age = (then - born) / (365.25 * 86_400_000)
  return Number.isFinite(age) && age >= 0 ? age : null
}
