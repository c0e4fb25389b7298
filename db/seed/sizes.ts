// Records of any size for benches: one invented patient whose visits repeat until the wanted number of
// entries is reached. Mixed types, sizes as they come in real records.
import type { FhirResource } from 'fhir/r4'
import { openCalendar } from './builders/calendar.ts'
import { openChart, type Chart } from './builders/chart.ts'
import { directory } from './builders/directory.ts'
import { note } from './builders/note.ts'
import { panel } from './builders/panel.ts'
import { patient } from './builders/patient.ts'
import { condition } from './builders/problem.ts'
import { mulberry32, noise } from './builders/random.ts'
import { result } from './builders/result.ts'
import { medicine, procedure, vaccine } from './builders/treatment.ts'
import { visit } from './builders/visit.ts'
import { bloodPressure, vitals } from './builders/vitals.ts'
import { clinic } from './clinic.ts'
import type { ConditionKey } from './codes/conditions.ts'
import type { MedicineKey } from './codes/medicines.ts'
import { remark } from './sizes.words.ts'

/** Entries of a visit, on the average, and the days from one to the next. */
const shapes = {
  // Thirty years at most, a day apart at least: more than 11,000 visits share days, as in real life.
  long: {
    perVisit: 50,
    apart: (visits: number) => Math.max(1, Math.floor((30 * 365) / visits)),
    fill: longVisit,
  },
  // Close together: each list and chart of a record of 200 is full, and one of 20,000 only goes on longer.
  short: { perVisit: 75 / 16, apart: () => 2.5, fill: shortVisit },
  // Once a week: 5,000 entries are twenty years, and 1,000 are four.
  weekly: { perVisit: 75 / 16, apart: () => 6.85, fill: shortVisit },
}

const sometimes: ConditionKey[] = [
  'cold',
  'reflux',
  'hayFever',
  'soreThroat',
  'ankleSprain',
  'insomnia',
]
const medicines: MedicineKey[] = [
  'amlodipine5',
  'ibuprofen',
  'omeprazole',
  'vitaminD',
  'atorvastatin20',
  'sertraline',
]

/**
 * The clinic's directory, one Patient, and then exactly `n` entries of that patient, oldest first.
 * The same n, seed and today give the same bytes; every reference points to something already given.
 */
export function* bulkRecord(
  n: number,
  seed: number,
  today = new Date('2026-01-15T17:00:00Z'),
  shape: keyof typeof shapes = 'long',
): Generator<FhirResource> {
  yield* directory()
  const chart = openChart(
    {
      key: `bulk-${seed}`,
      family: 'Manyleaves',
      given: ['Testa'],
      preferredName: 'Testa',
      gender: seed % 2 ? 'female' : 'male',
      age: { years: 64, days: seed % 300 },
      recordNumber: `WM-9${String(seed).padStart(5, '0')}`,
      phone: '(202) 555-0199',
      email: `bulk${seed}@example.org`,
      password: 'never-used-anywhere-here',
      address: '1 Invented Avenue NW',
      language: { tag: 'en', name: 'English' },
      doctor: 'castellano',
      height: 170,
      story: 'Made for measuring.',
    },
    openCalendar(today, clinic.timeZone),
  )
  patient(chart)
  yield* chart.resources.splice(0)
  const { perVisit, apart, fill } = shapes[shape]
  const visits = Math.ceil(n / perVisit)
  const step = apart(visits)
  let left = n
  for (let i = visits; left > 0; i--) {
    fill(chart, seed, visits - i, 1 + (Math.floor(Math.max(0, i) * step) % 10_950))
    for (const resource of chart.resources.splice(0)) {
      if (left-- <= 0) return
      yield resource
    }
  }
}

/** About fifty entries: a visit, its vital signs, three panels, and what came of it. */
function longVisit(chart: Chart, seed: number, i: number, ago: number): void {
  const random = mulberry32(seed * 7919 + i)
  const key = `v${i}`
  const v = visit(chart, key, {
    ago,
    at: '09:20',
    by: 'castellano',
    kind: 'followUp',
    reason: remark(random),
  })
  const upper = Math.round(128 + noise(`${seed}/${key}`, 8))
  vitals(chart, v, {
    bp: `${upper}/${upper - 50}`,
    pulse: 72,
    weight: 70 + random() * 4,
    temperature: 36.7,
    oxygen: 98,
  })
  panel(chart, v, 'metabolic')
  panel(chart, v, 'cellsAndTypes')
  panel(chart, v, 'lipids')
  result(chart, v, 'a1c', 5.4 + random() / 2, random() < 0.2 ? { comments: [remark(random)] } : {})
  result(chart, v, 'tsh', 1 + random() * 3)
  const words = 4 + Math.floor(random() ** 2 * 40)
  note(chart, v, {
    title: 'Visit',
    text: Array.from({ length: words }, () => remark(random)).join('\n\n'),
  })
  condition(chart, sometimes[i % sometimes.length]!, v, {
    again: key,
    ended: ago - 1,
    visitOnly: true,
  })
  medicine(chart, medicines[i % medicines.length]!, v, {
    again: key,
    take: 'Take 1 tablet a day',
    perDay: 1,
    ...(i % 5 ? { ended: Math.max(0, ago - 1) } : {}),
  })
  procedure(chart, key, v, {
    text: 'Medicine review',
    snomed: ['430193006', 'Medication Reconciliation'],
  })
  if (i % 4 === 0) vaccine(chart, 'flu', v)
}

/** Between four and five entries: a visit, its blood pressure, one result, what came of it, now and then a panel. */
function shortVisit(chart: Chart, seed: number, i: number, ago: number): void {
  const random = mulberry32(seed * 7919 + i)
  const key = `v${i}`
  const v = visit(chart, key, {
    ago,
    at: i % 2 ? '09:20' : '14:40',
    by: 'castellano',
    kind: 'followUp',
    reason: remark(random),
  })
  const upper = Math.round(128 + noise(`${seed}/${key}`, 8))
  bloodPressure(chart, v, `${upper}/${upper - 50}`)
  result(chart, v, 'a1c', 5.4 + random() / 2)
  if (i % 16 === 0) panel(chart, v, 'lipids')
  if (i % 4 === 1) note(chart, v, { title: 'Visit', text: remark(random) })
  if (i % 4 === 3)
    medicine(chart, medicines[i % medicines.length]!, v, {
      again: key,
      take: 'Take 1 tablet a day',
      perDay: 1,
      ended: ago - 1,
    })
  else
    condition(chart, sometimes[i % sometimes.length]!, v, {
      again: key,
      ended: ago - 1,
      visitOnly: true,
    })
}
