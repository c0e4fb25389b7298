// José's care: medicines, vaccines, what the nurse taught and what the eye doctor saw.
import type { Chart, Occasion } from '../builders/chart.ts'
import { note } from '../builders/note.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { visit } from '../builders/visit.ts'
import { notes } from './jose.notes.ts'
import { flu } from './life.ts'

/** Medicines, vaccines and foot exams. */
export function treatment(chart: Chart, at: (key: string) => Occasion) {
  medicine(chart, 'metformin500', at('first'), {
    take: 'Take 1 tablet with breakfast and 1 with supper',
    perDay: 2,
    ended: 1295,
    why: 'Dose changed',
    for: 'diabetes',
  })
  medicine(chart, 'metformin1000', at('q3'), {
    take: 'Take 1 tablet with breakfast and 1 with supper',
    perDay: 2,
    for: 'diabetes',
    refills: 3,
    supplyDays: 90,
  })
  medicine(chart, 'glipizide', at('first'), {
    take: 'Take 1 tablet before breakfast',
    perDay: 1,
    ended: 820,
    why: 'Low blood sugar in the afternoon',
    for: 'diabetes',
  })
  medicine(chart, 'empagliflozin', at('q6'), {
    take: 'Take 1 tablet in the morning',
    perDay: 1,
    for: 'diabetes',
    refills: 3,
    supplyDays: 90,
  })
  medicine(chart, 'lisinopril10', at('first'), {
    take: 'Take 1 tablet each morning',
    perDay: 1,
    ended: 1200,
    why: 'Dose changed',
    for: 'hypertension',
  })
  medicine(chart, 'lisinopril20', at('q4'), {
    take: 'Take 1 tablet each morning',
    perDay: 1,
    for: 'hypertension',
    refills: 3,
    supplyDays: 90,
  })
  medicine(chart, 'atorvastatin40', at('first'), {
    take: 'Take 1 tablet in the evening',
    perDay: 1,
    for: 'lipids',
    refills: 3,
    supplyDays: 90,
  })
  for (const key of ['first', 'q5', 'q9', 'q13'])
    procedure(chart, `${key}/feet`, at(key), {
      text: 'Diabetic foot exam',
      snomed: ['401191002', 'Diabetic foot examination'],
      for: 'diabetes',
      outcome: 'Feels a light touch at all ten spots; skin whole',
    })
  flu(chart, [0, 1, 2, 3], { toldBy: [2] })
  vaccine(chart, 'pneumococcal20', at('q4'))
  vaccine(chart, 'shingles', at('q10'), { dose: 1, of: 2 })
  vaccine(chart, 'shingles', at('q11'), { dose: 2, of: 2 })
  vaccine(chart, 'hepatitisBAdult', at('q12'), {
    status: 'not-done',
    why: 'You chose to wait',
  })
}

/** Two hours with the nurse. */
export function education(chart: Chart) {
  for (const [key, ago] of [
    ['class-1', 1452],
    ['class-2', 1424],
  ] as const) {
    const v = visit(chart, key, {
      ago,
      at: '13:00',
      minutes: 60,
      by: 'marguerite',
      kind: 'education',
      reason: 'Learning to live with diabetes',
      about: ['diabetes'],
    })
    procedure(chart, key, v, {
      text: 'Diabetes education',
      snomed: ['6143009', 'Diabetic education'],
      minutes: 60,
      for: 'diabetes',
    })
    note(chart, v, {
      title: 'Diabetes education',
      kind: 'nurse',
      text: key === 'class-1' ? notes.class1 : notes.class2,
    })
  }
}

/** The eye doctor, once a year. */
export function eyes(chart: Chart) {
  for (const ago of [1400, 1040, 690, 320]) {
    const v = visit(chart, `eyes-${ago}`, {
      ago,
      at: '15:00',
      by: 'eyes',
      place: 'specialists',
      kind: 'specialist',
      reason: 'Yearly diabetes eye exam',
      about: ['retinopathy'],
    })
    procedure(chart, `eyes-${ago}`, v, {
      text: 'Diabetes eye exam',
      snomed: ['722161008', 'Diabetic retinal eye exam'],
      at: 'specialists',
      for: 'diabetes',
      outcome: ago === 1400 ? 'Mild changes in both eyes' : 'Mild changes, the same as last year',
    })
    if (ago === 320) note(chart, v, { title: 'Eye exam', kind: 'consult', text: notes.eyes })
  }
}
