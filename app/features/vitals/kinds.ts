/**
 * The vital signs a person knows by name, in the order they are shown, and the codes they come
 * under. Codes are as on the shelf ('loinc|8867-4'). Source: LOINC, US Core vital signs.
 */
import type { TextKey } from '../../texts/texts.ts'

export type VitalKind = {
  /** In addresses: /vitals/heart-rate. */
  slug: string
  name: TextKey
  /** Said after the number instead of its unit: 'beats a minute', 'percentile'. */
  unit?: TextKey
  /** Decimals at most, as the devices show it. */
  decimals: number
  codes: string[]
}

const kind = (
  slug: string,
  name: TextKey,
  decimals: number,
  loincs: string,
  unit?: TextKey,
): VitalKind => ({
  slug,
  name,
  unit,
  decimals,
  codes: loincs.split(' ').map((code) => `loinc|${code}`),
})

export const vitalKinds: VitalKind[] = [
  kind('blood-pressure', 'vitals.bloodPressure', 0, '85354-9 55284-4 8480-6 8462-4'),
  kind('heart-rate', 'vitals.heartRate', 0, '8867-4 8889-8 8893-0', 'vitals.beats'),
  kind('oxygen', 'vitals.oxygen', 0, '59408-5 2708-6'),
  kind('temperature', 'vitals.temperature', 1, '8310-5 8331-1 8328-7 8332-9 8333-7 75539-7'),
  kind('breathing', 'vitals.breathing', 0, '9279-1', 'vitals.breaths'),
  kind('weight', 'vitals.weight', 2, '29463-7 3141-9 3142-7'),
  kind('height', 'vitals.height', 1, '8302-2 3137-7 8306-3'),
  kind('body-mass-index', 'vitals.bmi', 1, '39156-5'),
  kind(
    'body-mass-index-percentile',
    'vitals.bmiPercentile',
    0,
    '59576-9 59574-4 59575-1',
    'vitals.percentile',
  ),
  kind('weight-for-length', 'vitals.weightForLength', 0, '77606-2', 'vitals.percentile'),
  kind('weight-percentile', 'vitals.weightPercentile', 0, '8336-0', 'vitals.percentile'),
  kind('height-percentile', 'vitals.heightPercentile', 0, '8303-0', 'vitals.percentile'),
  kind('head-size', 'vitals.head', 1, '9843-4 8287-5'),
  kind('head-size-percentile', 'vitals.headPercentile', 0, '8289-1', 'vitals.percentile'),
  kind('waist', 'vitals.waist', 1, '8280-0 56086-2'),
  kind('pain', 'vitals.pain', 0, '72514-3 38208-5'),
]

export const systolic = '8480-6'
export const diastolic = '8462-4'

const byCode = new Map(vitalKinds.flatMap((one) => one.codes.map((code) => [code, one] as const)))
const bySlug = new Map(vitalKinds.map((one) => [one.slug, one]))

/** All codes under which a known vital sign may be filed. */
export const knownCodes = [...byCode.keys()]

export const kindOfCode = (code: string | null): VitalKind | null => byCode.get(code ?? '') ?? null

/** The address of a vital sign: its slug, or its code where we have no name for it. */
export const slugOf = (code: string): string => kindOfCode(code)?.slug ?? code.replace('|', '~')

/** The codes behind an address; null when it cannot be one. */
export function codesOfSlug(slug: string): string[] | null {
  const known = bySlug.get(slug)
  if (known) return known.codes
  return /^[\w.:/*+-]{1,40}~[\w.:/*+-]{1,40}$/.test(slug) ? [slug.replace('~', '|')] : null
}
