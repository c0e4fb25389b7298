/**
 * Vital signs as a person reads them: one reading per moment, the two halves of a blood pressure
 * together however they were sent. Made of the same views as test results. Pure.
 */
import type { Entry } from '../record/shelf.ts'
import type { Observation } from 'fhir/r4'
import { toResult, type Known, type Measured, type ResultView } from '../results/results.fhir.ts'
import { diastolic, kindOfCode, systolic, vitalKinds } from './kinds.ts'

export type VitalReading = {
  /** The entries it was made from: one, or the two halves of a blood pressure. */
  ids: string[]
  /** The first shelf code, for its address. */
  code: string | null
  /** As sent: a FHIR date or instant. */
  at: string | null
  /** One measured value; for blood pressure the upper and the lower number, either may be missing. */
  values: Measured[]
  pressure: boolean
  view: ResultView
}

type Shelved = Pick<Entry<Observation>, 'id' | 'code' | 'visitId' | 'resource'>

/** @param entries newest first; what says nothing (an empty panel) is left out */
export function toVitals(entries: Shelved[], known?: Known): VitalReading[] {
  const readings: VitalReading[] = []
  const halves = new Map<string, VitalReading>()
  for (const { id, code, visitId, resource } of entries) {
    const view = toResult(resource, known)
    const reading: VitalReading = {
      ids: [id],
      code,
      at: view.collectedAt ?? view.reportedAt,
      values: [view],
      pressure: false,
      view,
    }
    if (kindOfCode(code)?.slug === 'blood-pressure') {
      const pressure = asPressure(reading, view)
      const moment = `${reading.at} ${visitId}`
      const half = pressure.values.filter(says).length === 1 ? halves.get(moment) : undefined
      if (half && complete(half, pressure)) continue
      if (pressure.values.some(says)) readings.push(pressure)
      halves.set(moment, pressure)
    } else if (says(view)) readings.push(reading)
    else if (view.parts.some(says)) readings.push({ ...reading, values: view.parts.filter(says) })
  }
  return readings
}

const says = ({ value }: Measured) => value.kind !== 'none'

function asPressure(reading: VitalReading, view: ResultView): VitalReading {
  const upper = view.loincs.includes(systolic) ? view : part(view, systolic, /\bsystolic\b/i)
  const lower = view.loincs.includes(diastolic) ? view : part(view, diastolic, /\bdiastolic\b/i)
  // A blood pressure written as words ('120/80') stays what it is.
  if (!upper && !lower) return reading
  return { ...reading, pressure: true, values: [upper ?? missing(view), lower ?? missing(view)] }
}

const part = (view: ResultView, loinc: string, name: RegExp) =>
  view.parts.find((one) => one.loincs.includes(loinc)) ??
  view.parts.find((one) => one.loincs.length === 0 && name.test(one.name))

const missing = (view: Measured): Measured => ({
  ...view,
  value: { kind: 'none' },
  range: null,
  otherRanges: [],
  limits: null,
  place: null,
  flag: null,
  reading: null,
})

/** Puts the missing half in. False when both have the same half: then they are two readings. */
function complete(first: VitalReading, second: VitalReading): boolean {
  const missingAt = first.values.findIndex((value) => !says(value))
  const other = second.values[missingAt]
  if (missingAt < 0 || !other || !says(other)) return false
  first.values = first.values.map((value, i) => (i === missingAt ? other : value))
  first.ids.push(...second.ids)
  return true
}

/**
 * The newest reading of each vital sign: known ones in their order, then others by name.
 * @param readings newest first
 */
export function latestOfEach(readings: VitalReading[]): VitalReading[] {
  const latest = new Map<string, VitalReading>()
  for (const reading of readings) {
    const name = kindOfCode(reading.code)?.slug ?? reading.code ?? `named ${reading.view.name}`
    if (!latest.has(name)) latest.set(name, reading)
  }
  return [...latest.values()].toSorted(
    (a, b) => place(a) - place(b) || a.view.name.localeCompare(b.view.name),
  )
}

function place({ code }: VitalReading): number {
  const kind = kindOfCode(code)
  return kind ? vitalKinds.indexOf(kind) : vitalKinds.length
}
