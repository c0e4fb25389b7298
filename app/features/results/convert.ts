/**
 * Brings a number from one unit to another where everyone agrees how: body measures always, and a
 * few laboratory tests by what they measure. Anything else is not converted. Pure.
 */
import type { Unit } from './units.ts'

type Change = (value: number) => number

/** Factor to a common base, by kind of measure; temperature has a base of its own. */
const measures: Record<string, number>[] = [
  { kg: 1, g: 0.001, '[lb_av]': 0.453_592_37, '[oz_av]': 0.028_349_523_125 },
  { cm: 1, m: 100, mm: 0.1, '[in_i]': 2.54, '[ft_i]': 30.48 },
  // The same count in other words: thousand per microliter is billion per liter.
  { '10*3/uL': 1, '10*9/L': 1, '{cells}/uL': 0.001, '/uL': 0.001 },
  { '10*6/uL': 1, '10*12/L': 1 },
  { 'meq/L': 1, 'mmol/L': 1 },
]

/** Moles of a substance per volume -> mass per volume: 1 unit on the left is `factor` on the right. */
type Substance = { codes: string[]; from: string; to: string; factor: number }

const substances: Substance[] = [
  {
    // Glucose, 180.16 g/mol
    codes: ['2345-7', '2339-0', '14749-6', '15074-8', '1558-6', '14771-0', '41653-7', '2340-8'],
    from: 'mmol/L',
    to: 'mg/dL',
    factor: 18.016,
  },
  {
    // Cholesterol, 386.65 g/mol: total, HDL, LDL (calculated, direct), non-HDL
    codes: [
      '2093-3',
      '14647-2',
      '2085-9',
      '14646-4',
      '13457-7',
      '18262-6',
      '2089-1',
      '22748-8',
      '43396-1',
    ],
    from: 'mmol/L',
    to: 'mg/dL',
    factor: 38.67,
  },
  // Triglycerides, 885.7 g/mol on average
  { codes: ['2571-8', '14927-8'], from: 'mmol/L', to: 'mg/dL', factor: 88.57 },
  // Creatinine, 113.12 g/mol
  {
    codes: ['2160-0', '14682-9', '38483-4'],
    from: 'umol/L',
    to: 'mg/dL',
    factor: 1 / 88.42,
  },
]

const hemoglobinA1c = new Set(['4548-4', '17856-6', '59261-8', '4549-2'])

const same: Change = (value) => value

/**
 * How to bring a number from one unit to another, or null when it cannot be done without guessing.
 * `loinc` says what was measured: milligrams of sugar and of fat are not the same number of moles.
 */
export function convert(from: Unit, to: Unit, loinc: string | null): Change | null {
  if (from.code === to.code) return same
  for (const measure of measures) {
    const [a, b] = [measure[from.code], measure[to.code]]
    if (a !== undefined && b !== undefined) {
      if ('meq/L' in measure && !singleCharge.has(loinc ?? '')) return null
      return (value) => (value * a) / b
    }
  }
  return temperature(from.code, to.code) ?? chemistry(from.code, to.code, loinc)
}

/** Sodium, potassium, chloride, bicarbonate carry one charge: equivalents and moles are one number. */
const singleCharge = new Set(
  '2951-2 2947-0 2823-3 6298-4 2075-0 2069-3 2028-9 20565-8 1963-8'.split(' '),
)

function temperature(from: string, to: string): Change | null {
  if (from === 'Cel' && to === '[degF]') return (value) => value * 1.8 + 32
  if (from === '[degF]' && to === 'Cel') return (value) => (value - 32) / 1.8
  return null
}

function chemistry(from: string, to: string, loinc: string | null): Change | null {
  if (!loinc) return null
  if (hemoglobinA1c.has(loinc)) {
    // The NGSP/IFCC master equation.
    if (from === 'mmol/mol' && to === '%') return (value) => 0.091_48 * value + 2.152
    if (from === '%' && to === 'mmol/mol') return (value) => (value - 2.152) / 0.091_48
    return null
  }
  const substance = substances.find(({ codes }) => codes.includes(loinc))
  if (!substance) return null
  const { factor } = substance
  if (from === substance.from && to === substance.to) return (value) => value * factor
  if (from === substance.to && to === substance.from) return (value) => value / factor
  return null
}

/** LOINC codes that measure the same thing in the same place, in mass or in moles. */
const alike = [
  ['2345-7', '14749-6'],
  ['2339-0', '15074-8'],
  ['1558-6', '14771-0'],
  ['2093-3', '14647-2'],
  ['2085-9', '14646-4'],
  ['2571-8', '14927-8'],
  ['2160-0', '14682-9'],
  ['4548-4', '59261-8'],
]

/** The codes whose history belongs to this one, itself first. */
export function sameMeasure(loinc: string): string[] {
  const group = alike.find((codes) => codes.includes(loinc)) ?? []
  return [loinc, ...group.filter((code) => code !== loinc)]
}
