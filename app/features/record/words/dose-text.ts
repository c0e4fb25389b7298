// How to take a medicine, from a FHIR Dosage, in plain English. What the prescriber wrote for the patient is
// never dropped: structure becomes a sentence, and whatever the free text adds stands behind it.
import type { CodeableConcept, Dosage, Quantity, Ratio } from 'fhir/r4'
import { conceptName, statusCode } from '../coding.fhir.ts'
import { lookUp, number, objects, words } from '../tolerant.fhir.ts'
import { doseUnits, latin, routesByCode, routesByWord, type Route } from './en/dose-words.ts'
import { bareWords, cleaned, lower } from './plainer.ts'
import { timingText } from './timing-text.ts'

/**
 * "Take 1 tablet by mouth 2 times a day. As needed." Null when the dosage says nothing.
 * @param mode 'given' for a dose somebody gave: told as an amount, not as something to do
 */
export function doseText(
  dosage: Dosage | null | undefined,
  mode: 'take' | 'given' = 'take',
): string | null {
  if (!dosage || typeof dosage !== 'object') return null
  const text = spelledOut(words(dosage.text))
  const said = [words(dosage.patientInstruction), ...instructions(dosage)]
  const sentences: string[] = []
  // Free text that names amounts or times is the whole order; a second version could only contradict it.
  if (!text || !saysHowMuch(text)) sentences.push(structured(dosage, mode) ?? '')
  sentences.push(text ?? '', ...said.map((one) => one ?? ''))
  const known = sentences.join(' ').toLowerCase()
  if (!/as needed|if needed|when needed|as required/.test(known))
    sentences.push(asNeeded(dosage) ?? '')
  sentences.push(atMost(dosage.maxDosePerPeriod) ?? '')
  const all = withoutRepeats(sentences.map(sentence).filter(Boolean))
  if (all.length === 1 && all[0]!.startsWith('As needed') && mode === 'take')
    return `Take ${lower(all[0]!)}`
  return all.length > 0 ? all.join(' ') : null
}

/** "30 tablets", "half a tablet", "5 mL"; the bare number when no unit was sent; null without a value. */
export function amountText(quantity: Quantity | null | undefined): string | null {
  const value = number(quantity?.value)
  if (value === null) return null
  const unit = unitOf(quantity, value)
  if (value === 0.5 && unit && !/^m|^units?$|^grams?$/.test(unit)) return `half a ${unit}`
  return [String(value), unit].filter(Boolean).join(' ')
}

function unitOf(quantity: Quantity | null | undefined, value: number): string | null {
  const sent = words(quantity?.unit) ?? words(quantity?.code)
  if (!sent || sent === '1') return null
  const bare = sent.toLowerCase().replace(/[{}[\]]/g, '')
  const named = lookUp(doseUnits, bare)
  return named ? named[value > 1 ? 1 : 0] : sent.replace(/[{}[\]]/g, '')
}

function structured(dosage: Dosage, mode: 'take' | 'given'): string | null {
  const amount = amountOf(dosage)
  const often = timingText(dosage.timing)
  const route = routeOf(dosage.route)
  if (mode === 'given') return [amount, route?.where].filter(Boolean).join(' ') || null
  if (!amount && !often) return null
  // "Take 2 4 times a day" would be read wrong: a bare number is told as a number of pieces.
  const piece = amount && /^[\d.]+( to [\d.]+)?$/.test(amount) ? `${amount} at a time,` : amount
  const verb = /puffs?$/.test(amount ?? '') ? 'Breathe in' : (route?.verb ?? 'Take')
  const where = verb === 'Breathe in' ? null : route?.where
  return [verb, piece ?? (verb === 'Take' ? null : 'it'), where, often]
    .filter(Boolean)
    .join(' ')
    .replace(/,$/, '')
}

function amountOf(dosage: Dosage): string | null {
  const each = objects(dosage.doseAndRate)[0]
  const { low, high } = each?.doseRange ?? {}
  const single = amountText(each?.doseQuantity)
  if (single) return single
  if (number(low?.value) !== null && number(high?.value) !== null)
    return `${low?.value} to ${amountText({ ...low, ...high })}`
  return amountText(low) ?? amountText(high) ?? amountText(each?.rateQuantity)
}

/** Where it goes and the deed for it; null for routes we have no words for. */
export function routeOf(route: CodeableConcept | null | undefined): Route | null {
  const code = objects(route?.coding)
    .map((one) => lookUp(routesByCode, one.code))
    .find(Boolean)
  const name = code ?? conceptName(route) ?? words(route?.text)
  return routesByWord.find(([pattern]) => name && pattern.test(name))?.[1] ?? null
}

function asNeeded(dosage: Dosage): string | null {
  const reason = cleaned(conceptName(dosage.asNeededCodeableConcept))
  if (reason) return `As needed for ${lower(reason)}`
  return dosage.asNeededBoolean === true || dosage.asNeededCodeableConcept ? 'As needed' : null
}

function atMost(most: Ratio | null | undefined): string | null {
  const amount = amountText(most?.numerator)
  const per = number(most?.denominator?.value)
  const unit = statusCode(most?.denominator?.code ?? most?.denominator?.unit)
  if (!amount || per === null) return null
  const time =
    unit === 'd' || unit === 'day' ? per * 24 : unit === 'h' || unit === 'hour' ? per : null
  return time === null ? null : `No more than ${amount} in ${time} hours`
}

function instructions(dosage: Dosage): (string | null)[] {
  return objects(dosage.additionalInstruction).map((one) => words(one.text) ?? conceptName(one))
}

/** "10 mL bid" -> "10 mL 2 times a day". */
function spelledOut(text: string | null): string | null {
  let said = text
  for (const [pattern, meaning] of latin) {
    said =
      said?.replace(pattern, (_, low?: string, high?: string) =>
        meaning
          .replace('$1', typeof low === 'string' ? low : '')
          .replace('$2', typeof high === 'string' ? ` to ${high}` : ''),
      ) ?? null
  }
  return said
}

/** "With 8 ounces of water" has a number but is no order: an amount and a time must both be there. */
const saysHowMuch = (text: string) =>
  /tablet|capsule|pill|puff|drop|spray|patch|unit|appl|\bm[lg]\b|mcg|gram|spoon|dose/i.test(text) &&
  /daily|\bday\b|\bhours?\b|every|once|twice|weekly|week|month|bedtime|morning|night/i.test(text)

function sentence(text: string): string {
  const bare = text.trim()
  if (bare === '') return ''
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${/[.!?]$/.test(bare) ? '' : '.'}`
}

/** Senders repeat an instruction as text, as code and as note. */
function withoutRepeats(sentences: string[]): string[] {
  return sentences.filter(
    (one, at) =>
      !sentences.some(
        (other, to) =>
          to !== at &&
          bareWords(other).includes(bareWords(one)) &&
          (bareWords(other) !== bareWords(one) || to < at),
      ),
  )
}
