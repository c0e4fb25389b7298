/** A vital sign in words: its name, and its value as people say it. */
import type { Texts } from '../../../texts/texts.ts'
import { naming, type Naming } from '../../results/naming.ts'
import { amountWords, numberWords, valueWords } from '../../results/both/value-words.ts'
import type { Measured } from '../../results/results.fhir.ts'
import { kindOfCode } from '../kinds.ts'
import { inOtherUnit } from '../other-unit.ts'
import type { VitalReading } from '../vitals.fhir.ts'

export function vitalNaming(t: Texts, { code, view }: VitalReading): Naming {
  const known = naming(view.name, view.loincs, t.lang)
  const kind = kindOfCode(code)
  return kind ? { ...known, title: t(kind.name) } : known
}

/** The number alone, large: '128/82', '64'; and its unit beside: 'mmHg', 'beats a minute'. */
export function vitalValue(t: Texts, reading: VitalReading): { value: string; unit: string } {
  const { values, pressure } = reading
  if (!pressure && values.length > 1) {
    return { value: values.map((one) => `${one.name} ${valueWords(t, one)}`).join(', '), unit: '' }
  }
  const unit = values.map((one) => unitWords(t, reading, one)).find(Boolean) ?? ''
  return { value: values.map((one) => bareWords(t, reading, one)).join('/'), unit }
}

function bareWords(t: Texts, { code }: VitalReading, measured: Measured): string {
  const { value, limits } = measured
  if (value.kind === 'amount' && isPercentile(code)) {
    return t('vitals.ordinal', { n: Math.round(value.number) })
  }
  if (value.kind === 'amount') return amountWords(t, value, limits, kindOfCode(code)?.decimals)
  return isMissing(measured) ? '–' : valueWords(t, measured)
}

const isPercentile = (code: string | null) => kindOfCode(code)?.unit === 'vitals.percentile'

/** Half of a blood pressure that was not measured. */
export const isMissing = ({ value }: Measured) => value.kind === 'absent' || value.kind === 'none'

function unitWords(t: Texts, { code }: VitalReading, { value }: Measured): string {
  if (value.kind !== 'amount') return ''
  const own = kindOfCode(code)?.unit
  const says = isPercentile(code) || value.unit.code === '/min'
  return own && says ? t(own) : value.unit.shown
}

/** One line: '128/82 mmHg'. */
export function vitalLine(t: Texts, reading: VitalReading): string {
  const { value, unit } = vitalValue(t, reading)
  return t.quantity(value, unit)
}

/** '154.3 lb' for a weight in kilograms; null where there is no other unit. */
export function otherUnitLine(t: Texts, { values, pressure }: VitalReading): string | null {
  const other = !pressure && values[0] ? inOtherUnit(values[0]) : null
  return other && t.quantity(numberWords(t, other.number), other.unit.shown)
}
