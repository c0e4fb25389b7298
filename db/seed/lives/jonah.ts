// Jonah Feldstein-Park: a depression three years ago, in remission now, about to stop his medicine.
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { panel } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { allergy, condition } from '../builders/problem.ts'
import { result } from '../builders/result.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { appointment, visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import type { Chart } from '../builders/chart.ts'
import { notes } from './jonah.notes.ts'
import { flu, type Life } from './life.ts'

/** [key, days ago, PHQ-9, GAD-7, note]. */
const course: [string, number, number, number, keyof typeof notes | null][] = [
  ['first', 1010, 19, 14, 'first'],
  ['two-weeks', 996, 17, 13, 'twoWeeks'],
  ['six-weeks', 968, 15, 11, null],
  ['change', 940, 12, 10, 'change'],
  ['four-months', 889, 9, 8, null],
  ['half-year', 826, 6, 5, 'halfYear'],
  ['ten-months', 705, 5, 5, null],
  ['yearly-1', 612, 3, 4, 'yearly'],
  ['yearly-2', 248, 3, 3, null],
  ['now', 6, 2, 2, 'now'],
]

export const jonah: Life = {
  person: {
    key: 'jonah',
    family: 'Feldstein-Park',
    given: ['Jonah', 'Eli'],
    preferredName: 'Jonah',
    gender: 'male',
    age: { years: 41, days: 260 },
    recordNumber: 'WM-100277',
    phone: '(202) 555-0132',
    email: 'jonah.feldstein@example.org',
    password: 'library-lamb-morning-whistle',
    address: '61 Specimen Row NW',
    language: { tag: 'en', name: 'English' },
    marital: 'M',
    doctor: 'castellano',
    height: 178,
    story: 'Was very low three years ago, and is well again.',
  },
  write(chart) {
    const visits = new Map(course.map((facts) => [facts[0], seen(chart, ...facts)]))
    const at = (key: string) => visits.get(key)!
    condition(chart, 'depression', at('first'), {
      since: 1130,
      status: 'remission',
      ended: 612,
      severity: 'severe',
    })
    condition(chart, 'anxiety', at('first'), { status: 'remission', ended: 612 })
    condition(chart, 'insomnia', at('first'), { ended: 889 })
    condition(chart, 'lipids', at('yearly-1'), { severity: 'mild' })
    treatment(chart, at)
    bloods(chart, at)
    talking(chart)
    flu(chart, [0, 1, 2], { declined: [2] })
    around(chart, at('now'))
  },
}

type Seen = ReturnType<typeof seen>

function seen(
  chart: Chart,
  key: string,
  ago: number,
  phq9: number,
  gad7: number,
  text: keyof typeof notes | null,
) {
  const video = key === 'now' || key === 'ten-months'
  const v = visit(chart, key, {
    ago,
    at: '16:20',
    minutes: key === 'first' ? 50 : 30,
    by: 'castellano',
    kind: video ? 'video' : key === 'first' ? 'problem' : 'followUp',
    reason: key === 'first' ? 'Not himself for months' : 'How are you doing?',
    about: ['depression'],
  })
  result(chart, v, 'phq9', phq9)
  result(chart, v, 'gad7', gad7)
  if (!video)
    vitals(chart, v, {
      bp: key === 'first' ? '128/82' : '122/76',
      weight: 76 + Math.min(6, (1010 - ago) / 60),
      pulse: 72,
    })
  if (text) note(chart, v, { title: video ? 'Video visit' : 'Visit', text: notes[text] })
  return v
}

function treatment(chart: Chart, at: (key: string) => Seen) {
  medicine(chart, 'sertraline', at('first'), {
    take: 'Half a tablet each morning for a week, then 1 tablet',
    perDay: 1,
    ended: 926,
    why: 'Side effects',
    for: 'depression',
  })
  medicine(chart, 'escitalopram', at('change'), {
    again: 'full',
    take: 'Take 1 tablet each morning',
    perDay: 1,
    ended: 6,
    why: 'Stopping in small steps',
    for: 'depression',
    refills: 3,
  })
  medicine(chart, 'escitalopram', at('now'), {
    take: 'Half a tablet each morning for 4 weeks, then half every other day for 4 weeks, then stop',
    for: 'depression',
    refills: 0,
  })
  medicine(chart, 'melatonin', at('first'), {
    take: 'Take 1 tablet an hour before bed',
    asNeeded: true,
    ended: 889,
    why: 'Sleeping well without it',
    for: 'insomnia',
  })
  procedure(chart, 'screening', at('first'), {
    text: 'Depression questions (PHQ-9)',
    snomed: [
      '715252007',
      'Depression screening using Patient Health Questionnaire Nine Item score',
    ],
  })
  allergy(chart, 'bees', at('yearly-1'), {
    text: 'Bee sting',
    snomed: ['288328004', 'Bee venom'],
    of: 'environment',
    criticality: 'low',
    reaction: ['Large swelling at the sting', '65124004', 'mild'],
  })
  vaccine(chart, 'tdap', at('yearly-1'))
  result(chart, at('first'), 'smoking', { answer: 'neverSmoked' })
}

function bloods(chart: Chart, at: (key: string) => Seen) {
  const first = at('first')
  panel(chart, first, 'thyroid', {}, { conclusion: 'Thyroid is fine.' })
  panel(chart, first, 'cells')
  result(chart, first, 'vitaminB12', 412)
  result(chart, first, 'vitaminD', 24, {
    comments: ['A little low. A vitamin D tablet from any shop, 1,000 units a day, is enough.'],
  })
  panel(chart, at('yearly-1'), 'lipids', { cholesterol: 214, triglycerides: 132, hdl: 46 })
  panel(chart, at('yearly-1'), 'metabolic')
  panel(
    chart,
    at('yearly-2'),
    'lipids',
    { cholesterol: 196, triglycerides: 118, hdl: 49 },
    {
      of: { ldl: { comments: ['Oats and the bicycle. Good.'] } },
    },
  )
}

/** Talking therapy. What was said there is the therapist's own note, and restricted. */
function talking(chart: Chart) {
  for (const [i, ago] of [988, 960, 932, 904, 876, 820, 764, 708, 640].entries()) {
    const v = visit(chart, `talk-${i}`, {
      ago,
      at: '13:00',
      minutes: 50,
      by: 'talking',
      place: 'specialists',
      kind: 'specialist',
      reason: 'Talking therapy',
    })
    procedure(chart, `talk-${i}`, v, {
      text: 'Talking therapy (cognitive behavioral therapy)',
      snomed: ['228557008', 'Cognitive and behavioral therapy'],
      minutes: 50,
      for: 'depression',
    })
    if (i === 3)
      note(chart, v, { title: 'Psychotherapy note', text: notes.therapy, restricted: true })
  }
}

function around(chart: Chart, now: Seen) {
  nextSteps(chart, now, [
    'Half a tablet for four weeks, then half every other day for four weeks, then stop.',
    'If you feel low for a week, or your early signs come, call us. In a crisis call 988.',
    'Video visit in six weeks.',
  ])
  appointment(chart, 'video', {
    inDays: 36,
    at: '16:20',
    by: 'castellano',
    kind: 'video',
    reason: 'How is it without the full dose?',
  })
  relative(chart, 'wife', {
    name: 'Miriam Feldstein-Park',
    relation: ['WIFE', 'Wife'],
    gender: 'female',
    phone: '(202) 555-0133',
  })
  careTeam(
    chart,
    [
      { who: 'castellano', role: 'Family doctor', since: 1010 },
      { who: 'talking', role: 'Therapist', since: 988, until: 640 },
    ],
    [{ key: 'wife', name: 'Miriam Feldstein-Park', role: 'Wife' }],
  )
}
