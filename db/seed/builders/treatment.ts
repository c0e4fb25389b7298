// What was given and done: medicines, vaccines, procedures, devices.
import type { Device, Immunization, MedicationRequest, Procedure } from 'fhir/r4'
import { conditions, type ConditionKey } from '../codes/conditions.ts'
import { medicines, type MedicineFacts, type MedicineKey } from '../codes/medicines.ts'
import { vaccines, type VaccineKey } from '../codes/vaccines.ts'
import type { PlaceKey } from '../neighbours.ts'
import { put, type Chart, type Occasion } from './chart.ts'
import { location, practitioner, type Who } from './directory.ts'
import { randomOf } from './random.ts'
import { coding, concept, hl7, refer, tidy } from './resource.ts'

export type MedicineOptions = {
  again?: string
  /** How to take it, in words. */
  take: string
  perDay?: number
  asNeeded?: boolean
  status?: MedicationRequest['status']
  /** Days ago it was stopped or ran out. */
  ended?: number
  why?: string
  for?: ConditionKey
  refills?: number
  supplyDays?: number
  note?: string
  by?: Who
}

const routes: Record<string, [code: string, display: string]> = {
  'by mouth': ['26643006', 'Oral route'],
  inhaled: ['447694001', 'Respiratory tract route'],
  'on the skin': ['6064005', 'Topical route'],
  injected: ['78421000', 'Intramuscular route'],
  eye: ['54485002', 'Ophthalmic route'],
}

/** A prescription. `again` tells two prescriptions of one medicine apart. */
export function medicine(
  chart: Chart,
  name: MedicineKey,
  prescribed: Occasion,
  options: MedicineOptions,
): MedicationRequest {
  const { calendar } = chart
  const m: MedicineFacts = medicines[name]
  const status = options.status ?? (options.ended === undefined ? 'active' : 'stopped')
  const route = m.route ? routes[m.route] : undefined
  return put<MedicationRequest>(
    chart,
    options.again ? `${name}#${options.again}` : name,
    tidy({
      resourceType: 'MedicationRequest',
      status,
      statusReason: options.why ? concept(options.why) : undefined,
      intent: 'order',
      category: [hl7('medicationrequest-category', 'community', 'Community')],
      medicationCodeableConcept: concept(
        m.text,
        ...(m.rxnorm ? [coding('rxnorm', m.rxnorm, m.display)] : []),
      ),
      subject: chart.self,
      encounter: prescribed.encounter,
      authoredOn: calendar.iso(prescribed.at),
      requester: practitioner(options.by ?? prescribed.by),
      reasonReference: options.for
        ? [refer('Condition', chart.id('Condition', options.for), conditions[options.for].text)]
        : undefined,
      note: options.note ? [{ text: options.note }] : undefined,
      dosageInstruction: [
        tidy({
          text: options.take,
          timing: options.perDay
            ? { repeat: { frequency: options.perDay, period: 1, periodUnit: 'd' as const } }
            : undefined,
          asNeededBoolean: options.asNeeded ?? undefined,
          route: route ? concept(m.route!, coding('snomed', ...route)) : undefined,
        }),
      ],
      dispenseRequest: tidy({
        validityPeriod: tidy({
          start: calendar.iso(prescribed.at).slice(0, 10),
          end: options.ended === undefined ? undefined : calendar.day(options.ended),
        }),
        numberOfRepeatsAllowed: options.refills,
        expectedSupplyDuration: options.supplyDays
          ? {
              value: options.supplyDays,
              unit: 'days',
              system: 'http://unitsofmeasure.org',
              code: 'd',
            }
          : undefined,
      }),
    }),
  )
}

export type VaccineOptions = {
  dose?: number
  of?: number
  status?: 'completed' | 'not-done' | 'entered-in-error'
  why?: string
  note?: string
  /** Given elsewhere and told to us: the day is known, little else. */
  reported?: boolean
}

/** A vaccine on one occasion; its key is the vaccine and the occasion. */
export function vaccine(
  chart: Chart,
  name: VaccineKey,
  given: Occasion,
  options: VaccineOptions = {},
): Immunization {
  const v = vaccines[name]
  const key = `${given.key}/${name}`
  const lot = Math.floor(randomOf(`${chart.person.key}/${key}`)() * 9000) + 1000
  const done = options.status !== 'not-done'
  const swallowed = 'route' in v
  const seen = done && !options.reported
  return put<Immunization>(
    chart,
    key,
    tidy({
      resourceType: 'Immunization',
      status: options.status ?? 'completed',
      statusReason: options.why ? concept(options.why) : undefined,
      vaccineCode: concept(v.text, coding('cvx', v.cvx, v.display)),
      patient: chart.self,
      encounter: options.reported ? undefined : given.encounter,
      occurrenceDateTime: options.reported
        ? chart.calendar.iso(given.at).slice(0, 10)
        : chart.calendar.iso(given.at + 15 * 60_000),
      primarySource: !options.reported,
      reportOrigin: options.reported
        ? hl7('immunization-origin', 'provider', 'Other Provider')
        : undefined,
      location: seen ? location('main') : undefined,
      lotNumber: seen ? `INVENTED-${lot}` : undefined,
      site: seen && !swallowed ? concept('Left arm or thigh') : undefined,
      route: seen
        ? swallowed
          ? hl7('v3-RouteOfAdministration', 'PO', 'Swallow, oral')
          : hl7('v3-RouteOfAdministration', 'IM', 'Injection, intramuscular')
        : undefined,
      performer: seen ? [{ actor: practitioner('marguerite') }] : undefined,
      note: options.note ? [{ text: options.note }] : undefined,
      protocolApplied: options.dose
        ? [
            tidy({
              doseNumberPositiveInt: options.dose,
              seriesDosesPositiveInt: options.of,
            }),
          ]
        : undefined,
    }),
  )
}

export type ProcedureFacts = {
  text: string
  snomed?: [code: string, display: string]
  by?: Who
  at?: PlaceKey
  /** Length in days, for a treatment over weeks. */
  days?: number
  minutes?: number
  site?: string
  for?: ConditionKey
  outcome?: string
  note?: string
  status?: Procedure['status']
  device?: Device
}

export function procedure(
  chart: Chart,
  key: string,
  when: Occasion,
  facts: ProcedureFacts,
): Procedure {
  const { calendar } = chart
  const length = (facts.days ? facts.days * 1440 : (facts.minutes ?? 0)) * 60_000
  const start = calendar.iso(when.at)
  return put<Procedure>(
    chart,
    key,
    tidy({
      resourceType: 'Procedure',
      status: facts.status ?? 'completed',
      code: concept(facts.text, ...(facts.snomed ? [coding('snomed', ...facts.snomed)] : [])),
      subject: chart.self,
      encounter: when.encounter,
      ...(length
        ? { performedPeriod: { start, end: calendar.iso(when.at + length) } }
        : { performedDateTime: start }),
      performer: [{ actor: practitioner(facts.by ?? when.by) }],
      location: facts.at ? location(facts.at) : undefined,
      reasonReference: facts.for
        ? [refer('Condition', chart.id('Condition', facts.for), conditions[facts.for].text)]
        : undefined,
      bodySite: facts.site ? [concept(facts.site)] : undefined,
      outcome: facts.outcome ? concept(facts.outcome) : undefined,
      note: facts.note ? [{ text: facts.note }] : undefined,
      focalDevice: facts.device
        ? [{ manipulated: refer('Device', facts.device.id!, facts.device.type?.text) }]
        : undefined,
    }),
  )
}

/** Something that stays in the body. The identifier says that it is invented. */
export function implant(
  chart: Chart,
  key: string,
  facts: { text: string; snomed: [string, string]; serial: string; model: string },
): Device {
  return put<Device>(chart, key, {
    resourceType: 'Device',
    status: 'active',
    serialNumber: facts.serial,
    manufacturer: 'Example Cardiac Devices',
    modelNumber: facts.model,
    udiCarrier: [
      {
        deviceIdentifier: `INVENTED-${facts.model}`,
        carrierHRF: `(01)INVENTED-${facts.model}(21)${facts.serial}`,
      },
    ],
    type: concept(facts.text, coding('snomed', ...facts.snomed)),
    patient: chart.self,
  })
}
