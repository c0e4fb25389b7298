// Layla Haddad-Suleiman: 45, an underactive thyroid. Her name stands in the record in both her scripts.
import type { Chart } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { panel } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { condition, noKnownAllergies } from '../builders/problem.ts'
import { result } from '../builders/result.ts'
import { medicine, vaccine } from '../builders/treatment.ts'
import { appointment, visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { notes } from './layla.notes.ts'
import { flu, type Life } from './life.ts'

/** [key, days ago, TSH, free T4, weight, pulse]. */
const course: [string, number, number, number, number, number][] = [
  ['first', 980, 14.2, 0.58, 73.4, 56],
  ['six-weeks', 931, 9.6, 0.74, 72.9, 60],
  ['fasting', 868, 6.8, 0.88, 71.2, 64],
  ['two-months', 806, 3.1, 1.12, 69, 68],
  ['half-year', 640, 2.4, 1.18, 67.8, 70],
  ['yearly', 372, 2.1, 1.21, 67, 70],
  ['now', 2, 1.94, 1.24, 66.6, 68],
]

export const layla: Life = {
  person: {
    key: 'layla',
    family: 'Haddad-Suleiman',
    given: ['Layla'],
    preferredName: 'Layla',
    otherScript: ['ar', 'ليلى حداد سليمان'],
    gender: 'female',
    age: { years: 45, days: 12 },
    recordNumber: 'WM-100429',
    phone: '(202) 555-0139',
    email: 'layla.haddad@example.org',
    password: 'pottery-cardamom-window-blue',
    address: '88 Example Street NW, Apt 12',
    language: { tag: 'ar', name: 'Arabic' },
    marital: 'M',
    doctor: 'castellano',
    height: 163,
    story: 'Was cold and tired for a year; her thyroid is treated now.',
  },
  write(chart) {
    const visits = new Map(course.map((facts) => [facts[0], check(chart, ...facts)]))
    const at = (key: string) => visits.get(key)!
    const talk = visit(chart, 'result', {
      ago: 973,
      at: '12:00',
      by: 'castellano',
      kind: 'followUp',
      reason: 'Blood test results',
      about: ['hypothyroid', 'hashimoto'],
    })
    condition(chart, 'hypothyroid', talk)
    condition(chart, 'hashimoto', talk)
    condition(chart, 'ironDeficiency', talk, { ended: 372 })
    condition(chart, 'depression', at('first'), {
      again: 'ruled-out',
      verification: 'refuted',
      status: 'inactive',
      note: 'The tiredness came from the thyroid.',
    })
    note(chart, talk, { title: 'Blood test results', text: notes.result })
    for (const key of ['first', 'fasting', 'yearly', 'now'] as const)
      note(chart, at(key), {
        title: key === 'first' ? 'First visit' : 'Thyroid visit',
        kind: key === 'first' ? 'first' : 'progress',
        text: notes[key],
      })
    noKnownAllergies(chart, at('first'))
    tests(chart, at)
    treatment(chart, talk, at)
    around(chart, at('now'))
  },
}

type Seen = ReturnType<typeof check>

function check(
  chart: Chart,
  key: string,
  ago: number,
  tsh: number,
  freeT4: number,
  weight: number,
  pulse: number,
) {
  const v = visit(chart, key, {
    ago,
    at: '12:00',
    by: 'castellano',
    kind: key === 'first' ? 'newPatient' : key === 'yearly' ? 'checkUp' : 'followUp',
    reason: key === 'first' ? 'Cold and tired for a year' : 'Thyroid check',
    ...(key === 'first' ? {} : { about: ['hypothyroid' as const] }),
  })
  vitals(chart, v, { bp: key === 'first' ? '132/86' : '116/72', weight, pulse })
  panel(
    chart,
    v,
    'thyroid',
    { tsh, freeT4 },
    {
      hours: 5,
      ...(key === 'now'
        ? {
            of: {
              tsh: {
                comments: [
                  'In range, and the best so far. Same tablet. Calcium at lunch. See you in a year.',
                ],
              },
            },
          }
        : {}),
    },
  )
  return v
}

function tests(chart: Chart, at: (key: string) => Seen) {
  const first = at('first')
  result(
    chart,
    first,
    'thyroidAntibody',
    { over: 600 },
    { comments: ['Higher than the laboratory can count. It tells why, not how bad.'] },
  )
  result(
    chart,
    first,
    'antinuclear',
    { titer: 80 },
    {
      flag: 'A',
      method: 'Immunofluorescence, speckled pattern',
      range: [{ text: 'Less than 1:80' }],
      hours: 70,
    },
  )
  panel(chart, first, 'cells', { hemoglobin: 10.9, mcv: 76.2, rdw: 16.1 })
  panel(chart, first, 'ironStudies', { iron: 28, ironBinding: 462, ferritin: 6 })
  panel(chart, first, 'metabolic', { creatinine: 0.82 })
  panel(chart, first, 'lipids', { cholesterol: 248, triglycerides: 164, hdl: 52 })
  // Inflammation: below what can be measured.
  result(chart, first, 'crp', { under: 0.5 })
  result(chart, first, 'sedimentation', 12)
  // From a tube that was not hers.
  result(chart, first, 'glucose', 412, { key: 'wrong-tube', status: 'entered-in-error' })
  panel(chart, at('yearly'), 'cells', { hemoglobin: 13.4 })
  panel(chart, at('yearly'), 'ironStudies', { iron: 88, ironBinding: 336, ferritin: 54 })
  panel(
    chart,
    at('yearly'),
    'lipids',
    { cholesterol: 192, triglycerides: 108, hdl: 58 },
    {
      of: {
        cholesterol: { comments: ['Fell by itself when the thyroid was treated. That happens.'] },
      },
    },
  )
  result(
    chart,
    at('yearly'),
    'papTest',
    { words: 'Negative for intraepithelial lesion or malignancy' },
    { hours: 120 },
  )
  result(chart, at('yearly'), 'vitaminD', 27)
  result(chart, first, 'smoking', { answer: 'neverSmoked' })
}

function treatment(chart: Chart, talk: Parameters<typeof note>[1], at: (key: string) => Seen) {
  medicine(chart, 'levothyroxine50', talk, {
    take: 'Take 1 tablet on an empty stomach with water only',
    perDay: 1,
    ended: 868,
    why: 'Dose changed',
    for: 'hypothyroid',
  })
  medicine(chart, 'levothyroxine88', at('fasting'), {
    take: 'Take 1 tablet at bedtime, three hours after food',
    perDay: 1,
    for: 'hypothyroid',
    refills: 3,
    supplyDays: 90,
  })
  medicine(chart, 'ferrous', talk, {
    take: 'Take 1 tablet with the evening meal',
    perDay: 1,
    status: 'completed',
    ended: 372,
    for: 'ironDeficiency',
  })
  medicine(chart, 'calciumD', at('now'), {
    take: 'Take 1 tablet with lunch, four hours apart from levothyroxine',
    perDay: 1,
  })
  flu(chart, [0, 1, 2], { declined: [1] })
  vaccine(chart, 'tdap', at('half-year'))
}

function around(chart: Chart, now: Seen) {
  nextSteps(chart, now, [
    'Same levothyroxine, at bedtime.',
    'Calcium with lunch.',
    'Thyroid test in one year.',
  ])
  appointment(chart, 'year', {
    inDays: 363,
    at: '12:00',
    by: 'castellano',
    kind: 'checkUp',
    reason: 'Yearly visit and thyroid test',
  })
  relative(chart, 'husband', {
    name: 'Sami Suleiman',
    relation: ['HUSB', 'Husband'],
    gender: 'male',
    phone: '(202) 555-0140',
  })
  careTeam(
    chart,
    [{ who: 'castellano', role: 'Family doctor', since: 980 }],
    [{ key: 'husband', name: 'Sami Suleiman', role: 'Husband' }],
  )
}
