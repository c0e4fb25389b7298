/**
 * The order in which vital signs are listed, and which readings belong on one line. A reading that
 * is not named here comes after these, in the order it was taken.
 */
export type VitalGroup = {
  /** A key of the explanations: 'blood-pressure'. */
  key: string
  /** Shelf codes ('loinc|85354-9') that are this sign by themselves. */
  codes: string[]
  /** Shelf codes of its parts, in reading order: upper before lower. */
  parts: string[]
}

const loinc = (codes: string) => codes.split(' ').map((code) => `loinc|${code}`)

const group = (key: string, codes: string, parts = ''): VitalGroup => ({
  key,
  codes: loinc(codes),
  parts: parts ? loinc(parts) : [],
})

export const vitalOrder: readonly VitalGroup[] = [
  group('blood-pressure', '85354-9 55284-4', '8480-6 8462-4'),
  group('heart-rate', '8867-4 8889-8 8893-0'),
  group('oxygen', '59408-5 2708-6', '3151-8 3150-0'),
  group('temperature', '8310-5 8331-1 8333-7 8328-7 8332-9 75539-7'),
  group('breathing-rate', '9279-1'),
  group('weight', '29463-7 3141-9 3142-7'),
  group('height', '8302-2 3137-7 8306-3'),
  group('body-mass-index', '39156-5'),
  group('body-mass-index-percentile', '59576-9 59574-4 59575-1'),
  group('weight-for-length', '77606-2'),
  group('weight-percentile', '8336-0'),
  group('height-percentile', '8303-0'),
  group('head-size', '9843-4 8287-5'),
  group('head-size-percentile', '8289-1'),
  group('waist', '8280-0 56086-2'),
  group('pain', '72514-3 38208-5'),
]

const placeOf = new Map(
  vitalOrder.flatMap(({ codes, parts }, place) =>
    [...codes, ...parts].map((code) => [code, place] as const),
  ),
)

/** The line a reading belongs on: both 8480-6 and 85354-9 give blood pressure. */
export function vitalGroup(code: string | null): VitalGroup | null {
  return vitalOrder[placeOf.get(code ?? '') ?? -1] ?? null
}

/** For `sort`: vital signs in the order above, unknown ones after them and left as they were. */
export function byVitalOrder(a: string | null, b: string | null): number {
  const last = vitalOrder.length
  return (placeOf.get(a ?? '') ?? last) - (placeOf.get(b ?? '') ?? last)
}
