// Amara Okonkwo-Bell: 33 weeks pregnant with her second child; Theo's mother. Rh negative, a high short
// sugar test with a normal long one, low iron, and a urine culture that is still growing.
import { agoAtAge, type Chart } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { panel } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { condition, noKnownAllergies } from '../builders/problem.ts'
import { result } from '../builders/result.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { appointment, visit, type Visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { notes } from './amara.notes.ts'
import { bloods, cultures, pictures, sugar } from './amara.tests.ts'
import { flu, years, type Life } from './life.ts'
import { theoAge } from './theo.age.ts'

/** Days since the first day of the last period: 33 weeks today. */
const sinceLastPeriod = 231
const ago = (week: number, day = 0): number => sinceLastPeriod - week * 7 - day

type Seen = {
  day?: number
  at: string
  weight: number
  bp: string
  /** Height of the womb in cm. */
  womb?: number
  /** The baby's heart rate. */
  heart: number
}

const prenatal: Record<string, Seen> = {
  w8: { day: 2, at: '09:00', weight: 64, bp: '112/70', heart: 164 },
  w12: { at: '14:00', weight: 64.6, bp: '110/68', heart: 158 },
  w16: { at: '14:00', weight: 66.1, bp: '108/66', heart: 152 },
  w20: { day: 1, at: '15:20', weight: 68, bp: '108/66', womb: 20, heart: 150 },
  w24: { at: '15:40', weight: 70.3, bp: '110/68', womb: 24, heart: 148 },
  w28: { at: '15:40', weight: 72.6, bp: '112/70', womb: 28, heart: 146 },
  w30: { at: '15:40', weight: 73.8, bp: '114/72', womb: 30, heart: 144 },
  w32: { at: '15:40', weight: 74.9, bp: '116/72', womb: 31, heart: 144 },
  // Yesterday, which is 32 weeks and 6 days.
  w33: { day: -1, at: '08:40', weight: 75.3, bp: '118/74', womb: 33, heart: 142 },
}

export const amara: Life = {
  person: {
    key: 'amara',
    family: 'Okonkwo-Bell',
    given: ['Amara', 'Ngozi'],
    preferredName: 'Amara',
    gender: 'female',
    age: { years: 32, days: 203 },
    recordNumber: 'WM-100231',
    phone: '(202) 555-0123',
    email: 'amara.okonkwo@example.org',
    password: 'chalkboard-mango-umbrella-nine',
    address: '52 Sample Lane NW',
    language: { tag: 'en', name: 'English' },
    marital: 'M',
    doctor: 'brandvold',
    height: 167,
    story: 'Teaches fourth grade, has a son of four, and is 33 weeks pregnant.',
  },
  write(chart) {
    before(chart)
    thisPregnancy(chart)
    relative(chart, 'husband', {
      name: 'Marcus Bell',
      relation: ['HUSB', 'Husband'],
      gender: 'male',
      phone: '(202) 555-0124',
    })
    careTeam(
      chart,
      [
        { who: 'brandvold', role: 'Midwife', since: years(5) },
        { who: 'obstetrician', role: 'Obstetrician at the hospital', since: ago(28) },
        { who: 'marguerite', role: 'Nurse', since: years(5) },
      ],
      [{ key: 'husband', name: 'Marcus Bell', role: 'Husband' }],
    )
  },
}

/** Theo's birth, and the years between. */
function before(chart: Chart) {
  const theo = { age: theoAge, calendar: chart.calendar }
  const stay = visit(chart, 'birth', {
    ago: agoAtAge(theo, 0, 0),
    at: '02:30',
    days: 2,
    by: 'obstetrician',
    kind: 'hospital',
    reason: 'Birth of a first child',
  })
  procedure(chart, 'birth', stay, {
    text: 'Vaginal birth',
    snomed: ['177184002', 'Normal delivery procedure'],
    outcome: 'A boy, 3,410 grams',
    at: 'ward',
  })
  note(chart, stay, { title: 'Birth', kind: 'discharge', text: notes.birth, after: 2000 })
  const after = visit(chart, 'six-weeks', {
    ago: agoAtAge(theo, 0, 43),
    at: '10:20',
    by: 'brandvold',
    kind: 'followUp',
    reason: 'Six weeks after birth',
  })
  vitals(chart, after, { bp: '114/70', weight: 66.8 })
  result(chart, after, 'edinburgh', 6)
  note(chart, after, { title: 'Six weeks after birth', text: notes.sixWeeks })
  const yearly = visit(chart, 'checkup', {
    ago: 420,
    at: '16:00',
    by: 'brandvold',
    kind: 'checkUp',
    reason: 'Yearly checkup',
  })
  vitals(chart, yearly, { bp: '110/68', weight: 63.1, pulse: 68 })
  result(
    chart,
    yearly,
    'papTest',
    { words: 'Negative for intraepithelial lesion or malignancy' },
    { hours: 96 },
  )
  panel(chart, yearly, 'cells', { hemoglobin: 12.9 })
  note(chart, yearly, { title: 'Yearly checkup', text: notes.checkup })
  result(chart, yearly, 'smoking', { answer: 'neverSmoked' })
  noKnownAllergies(chart, yearly)
  condition(chart, 'rhNegative', stay)
}

function thisPregnancy(chart: Chart) {
  const visits = new Map<string, Visit>()
  for (const [key, seen] of Object.entries(prenatal))
    visits.set(key, prenatalVisit(chart, key, seen))
  const at = (key: keyof typeof prenatal) => visits.get(key)!
  for (const key of ['w8', 'w12', 'w20', 'w28', 'w32', 'w33'] as const)
    note(chart, at(key), { title: 'Prenatal visit', text: notes[key] })

  condition(chart, 'pregnancy', at('w8'), { since: sinceLastPeriod })
  condition(chart, 'bacteriuria', at('w8'), {
    ended: ago(11),
    note: 'Treated; second culture clean',
  })
  condition(chart, 'anemiaPregnancy', at('w28'), { severity: 'mild' })
  result(chart, at('w8'), 'lastPeriod', { date: chart.calendar.day(sinceLastPeriod) })
  result(chart, at('w8'), 'dueDate', { date: chart.calendar.day(sinceLastPeriod - 280) })
  bloods(chart, at)
  cultures(chart, at)
  sugar(chart, ago(26, 3), ago(27, 1))
  pictures(chart, ago(20, 1), ago(31, 6))
  given(chart, at)

  nextSteps(chart, at('w33'), [
    'We call you about the urine culture within three days.',
    'Count kicks once a day. Call the same day if ten take longer than two hours.',
    'Iron every other day with orange juice.',
    'Call at once for fever, back pain, bleeding, water, or a headache that stays.',
  ])
  appointment(chart, 'next', {
    inDays: 8,
    at: '15:40',
    by: 'brandvold',
    kind: 'prenatal',
    reason: 'Prenatal visit, 34 weeks',
    prepare: 'Please come with a full bladder; we will ask for a urine sample.',
  })
  appointment(chart, 'hospital', {
    inDays: 20,
    at: '13:00',
    minutes: 60,
    by: 'obstetrician',
    place: 'ward',
    kind: 'specialist',
    reason: 'Meet the hospital team and see the birth rooms',
  })
}

function prenatalVisit(chart: Chart, key: string, seen: Seen): Visit {
  const week = Number(key.slice(1))
  const sick = key === 'w33'
  const v = visit(chart, key, {
    ago: ago(week, seen.day),
    at: seen.at,
    minutes: week === 8 ? 50 : 25,
    by: 'brandvold',
    kind: 'prenatal',
    reason: sick ? 'Burning when passing water' : `Prenatal visit, ${week} weeks`,
    about: sick ? ['pregnancy'] : ['pregnancy', 'rhNegative'],
  })
  vitals(chart, v, { bp: seen.bp, weight: seen.weight, ...(sick ? { temperature: 36.8 } : {}) })
  if (seen.womb !== undefined) result(chart, v, 'fundalHeight', seen.womb)
  // At eight weeks a heart beats faster; the usual range is for later.
  result(chart, v, 'fetalHeart', seen.heart, week === 8 ? { range: null } : {})
  return v
}

function given(chart: Chart, at: (key: string) => Visit) {
  medicine(chart, 'prenatalVitamin', at('w8'), {
    take: 'Take 1 tablet a day with food',
    perDay: 1,
    for: 'pregnancy',
    refills: 6,
  })
  // Prescribed by telephone when the culture came back.
  const call = { ...at('w8'), at: at('w8').at + 74 * 3_600_000 }
  medicine(chart, 'nitrofurantoin', call, {
    take: 'Take 1 capsule twice a day with food for 7 days',
    perDay: 2,
    status: 'completed',
    ended: ago(10),
    for: 'bacteriuria',
  })
  medicine(chart, 'ferrous', at('w28'), {
    take: 'Take 1 tablet every other day with orange juice',
    for: 'anemiaPregnancy',
    refills: 2,
  })
  procedure(chart, 'rh-shot', at('w28'), {
    text: 'Rh immune globulin shot',
    snomed: ['51116004', 'Passive immunization of RhD antibody'],
    by: 'marguerite',
    for: 'rhNegative',
    site: 'Right hip',
    note: 'Given 20 minutes of watching after; no reaction.',
  })
  vaccine(chart, 'tdap', at('w28'))
  vaccine(chart, 'covid', at('w16'), { reported: true })
  flu(chart, [0, 1, 2])
}
