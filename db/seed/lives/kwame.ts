// Kwame Asante-Reid: 34, a torn knee ligament fourteen months ago, a new one, and the way back to soccer.
import type { Chart } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { panel, written } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { condition, noKnownAllergies } from '../builders/problem.ts'
import { result } from '../builders/result.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { appointment, visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { notes, reports } from './kwame.notes.ts'
import { backToGrass } from './kwame.therapy.ts'
import { flu, type Life } from './life.ts'

export const kwame: Life = {
  person: {
    key: 'kwame',
    family: 'Asante-Reid',
    given: ['Kwame'],
    preferredName: 'Kwame',
    gender: 'male',
    age: { years: 34, days: 148 },
    recordNumber: 'WM-100466',
    phone: '(202) 555-0141',
    email: 'kwame.asante@example.org',
    password: 'hamstring-tag-coffee-saturday',
    address: '41 Sample Lane NW',
    language: { tag: 'en', name: 'English' },
    marital: 'M',
    doctor: 'castellano',
    height: 183,
    story: 'Tore a knee ligament at soccer, had it rebuilt, and plays again.',
  },
  write(chart) {
    const at = days(chart)
    injury(chart, at)
    operation(chart, at)
    backToGrass(chart)
    checkup(chart, at)
  },
}

type Days = ReturnType<typeof days>

function days(chart: Chart) {
  const surgeon = (
    key: string,
    ago: number,
    kind: 'specialist' | 'postOperative',
    reason: string,
  ) =>
    visit(chart, key, {
      ago,
      at: '13:40',
      by: 'bones',
      place: 'specialists',
      kind,
      reason,
      about: ['ligamentTear'],
    })
  const clinic = (key: string, ago: number, kind: 'problem' | 'checkUp', reason: string) =>
    visit(chart, key, {
      ago,
      at: '08:20',
      by: 'castellano',
      kind,
      reason,
      ...(kind === 'problem' ? { about: ['ligamentTear' as const] } : {}),
    })
  return {
    emergency: visit(chart, 'emergency', {
      ago: 428,
      at: '18:50',
      minutes: 170,
      by: 'emergency',
      kind: 'emergency',
      reason: 'Knee popped at soccer',
      about: ['ligamentTear'],
    }),
    surgeon: surgeon('surgeon', 418, 'specialist', 'Right knee gives way'),
    operation: visit(chart, 'operation', {
      ago: 376,
      at: '07:00',
      minutes: 480,
      by: 'bones',
      kind: 'hospital',
      planned: true,
      reason: 'New knee ligament',
      about: ['ligamentTear', 'meniscusTear'],
    }),
    calf: clinic('calf', 364, 'problem', 'Sore calf after surgery'),
    threeMonths: surgeon('three-months', 284, 'postOperative', 'Three months after surgery'),
    nine: surgeon('nine-months', 104, 'postOperative', 'Nine months after surgery'),
    now: clinic('now', 1, 'checkUp', 'Checkup and a letter for the team'),
  }
}

function injury(chart: Chart, at: Days) {
  condition(chart, 'ligamentTear', at.emergency, {
    ended: 104,
    note: 'Rebuilt; firm at nine months.',
  })
  condition(chart, 'meniscusTear', at.surgeon, { ended: 284 })
  noKnownAllergies(chart, at.emergency)
  vitals(chart, at.emergency, { bp: '138/84', pulse: 96, temperature: 36.9, oxygen: 99 })
  result(chart, at.emergency, 'pain', 7)
  written(chart, at.emergency, 'xray', {
    kind: 'radiology',
    of: ['Knee X-ray, right, standing', '26087-7', 'XR Knee - right Views W standing'],
    text: reports.xray,
    conclusion: 'No fracture. Fluid in the joint.',
    readBy: 'radiologist',
    by: 'hospital',
    hours: 1,
  })
  written(chart, at.surgeon, 'mri', {
    kind: 'radiology',
    of: ['Knee MRI, right', '24802-1', 'MR Knee'],
    text: reports.mri,
    conclusion: 'Complete tear of the front cruciate ligament; small tear of the inner meniscus.',
    readBy: 'radiologist',
    hours: 4,
  })
  note(chart, at.emergency, { title: 'Emergency room', text: notes.emergency, after: 180 })
  note(chart, at.surgeon, {
    title: 'Knee surgeon',
    kind: 'consult',
    text: notes.surgeon,
    after: 300,
  })
  medicine(chart, 'ibuprofen', at.emergency, {
    take: 'Take 1 tablet up to 3 times a day with food',
    asNeeded: true,
    status: 'completed',
    ended: 410,
  })
}

function operation(chart: Chart, at: Days) {
  procedure(chart, 'ligament', at.operation, {
    text: 'Knee ligament (ACL) rebuilt from own tendon, right',
    for: 'ligamentTear',
    site: 'Right knee',
    at: 'ward',
    minutes: 105,
    outcome: 'Firm ligament',
  })
  procedure(chart, 'meniscus', at.operation, {
    text: 'Knee cartilage (meniscus) stitched, right',
    for: 'meniscusTear',
    site: 'Right knee',
    at: 'ward',
  })
  panel(chart, at.operation, 'cells', {}, { lab: 'hospital', hours: 1 })
  panel(chart, at.operation, 'clotting', {}, { lab: 'hospital', hours: 1 })
  note(chart, at.operation, {
    title: 'Operation',
    kind: 'operation',
    text: notes.operation,
    after: 260,
  })
  medicine(chart, 'oxycodone', at.operation, {
    take: 'Take 1 tablet every 6 hours for strong pain, at most 5 days',
    asNeeded: true,
    ended: 371,
    why: 'No longer needed',
    refills: 0,
    supplyDays: 5,
  })
  vitals(chart, at.calf, { bp: '122/76', pulse: 72, oxygen: 99 })
  result(
    chart,
    at.calf,
    'dDimer',
    { under: 0.27 },
    {
      hours: 2,
      comments: ['Below the line. A clot is very unlikely. Ankle pumps every hour.'],
    },
  )
  note(chart, at.calf, { title: 'Sore calf', text: notes.calf })
  note(chart, at.threeMonths, { title: 'Three months', kind: 'consult', text: notes.threeMonths })
  note(chart, at.nine, { title: 'Nine months', kind: 'consult', text: notes.nine })
}

function checkup(chart: Chart, at: Days) {
  vitals(chart, at.now, { bp: '124/78', pulse: 60, weight: 84.1 })
  panel(chart, at.now, 'cellsAndTypes', {}, { hours: 6 })
  panel(chart, at.now, 'metabolic', {}, { hours: 6 })
  panel(
    chart,
    at.now,
    'lipids',
    { cholesterol: 186, triglycerides: 88, hdl: 57 },
    {
      hours: 6,
      conclusion: 'All in range.',
    },
  )
  result(chart, at.now, 'hiv', { answer: 'nonreactive' }, { hours: 8 })
  result(chart, at.now, 'hepatitisC', { answer: 'nonreactive' }, { hours: 8 })
  result(chart, at.now, 'smoking', { answer: 'neverSmoked' })
  note(chart, at.now, { title: 'Checkup', text: notes.now })
  // Begun and not signed: he does not see it yet.
  note(chart, at.now, {
    key: 'call',
    title: 'Call to the laboratory',
    text: notes.call,
    docStatus: 'preliminary',
  })
  vaccine(chart, 'tdap', at.emergency, { reported: true })
  vaccine(chart, 'hepatitisBAdult', at.now, { dose: 1, of: 3 })
  flu(chart, [0])
  nextSteps(chart, at.now, [
    'Warm-up program before each game.',
    'Second hepatitis B shot in one month.',
  ])
  appointment(chart, 'shot', {
    inDays: 31,
    at: '08:20',
    minutes: 15,
    by: 'marguerite',
    kind: 'followUp',
    reason: 'Second hepatitis B shot',
  })
  relative(chart, 'wife', {
    name: 'Imogen Reid',
    relation: ['WIFE', 'Wife'],
    gender: 'female',
    phone: '(202) 555-0142',
  })
  careTeam(
    chart,
    [
      { who: 'castellano', role: 'Family doctor', since: 364 },
      { who: 'bones', role: 'Knee surgeon', since: 418, until: 104 },
      { who: 'movement', role: 'Physical therapist', since: 372, until: 130 },
    ],
    [{ key: 'wife', name: 'Imogen Reid', role: 'Wife' }],
  )
}
