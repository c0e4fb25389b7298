// The days that mattered in Desmond's twelve years, and the problems they left on his list.
import type { Chart } from '../builders/chart.ts'
import { nextSteps, note } from '../builders/note.ts'
import { written } from '../builders/panel.ts'
import { condition } from '../builders/problem.ts'
import { procedure } from '../builders/treatment.ts'
import { appointment, visit, type Visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { rejectionDay, transplantAgo } from './desmond.course.ts'
import { notes } from './desmond.notes.ts'
import { years } from './life.ts'

const at = (day: number) => transplantAgo - day

export type Events = {
  operation: Visit
  rejection: Visit
  shingles: Visit
  skin: Visit
  now: Visit
}

/** The transplant, the rejection, the rash, the spot on the skin, and the visit two days ago. */
export function turningPoints(chart: Chart): Events {
  const operation = visit(chart, 'transplant', {
    ago: transplantAgo,
    at: '06:30',
    days: 6,
    by: 'hospitalist',
    kind: 'hospital',
    planned: true,
    reason: 'Kidney transplant from a living donor',
    about: ['kidneyTransplant'],
  })
  note(chart, operation, {
    title: 'Operation',
    kind: 'operation',
    text: notes.operation,
    key: 'operation',
    after: 420,
  })
  note(chart, operation, {
    title: 'Going home',
    kind: 'discharge',
    text: notes.discharge,
    after: 7950,
  })
  const special = (
    key: keyof Omit<Events, 'operation'>,
    ago: number,
    by: 'transplant' | 'castellano',
    reason: string,
    about: 'rejection' | 'shingles' | 'skinCancer' | 'kidneyTransplant',
  ) => {
    const v = visit(chart, key, {
      ago,
      at: '11:00',
      by,
      reason,
      kind: by === 'castellano' ? 'problem' : 'specialist',
      about: [about],
      place: by === 'castellano' ? 'main' : 'specialists',
    })
    note(chart, v, { title: reason, text: notes[key] })
    return v
  }
  const rejection = special(
    'rejection',
    at(rejectionDay),
    'transplant',
    'Creatinine is rising',
    'rejection',
  )
  const shingles = special(
    'shingles',
    years(5) + 40,
    'castellano',
    'A burning rash on the ribs',
    'shingles',
  )
  const skin = special(
    'skin',
    years(3) + 12,
    'castellano',
    'A spot on the temple that bleeds',
    'skinCancer',
  )
  const now = special('now', 2, 'transplant', 'Yearly transplant visit', 'kidneyTransplant')
  vitals(chart, now, { bp: '128/78', weight: 81.2, pulse: 70, temperature: 36.6 })
  nextSteps(chart, now, [
    'Same medicines.',
    'Blood draw in seven to eight weeks.',
    'Skin check; it is booked.',
  ])
  appointment(chart, 'skin', {
    inDays: 17,
    at: '11:00',
    by: 'castellano',
    kind: 'followUp',
    reason: 'Skin check',
  })
  appointment(chart, 'draw', {
    inDays: 52,
    at: '08:10',
    minutes: 15,
    by: 'marguerite',
    kind: 'blood',
    reason: 'Blood draw for the transplant team',
    prepare: 'Blood first, then your morning capsules. Bring them with you.',
  })
  problems(chart, { operation, rejection, shingles, skin, now })
  return { operation, rejection, shingles, skin, now }
}

function problems(chart: Chart, events: Events) {
  condition(chart, 'kidneyTransplant', events.operation)
  condition(chart, 'igaNephropathy', events.operation, {
    since: years(19),
    vague: 4,
    status: 'inactive',
  })
  condition(chart, 'kidneyFailure', events.operation, {
    since: years(14) + 60,
    ended: transplantAgo,
  })
  condition(chart, 'hypertension', events.operation, { since: years(18), vague: 4 })
  condition(chart, 'rejection', events.rejection, {
    ended: at(rejectionDay + 64),
    severity: 'moderate',
  })
  condition(chart, 'shingles', events.shingles, { ended: years(5) + 12 })
  condition(chart, 'skinCancer', events.skin, { ended: years(3) })
  procedure(chart, 'excision', events.skin, {
    text: 'Removal of a skin cancer',
    snomed: ['177300000', 'Excision of lesion of skin'],
    for: 'skinCancer',
    site: 'Left temple',
    outcome: 'All edges clear',
  })
  written(chart, events.skin, 'tissue', {
    kind: 'pathology',
    of: ['Tissue report, skin', '22637-3', 'Pathology report final diagnosis Narrative'],
    text: `TISSUE REPORT

Specimen: skin, left temple, 9 mm with a 4 mm margin

Nodular basal cell carcinoma, 6 mm across. Deep and side edges are free of tumor, nearest 2.5 mm.`,
    conclusion: 'Basal cell carcinoma, completely removed.',
    readBy: 'pathologist',
    by: 'hospital',
    hours: 70,
  })
}
