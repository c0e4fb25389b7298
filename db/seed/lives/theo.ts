// Theo Bell: four years old, Amara's son. Well-child visits with growth, all his vaccines, ear
// infections, an egg allergy he has outgrown.
import { agoAtAge, type Chart, type Occasion } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { relative } from '../builders/patient.ts'
import { allergy, condition } from '../builders/problem.ts'
import { result } from '../builders/result.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { appointment, visit, type Visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { flu, type Life } from './life.ts'
import { theoAge } from './theo.age.ts'
import { checkups, type Checkup } from './theo.growth.ts'
import { notes } from './theo.notes.ts'

export const theo: Life = {
  person: {
    key: 'theo',
    family: 'Bell',
    given: ['Theo', 'Chidi'],
    preferredName: 'Theo',
    gender: 'male',
    age: theoAge,
    recordNumber: 'WM-100412',
    phone: '(202) 555-0125',
    email: 'theo.bell@example.org',
    password: 'dinosaur-train-puddle-socks',
    address: '52 Sample Lane NW',
    language: { tag: 'en', name: 'English' },
    doctor: 'brandvold',
    story: 'Four years old, loves trains; his mother Amara is a patient here too.',
  },
  write(chart) {
    const visits = new Map<string, Visit>()
    born(chart)
    for (const [key, facts] of Object.entries(checkups)) visits.set(key, checkup(chart, key, facts))
    sickDays(chart)
    tests(chart, (key) => visits.get(key)!)
    flu(chart, [0, 1, 2])
    family(chart)
  },
}

const ago = (chart: Chart, years: number, days: number) =>
  agoAtAge({ age: theoAge, calendar: chart.calendar }, years, days)

function born(chart: Chart) {
  const stay = visit(chart, 'newborn', {
    ago: ago(chart, 0, 0),
    at: '02:40',
    days: 2,
    by: 'obstetrician',
    kind: 'hospital',
    reason: 'Newborn',
  })
  vitals(chart, stay, {
    weight: 3.41,
    weightPercentile: 54,
    height: 50,
    heightPercentile: 52,
    head: 34.6,
    headPercentile: 50,
  })
  vaccine(chart, 'hepatitisBChild', stay, { dose: 1, of: 3 })
  note(chart, stay, { title: 'Newborn', kind: 'discharge', text: notes.newborn!, after: 2000 })
}

function checkup(chart: Chart, key: string, facts: Checkup): Visit {
  const v = visit(chart, key, {
    ago: ago(chart, ...facts.age),
    at: '10:00',
    by: 'brandvold',
    kind: 'wellChild',
    reason: `Well-child visit, ${facts.what}`,
  })
  const [weight, weightPercentile] = facts.weight
  const [height, heightPercentile] = facts.height
  vitals(chart, v, {
    weight,
    weightPercentile,
    height,
    heightPercentile,
    ...(facts.head ? { head: facts.head[0], headPercentile: facts.head[1] } : {}),
    ...(facts.bmi ? { bmiPercentile: facts.bmi } : {}),
    ...(key === 'm48' ? { bp: '94/56', pulse: 98 } : {}),
  })
  for (const [name, dose] of facts.shots ?? []) vaccine(chart, name, v, { dose })
  const text = notes[key]
  if (text) note(chart, v, { title: `Well-child visit, ${facts.what}`, text })
  return v
}

function sickDays(chart: Chart) {
  const sick = (
    key: string,
    days: number,
    reason: string,
    about: 'earInfection#1' | 'earInfection#2' | null,
  ) =>
    visit(chart, key, {
      ago: days,
      at: '08:20',
      minutes: 20,
      by: 'brandvold',
      kind: 'problem',
      reason,
      ...(about ? { about: [about] } : {}),
    })
  const wheeze = visit(chart, 'wheeze', {
    ago: ago(chart, 0, 251),
    at: '19:10',
    minutes: 300,
    by: 'emergency',
    kind: 'emergency',
    reason: 'Working hard to breathe',
    about: ['bronchiolitis'],
  })
  condition(chart, 'bronchiolitis', wheeze, { ended: ago(chart, 0, 262), visitOnly: true })
  vitals(chart, wheeze, { temperature: 38.2, pulse: 148, breaths: 46, oxygen: 94 })
  note(chart, wheeze, {
    title: 'Emergency room',
    kind: 'progress',
    text: notes.wheeze!,
    after: 310,
  })

  const first = sick('ear-1', ago(chart, 1, 62), 'Fever and pulling at the ear', 'earInfection#1')
  condition(chart, 'earInfection', first, { again: '1', ended: ago(chart, 1, 74), visitOnly: true })
  vitals(chart, first, { temperature: 38.9, weight: 10.3 })
  medicine(chart, 'amoxicillinLiquid', first, {
    take: 'Give 5 mL twice a day for 10 days',
    perDay: 2,
    status: 'completed',
    ended: ago(chart, 1, 72),
  })
  note(chart, first, { title: 'Ear infection', text: notes.ear1! })

  const second = sick('ear-2', ago(chart, 3, 84), 'Ear pain', 'earInfection#2')
  condition(chart, 'earInfection', second, {
    again: '2',
    ended: ago(chart, 3, 92),
    visitOnly: true,
  })
  vitals(chart, second, { temperature: 38.1, weight: 15.4 })
  medicine(chart, 'amoxicillinLiquid', second, {
    again: 'just-in-case',
    take: 'Give 7 mL twice a day for 7 days, only if he is not better in two days',
    status: 'cancelled',
    why: 'He got well without it',
  })
  note(chart, second, { title: 'Ear pain', text: notes.ear2! })

  const now = sick('now', 11, 'Are his ears all right?', null)
  vitals(chart, now, { temperature: 36.6, weight: 17.4 })
  procedure(chart, 'hearing', now, { text: 'Whisper hearing test', outcome: 'All words repeated' })
  note(chart, now, { title: 'Ear check', text: notes.now! })
  nextSteps(chart, now, ['Nothing to do.', 'See us when he turns five, or when you need us.'])
  appointment(chart, 'five', {
    inDays: 298,
    at: '10:00',
    by: 'brandvold',
    kind: 'wellChild',
    reason: 'Well-child visit, 5 years',
  })
}

function tests(chart: Chart, at: (key: string) => Occasion) {
  const children = {
    low: { value: 10.5, unit: 'g/dL' },
    high: { value: 13.5, unit: 'g/dL' },
    age: { low: { value: 6, unit: 'mo', code: 'mo' }, high: { value: 71, unit: 'mo', code: 'mo' } },
    text: 'Children 6 months to 5 years: 10.5-13.5',
  }
  result(chart, at('m12'), 'hemoglobin', 11.8, { range: [children] })
  result(chart, at('m12'), 'lead', { under: 1 }, { hours: 50 })
  result(chart, at('m24'), 'hemoglobin', 12.1, { range: [children] })
  result(chart, at('m24'), 'lead', 1.4, { hours: 50 })
  allergy(chart, 'egg', at('m12'), {
    text: 'Egg',
    snomed: ['102263004', 'Eggs (edible)'],
    of: 'food',
    criticality: 'low',
    status: 'resolved',
    reaction: ['Hives', '126485001', 'mild'],
    note: 'Ate a whole egg here at three years without any reaction. Outgrown.',
  })
  condition(chart, 'eczema', at('m24'), { severity: 'mild' })
  procedure(chart, 'varnish', at('m48'), {
    text: 'Fluoride varnish',
    snomed: ['313042009', 'Topical application of fluoride'],
  })
  // A weight typed into the wrong child's chart, taken back the same day.
  const wrong = result(chart, at('m36'), 'weight', 51.2, {
    key: 'wrong-weight',
    status: 'entered-in-error',
  })
  wrong.note = [{ text: 'Entered in the wrong chart.' }]
}

function family(chart: Chart) {
  relative(chart, 'mother', {
    name: 'Amara Ngozi Okonkwo-Bell',
    relation: ['MTH', 'Mother'],
    gender: 'female',
    phone: '(202) 555-0123',
    recordNumber: 'WM-100231',
  })
  relative(chart, 'father', {
    name: 'Marcus Bell',
    relation: ['FTH', 'Father'],
    gender: 'male',
    phone: '(202) 555-0124',
  })
  careTeam(
    chart,
    [
      { who: 'brandvold', role: 'Nurse practitioner', since: ago(chart, 0, 15) },
      { who: 'marguerite', role: 'Nurse', since: ago(chart, 0, 15) },
    ],
    [
      { key: 'mother', name: 'Amara Ngozi Okonkwo-Bell', role: 'Mother' },
      { key: 'father', name: 'Marcus Bell', role: 'Father' },
    ],
  )
}
