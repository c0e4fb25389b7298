// Nguyễn Thị Hoa: 74, a grandmother with high blood pressure who speaks Vietnamese with us through an
// interpreter.
import type { Chart } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { relative } from '../builders/patient.ts'
import { allergy, condition } from '../builders/problem.ts'
import { medicine, vaccine } from '../builders/treatment.ts'
import { appointment, visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { notes } from './hoa.notes.ts'
import { homeReadings, tests } from './hoa.tests.ts'
import { flu, years, type Life } from './life.ts'

export const hoa: Life = {
  person: {
    key: 'hoa',
    family: 'Nguyễn',
    given: ['Thị', 'Hoa'],
    fullName: 'Nguyễn Thị Hoa',
    preferredName: 'Bà Hoa',
    gender: 'female',
    age: { years: 74, days: 57 },
    recordNumber: 'WM-100388',
    phone: '(202) 555-0136',
    email: 'hoa.nguyen@example.org',
    password: 'lotus-balcony-teapot-wednesday',
    address: '205 Example Street NW',
    language: { tag: 'vi', name: 'Vietnamese', interpreter: true },
    marital: 'W',
    doctor: 'castellano',
    height: 151,
    story: 'Grandmother with high blood pressure; speaks Vietnamese and brings neat lists.',
  },
  write(chart) {
    const at = days(chart)
    problems(chart, at)
    tests(chart, at)
    homeReadings(chart)
    for (const key of ['first', 'cough', 'bones', 'yearly', 'now'] as const)
      note(chart, at[key], {
        title: key === 'first' ? 'First visit' : 'Visit',
        kind: key === 'first' ? 'first' : 'progress',
        text: notes[key],
      })
    around(chart, at)
  },
}

export type Days = ReturnType<typeof days>

function days(chart: Chart) {
  const seen = (
    key: string,
    ago: number,
    reason: string,
    about: ('hypertension' | 'osteoporosis' | 'reflux')[],
    at = '10:40',
  ) =>
    visit(chart, key, {
      ago,
      at,
      minutes: 45,
      by: 'castellano',
      kind: key === 'first' ? 'newPatient' : 'followUp',
      reason,
      about,
    })
  return {
    first: seen('first', years(3) + 20, 'High blood pressure, out of tablets', ['hypertension']),
    month: seen('month', years(3) - 14, 'Blood pressure after a month', ['hypertension']),
    cough: seen('cough', years(3) - 60, 'Dry cough at night', ['hypertension'], '14:20'),
    bones: seen('bones', years(2) - 30, 'After a broken wrist', ['osteoporosis']),
    yearly: seen('yearly', 330, 'Yearly visit', ['hypertension', 'osteoporosis']),
    four: seen('four-months', 190, 'Planned visit', ['hypertension']),
    now: seen('now', 3, 'Planned visit, heartburn', ['hypertension', 'osteoporosis', 'reflux']),
  }
}

function problems(chart: Chart, at: Days) {
  condition(chart, 'hypertension', at.first, { since: years(20), vague: 4 })
  condition(chart, 'osteoporosis', at.bones)
  condition(chart, 'reflux', at.now, { verification: 'provisional', severity: 'mild' })
  allergy(chart, 'lisinopril', at.cough, {
    text: 'Lisinopril',
    rxnorm: ['29046', 'lisinopril'],
    kind: 'intolerance',
    of: 'medication',
    criticality: 'low',
    reaction: ['Dry cough', '49727002', 'moderate'],
  })
  medicine(chart, 'amlodipine5', at.first, {
    take: 'Take 1 tablet each morning',
    perDay: 1,
    for: 'hypertension',
    refills: 3,
    supplyDays: 90,
    note: 'Label in Vietnamese.',
  })
  medicine(chart, 'lisinopril10', at.first, {
    take: 'Take 1 tablet each morning',
    perDay: 1,
    ended: years(3) - 60,
    why: 'Dry cough',
    for: 'hypertension',
  })
  medicine(chart, 'losartan50', at.cough, {
    take: 'Take 1 tablet each morning',
    perDay: 1,
    for: 'hypertension',
    refills: 3,
    supplyDays: 90,
    note: 'Label in Vietnamese.',
  })
  medicine(chart, 'alendronate', at.bones, {
    take: 'Take 1 tablet on Sunday mornings with a full glass of water; stay upright for one hour',
    for: 'osteoporosis',
    refills: 3,
  })
  medicine(chart, 'vitaminD', at.bones, {
    take: 'Take 1 tablet a day',
    perDay: 1,
    for: 'osteoporosis',
  })
  vitals(chart, at.first, { bp: '172/94', weight: 50.2, pulse: 78 })
  vitals(chart, at.month, { bp: '148/82', weight: 50 })
  vitals(chart, at.cough, { bp: '144/80', oxygen: 98 })
  vitals(chart, at.bones, { bp: '140/78', weight: 49.4 })
  vitals(chart, at.yearly, { bp: '138/76', weight: 48.9 })
  vitals(chart, at.four, { bp: '136/76', weight: 48.7 })
  vitals(chart, at.now, { bp: '134/74', weight: 48.6, pulse: 70 })
}

function around(chart: Chart, at: Days) {
  flu(chart, [0, 1, 2], { kind: 'fluHighDose' })
  vaccine(chart, 'pneumococcal20', at.yearly)
  vaccine(chart, 'shingles', at.bones, { dose: 1, of: 2 })
  vaccine(chart, 'shingles', at.yearly, { dose: 2, of: 2 })
  nextSteps(chart, at.now, [
    'Stay upright for one hour after alendronate. Supper before seven.',
    'One more small tube of blood for potassium.',
    'Back in four months.',
  ])
  appointment(chart, 'tube', {
    inDays: 4,
    at: '09:10',
    minutes: 15,
    by: 'marguerite',
    kind: 'blood',
    reason: 'One more tube of blood (potassium)',
    prepare: 'You need not fast. An interpreter will be on the telephone.',
  })
  appointment(chart, 'four-months', {
    inDays: 118,
    at: '10:40',
    minutes: 45,
    by: 'castellano',
    kind: 'followUp',
    reason: 'Blood pressure',
    prepare: 'A Vietnamese interpreter is booked. Please bring your blood pressure list.',
  })
  relative(chart, 'daughter', {
    name: 'Trần Ngọc Linh',
    relation: ['DAU', 'Daughter'],
    gender: 'female',
    phone: '(202) 555-0137',
  })
  careTeam(
    chart,
    [
      { who: 'castellano', role: 'Family doctor', since: years(3) + 20 },
      { who: 'marguerite', role: 'Nurse', since: years(3) + 20 },
    ],
    [{ key: 'daughter', name: 'Trần Ngọc Linh', role: 'Daughter' }],
  )
}
