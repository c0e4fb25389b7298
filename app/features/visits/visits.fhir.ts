// FHIR Encounter -> what the visits screens show. Pure. Its notes are in notes.fhir.ts.
import type { Encounter, EncounterParticipant } from 'fhir/r4'
import { statusCode } from '../record/coding.fhir.ts'
import { period } from '../record/dates.fhir.ts'
import { addressLine, phoneOf, resolve, whoIs, type Names } from '../record/people.fhir.ts'
import { reasons } from '../record/reasons.fhir.ts'
import { distinct, lookUp, number, objects, words } from '../record/tolerant.fhir.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { conceptWords } from '../record/words/words.fhir.ts'
import { plainWords } from '../record/words/words.ts'

export type VisitStatus =
  | 'planned'
  | 'arrived'
  | 'in-progress'
  | 'away'
  | 'finished'
  | 'cancelled'
  | 'unknown'

export type VisitView = {
  /** What kind of visit it was. */
  plain: string
  clinical: string | null
  about: string | null
  /** 'Clinic visit', 'Hospital stay'; null when it says the same as `plain` or is not known. */
  setting: string | null
  /** v3-ActCode of the class ('AMB', 'IMP'…) for choosing an icon. */
  settingCode: string | null
  status: VisitStatus
  /** FHIR dates or instants. */
  start: string | null
  end: string | null
  reasons: string[]
  diagnoses: { plain: string; clinical: string | null }[]
  /** References of the Conditions found or treated, as written, to be looked up. */
  conditions: string[]
  /** People, the main one first. */
  who: { name: string; role: string | null }[]
  organization: string | null
  /** Rooms and buildings. */
  places: { name: string; address: string | null; phone: string | null }[]
  /** 'Went home'. */
  discharge: string | null
  /** Food, help and courtesies that were asked for, in the sender's words. */
  wishes: string[]
}

const statuses: Record<string, VisitStatus> = {
  planned: 'planned',
  arrived: 'arrived',
  triaged: 'arrived',
  'in-progress': 'in-progress',
  onleave: 'away',
  finished: 'finished',
  completed: 'finished',
  cancelled: 'cancelled',
}

/** @param names shared resources by reference: people, places; Conditions too when looked up */
export function toVisit(encounter: Encounter, names?: Names): VisitView {
  const { start, end } = period(encounter.period)
  const setting = settingOf(encounter)
  const kind = kindOfVisit(encounter) ?? {
    plain: setting.plain ?? phrases.unnamed.visit,
    clinical: null,
  }
  return {
    plain: kind.plain,
    clinical: kind.clinical,
    about: kind.about ?? null,
    setting: setting.plain === kind.plain ? null : setting.plain,
    settingCode: setting.code,
    status: lookUp(statuses, statusCode(encounter.status)) ?? 'unknown',
    start,
    end,
    reasons: reasons(encounter, names),
    ...diagnosesOf(encounter, names),
    who: peopleOf(encounter, names),
    organization: whoIs(encounter.serviceProvider, encounter, names),
    places: placesOf(encounter, names),
    discharge: dischargeOf(encounter),
    wishes: wishesOf(encounter),
  }
}

function kindOfVisit(encounter: Encounter) {
  const all = [...objects(encounter.type), ...objects(encounter.serviceType)]
  return all
    .map((one) => conceptWords(one, 'visit'))
    .find((one) => one.plain !== phrases.unnamed.visit)
}

/** `class` is a Coding in R4; some senders wrap it in a concept, as R5 does. */
function settingOf(encounter: Encounter): { plain: string | null; code: string | null } {
  const sent = objects(
    encounter.class as unknown as { coding?: object[]; code?: string; display?: string },
  )[0]
  const coding = (objects(sent?.coding)[0] ?? sent) as
    | { code?: string; display?: string }
    | undefined
  const code = words(coding?.code)?.toUpperCase() ?? null
  const { plain } = plainWords(code && `v3-ActCode|${code}`, words(coding?.display), 'visit')
  return { plain: plain === phrases.unnamed.visit ? null : plain, code }
}

function diagnosesOf(encounter: Encounter, names?: Names) {
  const ranked = objects(encounter.diagnosis).toSorted(
    (a, b) => (number(a.rank) ?? 99) - (number(b.rank) ?? 99),
  )
  const found = ranked.map(({ condition }) => {
    const resource = resolve(condition, encounter, names)
    if (resource?.resourceType === 'Condition') return conceptWords(resource.code, 'condition')
    const display = words(condition?.display)
    return display ? plainWords(null, display, 'condition') : null
  })
  return {
    diagnoses: found
      .filter((one) => one !== null)
      .map(({ plain, clinical }) => ({ plain, clinical })),
    conditions: distinct(ranked.map(({ condition }) => words(condition?.reference))),
  }
}

const mainFirst = ['ATND', 'PPRF']

const isMain = (one: EncounterParticipant) =>
  objects(one.type).some((type) => mainFirst.includes(statusCode(type)?.toUpperCase() ?? ''))

/** Who was there for the patient, the one in charge first. */
export function peopleOf(encounter: Encounter, names?: Names): VisitView['who'] {
  const people = objects(encounter.participant)
    .toSorted((a, b) => Number(isMain(b)) - Number(isMain(a)))
    .map((one) => {
      const name = whoIs(one.individual, encounter, names)
      const role = objects(one.type).map((type) => conceptWords(type, 'role').plain)[0]
      return name ? { name, role: role && role !== phrases.unnamed.role ? role : null } : null
    })
    .filter((one) => one !== null)
  return people.filter((one, at) => people.findIndex((other) => other.name === one.name) === at)
}

function placesOf(encounter: Encounter, names?: Names): VisitView['places'] {
  const places = objects(encounter.location).map(({ location }) => {
    const name = whoIs(location, encounter, names)
    const found = resolve(location, encounter, names)
    const address = found?.resourceType === 'Location' ? addressLine(found.address) : null
    return name ? { name, address, phone: phoneOf(found) } : null
  })
  const known = places.filter((one) => one !== null)
  return known.filter((one, at) => known.findIndex((other) => other.name === one.name) === at)
}

function dischargeOf(encounter: Encounter): string | null {
  const { plain } = conceptWords(encounter.hospitalization?.dischargeDisposition, 'discharge')
  return plain === phrases.unnamed.discharge ? null : plain
}

function wishesOf(encounter: Encounter): string[] {
  const { dietPreference, specialArrangement, specialCourtesy } = encounter.hospitalization ?? {}
  const all = [
    ...objects(dietPreference),
    ...objects(specialArrangement),
    ...objects(specialCourtesy),
  ]
  return distinct(all.map((one) => words(one.text) ?? words(objects(one.coding)[0]?.display)))
}
