// Zoë Marchetti-Voss: breast cancer seven years ago, treated and gone; corrected reports and the long
// corridor before each mammogram.
import type { Chart, Occasion } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { panel } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { allergy, condition } from '../builders/problem.ts'
import { result } from '../builders/result.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { appointment, visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { flu, years, type Life } from './life.ts'
import { notes } from './zoe.notes.ts'
import { mammograms, pathology } from './zoe.reports.ts'

const found = years(7)

export const zoe: Life = {
  person: {
    key: 'zoe',
    family: 'Marchetti-Voss',
    given: ['Zoë', 'Annalisa'],
    preferredName: 'Zoë',
    gender: 'female',
    pronouns: ['LA29519-8', 'she/her'],
    age: { years: 56, days: 310 },
    recordNumber: 'WM-100152',
    phone: '(202) 555-0134',
    email: 'zoe.marchetti@example.org',
    password: 'corridor-alto-cinnamon-cat',
    address: '27 Specimen Row NW, Apt 9',
    language: { tag: 'en', name: 'English' },
    marital: 'D',
    doctor: 'castellano',
    height: 165,
    story: 'Had breast cancer seven years ago; this week’s mammogram is clear.',
  },
  write(chart) {
    const at = days(chart)
    condition(chart, 'breastCancer', at.plan, {
      since: found,
      status: 'remission',
      ended: found - 240,
    })
    condition(chart, 'hypertension', at.yearly, {
      verification: 'entered-in-error',
      note: 'One high reading on the day of the mammogram; not an illness.',
    })
    condition(chart, 'lymphedema', at.lymph, { severity: 'mild' })
    condition(chart, 'osteopenia', at.yearly, { since: years(3) })
    condition(chart, 'hotFlashes', at.five, { since: years(6), ended: years(1) + 90 })
    mammograms(chart, found, at.now)
    pathology(chart, at.surgery)
    treatment(chart, at)
    bloods(chart, at)
    around(chart, at)
  },
}

type Days = ReturnType<typeof days>

function days(chart: Chart) {
  const at = { at: '14:00', about: ['breastCancer'] as const }
  return {
    surgery: visit(chart, 'surgery', {
      ...at,
      at: '07:30',
      ago: found - 34,
      days: 1,
      by: 'breastSurgeon',
      kind: 'hospital',
      planned: true,
      reason: 'Removal of a breast lump',
    }),
    plan: visit(chart, 'plan', {
      ...at,
      ago: found - 52,
      by: 'oncology',
      kind: 'specialist',
      place: 'specialists',
      reason: 'Plan after the operation',
    }),
    lymph: visit(chart, 'lymph', {
      ago: years(5) + 100,
      at: '11:20',
      by: 'castellano',
      kind: 'problem',
      reason: 'Heavy arm',
      about: ['lymphedema'],
    }),
    five: visit(chart, 'five-years', {
      ...at,
      ago: years(1) + 180,
      by: 'oncology',
      kind: 'specialist',
      place: 'specialists',
      reason: 'Five years of letrozole',
    }),
    yearly: visit(chart, 'yearly', {
      ago: 310,
      at: '08:40',
      minutes: 40,
      by: 'castellano',
      kind: 'checkUp',
      reason: 'Yearly visit',
      about: ['breastCancer', 'osteopenia', 'lymphedema'],
    }),
    now: visit(chart, 'now', {
      ago: 1,
      at: '16:00',
      by: 'castellano',
      kind: 'followUp',
      reason: 'Mammogram result',
      about: ['breastCancer'],
    }),
  }
}

function treatment(chart: Chart, at: Days) {
  procedure(chart, 'lumpectomy', at.surgery, {
    text: 'Removal of a breast lump (lumpectomy), left',
    snomed: ['392021009', 'Lumpectomy of breast'],
    for: 'breastCancer',
    site: 'Left breast',
    at: 'ward',
    minutes: 75,
    outcome: 'All edges clear',
  })
  procedure(chart, 'node', at.surgery, {
    text: 'Sentinel lymph node biopsy',
    snomed: ['396487001', 'Sentinel lymph node biopsy'],
    for: 'breastCancer',
    site: 'Left armpit',
    outcome: 'No tumor in one node',
  })
  const beam: Occasion = {
    key: 'radiation',
    at: chart.calendar.at(chart.calendar.openDay(found - 90), '13:00'),
    by: 'oncology',
  }
  procedure(chart, 'radiation', beam, {
    text: 'Radiation, left breast, 16 treatments',
    snomed: ['108290001', 'Radiation oncology AND/OR radiotherapy'],
    for: 'breastCancer',
    at: 'specialists',
    days: 24,
  })
  medicine(chart, 'letrozole', at.plan, {
    take: 'Take 1 tablet each evening for five years',
    perDay: 1,
    status: 'completed',
    ended: years(1) + 180,
    for: 'breastCancer',
  })
  medicine(chart, 'venlafaxine', at.lymph, {
    take: 'Take 1 capsule in the morning for hot flashes',
    perDay: 1,
    ended: years(1) + 60,
    why: 'Hot flashes are gone',
  })
  medicine(chart, 'vitaminD', at.yearly, {
    take: 'Take 1 tablet a day',
    perDay: 1,
    for: 'osteopenia',
  })
  allergy(chart, 'penicillin', at.surgery, {
    text: 'Penicillin',
    rxnorm: ['7980', 'penicillin G'],
    of: 'medication',
    criticality: 'high',
    reaction: ['Hives', '126485001', 'moderate'],
    since: years(40),
  })
  allergy(chart, 'latex', at.surgery, {
    text: 'Latex',
    snomed: ['111088007', 'Latex'],
    of: 'environment',
    criticality: 'low',
    reaction: ['Itching', '418290006', 'mild'],
  })
  note(chart, at.surgery, {
    title: 'Operation',
    kind: 'operation',
    text: notes.surgery,
    after: 200,
  })
  note(chart, at.plan, {
    title: 'Letter from the cancer doctor',
    kind: 'consult',
    text: notes.plan,
  })
  note(chart, at.lymph, { title: 'Arm swelling', text: notes.lymph })
  note(chart, at.five, { title: 'Five years', kind: 'consult', text: notes.five })
  note(chart, at.yearly, { title: 'Yearly visit', text: notes.yearly })
  note(chart, at.now, { title: 'Mammogram result', text: notes.now, docStatus: 'amended' })
}

function bloods(chart: Chart, at: Days) {
  vitals(chart, at.lymph, { bp: '120/76', weight: 66.2 })
  vitals(chart, at.yearly, { bp: '118/74', weight: 64.8, pulse: 70 })
  vitals(chart, at.now, { bp: '122/76', weight: 64.5, pulse: 78 })
  panel(chart, at.yearly, 'cellsAndTypes')
  panel(chart, at.yearly, 'metabolic')
  panel(chart, at.yearly, 'lipids', { cholesterol: 192, triglycerides: 92, hdl: 68 })
  result(chart, at.yearly, 'vitaminD', 34)
  // A result in a code, and one that the laboratory could not give at all.
  const kit: Occasion = {
    key: 'kit',
    at: chart.calendar.at(chart.calendar.day(296), '07:30'),
    by: 'castellano',
  }
  result(
    chart,
    kit,
    'stoolBlood',
    { absent: 'error' },
    {
      status: 'cancelled',
      hours: 72,
      comments: [
        {
          by: 'marguerite',
          text: 'Not tested: the kit reached the laboratory without a date on the label. A new one is in the mail.',
        },
      ],
    },
  )
  const again: Occasion = {
    ...kit,
    key: 'kit-again',
    at: chart.calendar.at(chart.calendar.day(280), '07:30'),
  }
  result(chart, again, 'stoolBlood', { answer: 'negative' }, { hours: 72 })
  result(chart, at.yearly, 'smoking', { answer: 'neverSmoked' })
  flu(chart, [0, 1, 2, 3, 4])
  vaccine(chart, 'shingles', at.lymph, { dose: 1, of: 2 })
  vaccine(chart, 'shingles', at.five, { dose: 2, of: 2 })
}

function around(chart: Chart, at: Days) {
  nextSteps(chart, at.now, [
    'Mammogram in one year; the result call is booked for the same day.',
    'Sleeve for flights and gardening.',
  ])
  appointment(chart, 'yearly', {
    inDays: 57,
    at: '08:40',
    minutes: 40,
    by: 'castellano',
    kind: 'checkUp',
    reason: 'Yearly visit',
  })
  appointment(chart, 'mammogram', {
    inDays: 364,
    at: '09:30',
    by: 'radiologist',
    place: 'imagingRoom',
    kind: 'specialist',
    reason: 'Mammogram, both sides',
    prepare: 'No deodorant or powder on the day, please.',
  })
  relative(chart, 'sister', {
    name: 'Noemi Marchetti',
    relation: ['SIS', 'Sister'],
    gender: 'female',
    phone: '(202) 555-0135',
  })
  careTeam(
    chart,
    [
      { who: 'castellano', role: 'Family doctor', since: years(9) },
      { who: 'oncology', role: 'Cancer doctor', since: found - 52, until: years(1) + 180 },
      { who: 'breastSurgeon', role: 'Breast surgeon', since: found - 30, until: found - 200 },
      { who: 'movement', role: 'Physical therapist', since: years(5) + 90 },
    ],
    [{ key: 'sister', name: 'Noemi Marchetti', role: 'Sister' }],
  )
}
