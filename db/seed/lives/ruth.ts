// Ruth Abernathy-Lind: 81, heart failure and atrial fibrillation, many medicines, a pacemaker.
import type { Chart } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { relative } from '../builders/patient.ts'
import { implant, procedure, vaccine } from '../builders/treatment.ts'
import { appointment, visit, type Visit } from '../builders/visit.ts'
import { bloodPressure, vitals } from '../builders/vitals.ts'
import { flu, years, type Life } from './life.ts'
import { medicines } from './ruth.medicines.ts'
import { notes } from './ruth.notes.ts'
import { problems } from './ruth.problems.ts'
import { heartBloods, pictures, scale, thinBlood } from './ruth.tests.ts'

export const ruth: Life = {
  person: {
    key: 'ruth',
    family: 'Abernathy-Lind',
    given: ['Ruth', 'Elvira'],
    preferredName: 'Mrs. Lind',
    gender: 'female',
    age: { years: 81, days: 19 },
    recordNumber: 'WM-100009',
    phone: '(202) 555-0128',
    email: 'ruth.abernathy@example.org',
    password: 'organ-tomato-slipper-chapel',
    address: '3 Specimen Row NW',
    language: { tag: 'en', name: 'English' },
    marital: 'W',
    doctor: 'castellano',
    height: 160,
    story: 'Plays the church organ with a pacemaker, and takes 56 tablets a week.',
  },
  write(chart) {
    const at = days(chart)
    problems(chart, at)
    medicines(chart, at)
    thinBlood(chart, at.now)
    heartBloods(chart, at.now, at.hospital)
    pictures(chart, { first: at.heart1, second: at.heart2, third: at.heart3 })
    scale(chart)
    done(chart, at)
    around(chart, at)
  },
}

export type Days = ReturnType<typeof days>

function days(chart: Chart) {
  const heart = (key: string, ago: number, reason: string) =>
    visit(chart, key, {
      ago,
      at: '10:40',
      minutes: 45,
      by: 'heart',
      place: 'specialists',
      kind: 'specialist',
      reason,
      about: ['heartFailure', 'fibrillation'],
    })
  const clinic = (key: string, ago: number, reason: string) =>
    visit(chart, key, {
      ago,
      at: '11:20',
      minutes: 40,
      by: 'castellano',
      kind: 'followUp',
      reason,
      about: ['heartFailure', 'fibrillation', 'kidneyDisease3'],
    })
  return {
    heart1: heart('heart-1', years(6), 'Out of breath on stairs'),
    heart2: heart('heart-2', years(3) + 120, 'Talk about a pacemaker'),
    pacemaker: visit(chart, 'pacemaker', {
      ago: years(3),
      at: '08:00',
      days: 1,
      by: 'heart',
      kind: 'hospital',
      planned: true,
      reason: 'Pacemaker',
      about: ['heartFailure'],
    }),
    hospital: visit(chart, 'hospital', {
      ago: 428,
      at: '22:15',
      days: 5,
      by: 'hospitalist',
      kind: 'hospital',
      reason: 'Short of breath, weight up nine pounds',
      about: ['heartFailure'],
    }),
    afterHospital: clinic('after-hospital', 416, 'One week after the hospital'),
    yearly: clinic('yearly', 260, 'Yearly visit'),
    heart3: heart('heart-3', 150, 'Yearly heart visit'),
    quarter: clinic('quarter', 95, 'Planned visit'),
    now: clinic('now', 2, 'Planned visit'),
  }
}

function done(chart: Chart, at: Days) {
  const device = implant(chart, 'pacemaker', {
    text: 'Pacemaker with three leads',
    snomed: ['706004007', 'Implantable cardiac pacemaker'],
    serial: 'INVENTED-77120',
    model: 'Quiet-3',
  })
  procedure(chart, 'pacemaker', at.pacemaker, {
    text: 'Pacemaker placed',
    snomed: ['307280005', 'Implantation of cardiac pacemaker'],
    for: 'heartFailure',
    site: 'Left chest',
    at: 'ward',
    minutes: 50,
    device,
  })
  const eye = {
    key: 'eye',
    at: chart.calendar.at(chart.calendar.openDay(years(2) + 30), '09:00'),
    by: 'eyes' as const,
  }
  procedure(chart, 'eye', eye, {
    text: 'Cataract surgery, right eye',
    snomed: ['110473004', 'Cataract surgery'],
    for: 'cataract',
    site: 'Right eye',
    at: 'specialists',
    outcome: 'Reads the hymnal without glasses',
  })
  vitals(chart, at.heart1, { bp: '138/84', weight: 72.4, pulse: 96, oxygen: 95 })
  vitals(chart, at.heart2, { bp: '124/72', weight: 69.8, pulse: 78 })
  vitals(chart, at.hospital, { bp: '142/80', weight: 73.1, pulse: 104, breaths: 26, oxygen: 90 })
  vitals(chart, at.afterHospital, { bp: '116/66', weight: 68.5, pulse: 76, oxygen: 96 })
  vitals(chart, at.yearly, { bp: '118/68', weight: 68, pulse: 74 })
  vitals(chart, at.heart3, { bp: '116/64', weight: 67.7, pulse: 72, oxygen: 97 })
  // The lower number could not be heard in an irregular pulse.
  bloodPressure(chart, at.quarter, '118/-', [
    'The lower number could not be made out; the beat is irregular.',
  ])
  vitals(chart, at.now, { bp: '114/66', weight: 67.9, pulse: 74, oxygen: 97 })
  for (const key of ['heart1', 'heart3'] as const)
    note(chart, at[key], {
      title: 'Letter from the heart doctor',
      kind: 'consult',
      text: notes[key],
    })
  note(chart, at.pacemaker, {
    title: 'Pacemaker',
    kind: 'operation',
    text: notes.pacemaker,
    after: 300,
  })
  note(chart, at.hospital, {
    title: 'Going home from the hospital',
    kind: 'discharge',
    text: notes.hospital,
    after: 7100,
  })
  for (const key of ['afterHospital', 'yearly', 'now'] as const)
    note(chart, at[key], { title: key === 'yearly' ? 'Yearly visit' : 'Visit', text: notes[key] })
  // A note written into the wrong chart and taken back.
  note(chart, at.quarter, {
    title: 'Visit',
    text: 'This note belongs to another person and was taken back.',
    status: 'entered-in-error',
  })
  const call: Visit = {
    ...at.quarter,
    key: 'inr-14',
    at: chart.calendar.at(chart.calendar.openDay(590), '15:30'),
  }
  note(
    chart,
    { key: call.key, at: call.at, by: 'marguerite' },
    { title: 'Telephone call about the INR', kind: 'nurse', text: notes.high, after: 20 },
  )
}

function around(chart: Chart, at: Days) {
  nextSteps(chart, at.now, [
    'Stop calcium. Everything else stays as it is.',
    'Weigh each morning. Call for 3 pounds (1.4 kg) up in a day, or 5 pounds (2.3 kg) in a week.',
    'INR in six weeks.',
    'Back in three months.',
  ])
  nextSteps(chart, at.yearly, ['Hearing test.', 'Grab rail by the bathtub.'], { done: true })
  appointment(chart, 'inr', {
    inDays: 40,
    at: '08:30',
    minutes: 15,
    by: 'marguerite',
    kind: 'blood',
    reason: 'INR test',
  })
  appointment(chart, 'hearing', {
    inDays: 6,
    at: '14:00',
    by: 'castellano',
    kind: 'followUp',
    reason: 'Try the hearing aids',
    place: 'annex',
    prepare: 'Joanne is welcome to come along.',
  })
  appointment(chart, 'cancelled', {
    inDays: 12,
    at: '10:40',
    by: 'heart',
    place: 'specialists',
    kind: 'specialist',
    reason: 'Pacemaker check',
    status: 'cancelled',
    cancelled: 'Moved by the heart clinic; they will call you',
  })
  flu(chart, [0, 1, 2, 3, 4, 5], { kind: 'fluHighDose' })
  vaccine(chart, 'rsv', at.yearly)
  vaccine(chart, 'pneumococcal23', at.heart1, { reported: true })
  vaccine(chart, 'td', at.afterHospital, {
    status: 'entered-in-error',
    note: 'Not given; wrong chart.',
  })
  relative(chart, 'daughter', {
    name: 'Joanne Lind-Okafor',
    relation: ['DAU', 'Daughter'],
    gender: 'female',
    phone: '(202) 555-0129',
  })
  careTeam(
    chart,
    [
      { who: 'castellano', role: 'Family doctor', since: years(12) },
      { who: 'heart', role: 'Heart doctor', since: years(6) },
      { who: 'marguerite', role: 'Nurse for the INR', since: years(6) },
      { who: 'eyes', role: 'Eye doctor', since: years(5) },
    ],
    [{ key: 'daughter', name: 'Joanne Lind-Okafor', role: 'Daughter' }],
  )
}
