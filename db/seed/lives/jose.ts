// José Ramírez Ortega: type 2 diabetes, found late, and four years of steady work on it. HbA1c falls
// from 9.8 to 6.9. Once his blood was drawn in Toronto, where the laboratory uses other units.
import type { Chart, Occasion } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { panel } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { condition, noKnownAllergies } from '../builders/problem.ts'
import { result, type Comment } from '../builders/result.ts'
import { appointment, atHome, visit, type Visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { education, eyes, treatment } from './jose.care.ts'
import { notes } from './jose.notes.ts'
import { years, type Life } from './life.ts'

/** [key, days ago, time, A1c, weight kg, blood pressure]: the quarterly visits. */
const quarters: [string, number, string, number, number, string][] = [
  ['first', 1480, '09:20', 9.8, 97.4, '152/94'],
  ['q2', 1390, '09:00', 9.1, 95.8, '146/90'],
  ['q3', 1295, '10:30', 8.4, 94.1, '142/88'],
  ['q4', 1200, '09:20', 8.2, 93.6, '138/86'],
  ['q5', 1105, '08:40', 7.9, 92, '136/84'],
  ['q6', 1010, '11:00', 8.1, 92.8, '140/86'],
  ['q7', 915, '09:20', 7.7, 91.5, '134/82'],
  ['q8', 820, '09:20', 7.4, 90.1, '132/82'],
  ['q9', 730, '10:00', 7.5, 90.4, '134/80'],
  ['q10', 640, '09:20', 7.2, 89, '130/80'],
  ['q11', 545, '14:20', 7.3, 88.7, '132/80'],
  ['q12', 455, '09:20', 7.1, 88, '128/80'],
  ['q13', 365, '08:40', 7, 87.2, '126/78'],
  ['q14', 270, '09:20', 7.2, 87.6, '130/80'],
  ['q15', 180, '09:20', 7, 86.8, '128/78'],
  ['q16', 92, '10:00', 7.1, 86.4, '126/78'],
  ['now', 3, '09:20', 6.9, 85.9, '126/76'],
]

/** Yearly: [total cholesterol, triglycerides, HDL, albumin in urine, creatinine]. */
const yearly: Record<string, [number, number, number, number, number]> = {
  first: [242, 268, 36, 62, 1.02],
  q5: [196, 204, 39, 48, 1.04],
  q9: [168, 172, 41, 41, 1.01],
  q13: [154, 148, 43, 28, 1.03],
  now: [149, 136, 45, 24, 1.05],
}

const comments: Record<string, Comment> = {
  first:
    'This is higher than we want, and we have good ways to bring it down. We will start at your visit this week.',
  q6: 'A hard season, and the number shows it. It is one point in a long line. Let us not change anything today.',
  q10: 'Your lowest number so far. The evening walks are doing this.',
  now: 'Below 7 for the first time, José. Four years of work. Please keep everything as it is.',
}

export const jose: Life = {
  person: {
    key: 'jose',
    family: 'Ramírez Ortega',
    given: ['José', 'Luis'],
    preferredName: 'José',
    gender: 'male',
    age: { years: 58, days: 132 },
    recordNumber: 'WM-100117',
    phone: '(202) 555-0121',
    email: 'jose.ramirez@example.org',
    password: 'tortilla-bridge-silver-morning',
    address: '14 Specimen Row NW',
    language: { tag: 'en', name: 'English' },
    marital: 'M',
    doctor: 'castellano',
    height: 171,
    story: 'Has brought his diabetes from 9.8 to 6.9 in four years, one walk at a time.',
  },
  write(chart) {
    const visits = Object.fromEntries(quarters.map((q) => [q[0], quarter(chart, ...q)]))
    const at = (key: string) => visits[key]!
    problems(chart, at)
    treatment(chart, at)
    education(chart)
    eyes(chart)
    weeksInToronto(chart)
    for (const [key, text] of Object.entries(notes))
      if (visits[key])
        note(chart, at(key), {
          title: key === 'first' ? 'First visit' : 'Diabetes visit',
          kind: key === 'first' ? 'first' : 'progress',
          text,
        })
    ahead(chart, at('now'))
  },
}

function quarter(
  chart: Chart,
  key: string,
  ago: number,
  time: string,
  a1c: number,
  weight: number,
  bp: string,
): Visit {
  const first = key === 'first'
  const v = visit(chart, key, {
    ago,
    at: time,
    minutes: first ? 50 : 30,
    by: 'castellano',
    kind: first ? 'newPatient' : 'followUp',
    reason: first ? 'Thirsty and tired for months' : 'Diabetes follow-up',
    about: ago < 1300 ? ['diabetes', 'hypertension'] : ['diabetes', 'hypertension', 'lipids'],
  })
  vitals(chart, v, { bp, weight, pulse: Math.round(78 - (1480 - ago) / 180) })
  const comment = comments[key]
  result(chart, v, 'a1c', a1c, comment ? { comments: [comment] } : {})
  const year = yearly[key]
  if (year) {
    const [cholesterol, triglycerides, hdl, albumin, creatinine] = year
    panel(chart, v, 'lipids', { cholesterol, triglycerides, hdl })
    panel(chart, v, 'metabolic', { glucose: Math.round(28.7 * a1c - 60), creatinine })
    result(chart, v, 'urineAlbumin', albumin, { hours: 7 })
  }
  return v
}

function problems(chart: Chart, at: (key: string) => Occasion) {
  const first = at('first')
  condition(chart, 'diabetes', first, { since: 1480 })
  condition(chart, 'hypertension', first, { since: years(11), vague: 4 })
  condition(chart, 'lipids', first, { since: 1480 })
  condition(chart, 'obesity', first, {
    since: years(15),
    vague: 4,
    ended: 180,
    note: 'Weight is now below the line for obesity.',
  })
  condition(chart, 'albuminuria', first, { severity: 'mild' })
  condition(chart, 'retinopathy', at('q2'), { severity: 'mild', since: 1400 })
  noKnownAllergies(chart, first)
  result(chart, first, 'smoking', { answer: 'formerSmoker' })
}

// The same tests from a laboratory that counts in other units: a trend must not mix them up.
function weeksInToronto(chart: Chart) {
  const draw = atHome(chart, 'toronto', 577, '08:10')
  const lab = { lab: 'toronto', hours: 6 } as const
  result(
    chart,
    draw,
    'glucose',
    { number: 8.6, unit: 'mmol/L', digits: 1, range: { low: 3.9, high: 5.5 } },
    lab,
  )
  result(chart, draw, 'a1cIfcc', 56, lab)
  result(
    chart,
    draw,
    'creatinine',
    { number: 91, unit: 'umol/L', digits: 0, range: { low: 62, high: 115 } },
    { ...lab, comments: ['Drawn while you visited your daughter. It fits with ours.'] },
  )
}

function ahead(chart: Chart, now: Visit) {
  nextSteps(chart, now, [
    'Keep every medicine as it is.',
    'Walk after supper, as you do.',
    'Have your eyes looked at in the coming weeks.',
    'Come back in three months with your meter.',
  ])
  appointment(chart, 'eyes', {
    inDays: 24,
    at: '15:00',
    by: 'eyes',
    place: 'specialists',
    kind: 'specialist',
    reason: 'Yearly diabetes eye exam',
    prepare: 'Your pupils will be widened. Bring sunglasses, and someone who can drive you home.',
  })
  appointment(chart, 'quarter', {
    inDays: 90,
    at: '09:20',
    by: 'castellano',
    kind: 'followUp',
    reason: 'Diabetes follow-up',
    prepare: 'Please bring your meter and your medicines in a bag.',
  })
  relative(chart, 'wife', {
    name: 'Lucía Ortega Campos',
    relation: ['WIFE', 'Wife'],
    gender: 'female',
    phone: '(202) 555-0122',
  })
  careTeam(
    chart,
    [
      { who: 'castellano', role: 'Family doctor', since: 1480 },
      { who: 'marguerite', role: 'Diabetes nurse', since: 1452 },
      { who: 'eyes', role: 'Eye doctor', since: 1400 },
    ],
    [{ key: 'wife', name: 'Lucía Ortega Campos', role: 'Wife' }],
  )
}
