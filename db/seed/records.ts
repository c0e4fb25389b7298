// The records of the demonstration clinic as FHIR R4. The same day always gives the same bytes; another
// day gives the same ids with dates moved along, so that filling twice adds nothing.
import type { FhirResource } from 'fhir/r4'
import { openCalendar } from './builders/calendar.ts'
import { openChart } from './builders/chart.ts'
import { directory } from './builders/directory.ts'
import { patient } from './builders/patient.ts'
import { clinic } from './clinic.ts'
import { lives } from './lives/all.ts'
import { colleagues } from './lives/colleagues.ts'
import { invited } from './lives/invited.ts'

const everybody = [...lives, ...invited, ...colleagues]

export type RecordOptions = {
  /** Only these people, by key; everybody by default. */
  only?: readonly string[]
}

/** Everything about one person: the Patient first, then their life. Throws for a key nobody has. */
export function recordOf(key: string, today: Date): FhirResource[] {
  const life = everybody.find(({ person }) => person.key === key)
  if (!life) throw new Error(`Nobody in the demonstration clinic is called ${key}`)
  const chart = openChart(life.person, openCalendar(today, clinic.timeZone))
  patient(chart)
  life.write(chart)
  return chart.resources
}

/** The whole clinic: places and people who treat first, then one patient after the other. */
export function* records(today: Date, options: RecordOptions = {}): Generator<FhirResource> {
  yield* directory()
  for (const { person } of everybody)
    if (!options.only || options.only.includes(person.key)) yield* recordOf(person.key, today)
}

/** Whether a patient must never be shown a resource: entered in error, restricted, or a note that is not signed. */
export function isHidden(resource: FhirResource): boolean {
  const r = resource as {
    status?: string
    docStatus?: string
    verificationStatus?: { coding?: { code?: string }[] }
    meta?: { security?: { code?: string }[] }
  }
  return (
    r.status === 'entered-in-error' ||
    r.docStatus === 'preliminary' ||
    (r.verificationStatus?.coding?.some((c) => c.code === 'entered-in-error') ?? false) ||
    (r.meta?.security?.some((c) => c.code === 'R') ?? false)
  )
}
