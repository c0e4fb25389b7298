// Desmond's medicines, procedures and vaccines.
import type { Chart, Occasion } from '../builders/chart.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { allergy } from '../builders/problem.ts'
import { rejectionDay, transplantAgo } from './desmond.course.ts'
import { drawOn } from './desmond.draws.ts'
import { flu } from './life.ts'

type When = Record<'operation' | 'rejection' | 'shingles' | 'month6' | 'year1' | 'now', Occasion>

const after = (day: number) => transplantAgo - day

export function care(chart: Chart, when: When): void {
  const twice = { perDay: 2, for: 'kidneyTransplant' } as const
  medicine(chart, 'tacrolimus', when.operation, {
    ...twice,
    again: 'start',
    take: 'Take 4 capsules every 12 hours',
    ended: after(168),
    why: 'Dose lowered as planned',
  })
  medicine(chart, 'tacrolimus', when.month6, {
    ...twice,
    again: 'middle',
    take: 'Take 3 capsules every 12 hours',
    ended: after(348),
    why: 'Dose lowered as planned',
  })
  medicine(chart, 'tacrolimus', when.year1, {
    ...twice,
    take: 'Take 2 capsules every 12 hours. On days of a blood draw, only after the draw.',
    refills: 11,
    supplyDays: 30,
  })
  medicine(chart, 'mycophenolate', when.operation, {
    ...twice,
    take: 'Take 1 tablet twice a day',
    refills: 11,
    note: 'Lowered from two tablets twice a day because of the BK virus in the first year.',
  })
  medicine(chart, 'prednisone', when.operation, {
    take: 'Take 1 tablet in the morning with food',
    perDay: 1,
    for: 'kidneyTransplant',
    refills: 3,
  })
  medicine(chart, 'cotrimoxazole', when.operation, {
    take: 'Take 1 tablet a day',
    perDay: 1,
    status: 'completed',
    ended: after(365),
    note: 'Protects the lungs in the first year.',
  })
  medicine(chart, 'valganciclovir', when.operation, {
    take: 'Take 1 tablet a day',
    perDay: 1,
    status: 'completed',
    ended: after(180),
  })
  medicine(chart, 'methylprednisolone', when.rejection, {
    take: '500 mg into a vein once a day for 3 days',
    status: 'completed',
    ended: after(rejectionDay + 3),
    for: 'rejection',
  })
  medicine(chart, 'valacyclovir', when.shingles, {
    take: 'Take 1 tablet 3 times a day for 7 days',
    perDay: 3,
    status: 'completed',
    ended: 1850,
    for: 'shingles',
  })
  medicine(chart, 'pregabalin', when.now, {
    take: 'Take 1 capsule in the evening',
    perDay: 1,
    for: 'shingles',
    refills: 1,
    supplyDays: 30,
  })
  medicine(chart, 'amlodipine5', when.year1, {
    take: 'Take 1 tablet in the evening',
    perDay: 1,
    for: 'hypertension',
    refills: 3,
  })
  medicine(chart, 'atorvastatin20', when.year1, {
    take: 'Take 1 tablet in the evening',
    perDay: 1,
    refills: 3,
  })

  procedure(chart, 'transplant', when.operation, {
    text: 'Kidney transplant',
    snomed: ['70536003', 'Transplant of kidney'],
    for: 'kidneyFailure',
    site: 'Right lower belly',
    at: 'ward',
    minutes: 195,
    outcome: 'Kidney worked at once',
  })
  procedure(
    chart,
    'dialysis',
    { ...drawOn(chart, -790, 'dialysis') },
    {
      text: 'Dialysis three times a week',
      snomed: ['265764009', 'Renal dialysis'],
      days: 780,
      for: 'kidneyFailure',
    },
  )
  procedure(chart, 'stent', drawOn(chart, 43, 'stent'), {
    text: 'Removal of the soft tube between kidney and bladder',
    by: 'transplant',
    at: 'specialists',
  })
  procedure(chart, 'biopsy', when.rejection, {
    text: 'Biopsy of the transplanted kidney',
    snomed: ['7246002', 'Kidney biopsy'],
    for: 'rejection',
    outcome: 'Early rejection by white cells, no scars',
    at: 'ward',
  })
  allergy(chart, 'shellfish', when.operation, {
    text: 'Shrimp',
    snomed: ['227151004', 'Prawns'],
    of: 'food',
    criticality: 'low',
    reaction: ['Itching', '418290006', 'mild'],
  })
  // Belonged to somebody with a similar name.
  allergy(chart, 'wrong-chart', when.year1, {
    text: 'Penicillin',
    rxnorm: ['7980', 'penicillin G'],
    of: 'medication',
    verification: 'entered-in-error',
  })
  flu(chart, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  vaccine(chart, 'pneumococcal20', drawOn(chart, 3300, 'shot-1'))
  vaccine(chart, 'shingles', drawOn(chart, 2706, 'shot-2'), { dose: 1, of: 2 })
  vaccine(chart, 'shingles', drawOn(chart, 2814, 'shot-3'), { dose: 2, of: 2 })
  vaccine(chart, 'covidYearly', drawOn(chart, transplantAgo - 40, 'shot-4'))
  vaccine(chart, 'mmr', drawOn(chart, 528, 'shot-5'), {
    status: 'not-done',
    why: 'Not safe with your medicines (a live vaccine)',
  })
}
