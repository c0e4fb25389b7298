/**
 * A FHIR Observation as a person reads it. Value, range and flag are the laboratory's own; nothing
 * is added, and nothing that was sent makes this throw. Pure.
 */
import type { Observation, ObservationComponent, Reference } from 'fhir/r4'
import { firstDate, period } from '../record/dates.fhir.ts'
import { whoAre, whoIs, type Names } from '../record/people.fhir.ts'
import { distinct, lines, objects, words } from '../record/tolerant.fhir.ts'
import { conceptText, loincsOf } from './concept.fhir.ts'
import { judge, type LabFlag } from './flags.fhir.ts'
import { ageAt, nobodyKnown, type Person } from './person.ts'
import { limitsIn, placeOf, type Limits, type Place } from './place.ts'
import { readRanges, type LabRange } from './ranges.fhir.ts'
import { readSentence, type Reading } from './reading.ts'
import { readStanding, type Standing } from './standing.ts'
import { noUnit } from './units.ts'
import { readValue, type Value } from './value.fhir.ts'
import type { TextKey } from '../../texts/texts.ts'

/** One measured thing: a whole result, or one line of a panel. */
export type Measured = {
  /** As the laboratory calls it. */
  name: string
  /** Every LOINC code it was sent with, for plain words and for its history. */
  loincs: string[]
  value: Value
  range: LabRange | null
  /** Ranges sent along that are for others, or of which it is not clear whom they are for. */
  otherRanges: LabRange[]
  /** The range in the unit of the value, for drawing; null when it cannot be compared. */
  limits: Limits | null
  place: Place
  flag: LabFlag | null
  reading: Reading | null
  /** "Higher than last time", as the laboratory sent it. */
  changes: TextKey[]
  /** The laboratory's mark and its own range do not say the same. */
  disagrees: boolean
}

export type Note = { text: string; by: string; at: string | null }

export type ResultView = Measured & {
  standing: Standing
  /** FHIR date or instant as sent, possibly partial. */
  collectedAt: string | null
  collectedUntil: string | null
  reportedAt: string | null
  performers: string[]
  /** How, from what, and where on the body, in the laboratory's words. */
  method: string
  specimen: string
  bodySite: string
  notes: Note[]
  parts: Measured[]
  /** References to the results this one is made of. */
  members: string[]
  /** References to the orders it answers. */
  orders: Reference[]
}

export type Known = { person: Person; names: Names }

export const nothingKnown: Known = { person: nobodyKnown, names: new Map() }

/** @param known whose result it is (for choosing among ranges) and names behind references */
export function toResult(observation: Observation, known: Known = nothingKnown): ResultView {
  const collected = period(observation.effectivePeriod)
  const collectedAt = firstDate(
    observation.effectiveDateTime,
    observation.effectiveInstant,
    collected.start,
    observation.effectiveTiming?.event?.[0],
  )
  const who = { sex: known.person.sex, age: ageAt(known.person, collectedAt) }
  const performers = objects(observation.performer)
  return {
    ...measure(observation, who),
    standing: readStanding(observation.status),
    collectedAt,
    collectedUntil: collected.end,
    reportedAt: firstDate(observation.issued),
    performers: whoAre(performers, observation, known.names),
    method: conceptText(observation.method),
    specimen: whoIs(observation.specimen, observation, known.names) ?? '',
    bodySite: conceptText(observation.bodySite),
    notes: readNotes(observation, known.names),
    parts: objects(observation.component).map((part) => measure(part, who)),
    members: distinct(objects(observation.hasMember).map((one) => words(one.reference))),
    orders: objects(observation.basedOn),
  }
}

type Who = { sex: Person['sex']; age: number | null }

function measure(from: Observation | ObservationComponent, who: Who): Measured {
  const value = readValue(from)
  const unit = value.kind === 'amount' ? value.unit : noUnit
  const loincs = loincsOf(from.code)
  const loinc = loincs[0] ?? null
  const { own: range, others: otherRanges } = readRanges(from, unit, who)
  const placed = placeOf(value, range, loinc)
  const judgement = judge(from.interpretation, placed)
  return {
    name: conceptText(from.code),
    loincs,
    value,
    range,
    otherRanges,
    limits: value.kind === 'amount' ? limitsIn(range, unit, loinc) : null,
    place: placed.place,
    flag: judgement.flag,
    reading: readSentence({ value, range, others: otherRanges, placed, judgement }),
    changes: judgement.changes,
    disagrees: judgement.disagrees,
  }
}

function readNotes(observation: Observation, names: Names): Note[] {
  return objects(observation.note)
    .map((note) => ({
      text: lines(note.text),
      by: words(note.authorString) ?? whoIs(note.authorReference, observation, names) ?? '',
      at: firstDate(note.time),
    }))
    .filter(({ text }) => text !== '')
}
