// Ruth's medicines: the ones she takes, one on hold, the ones that were stopped.
import type { Chart } from '../builders/chart.ts'
import { medicine } from '../builders/treatment.ts'
import type { Days } from './ruth.ts'

export function medicines(chart: Chart, at: Days): void {
  const heart = { for: 'heartFailure', refills: 3, supplyDays: 90 } as const
  medicine(chart, 'metoprolol', at.heart1, {
    ...heart,
    take: 'Take 1 tablet each morning',
    perDay: 1,
  })
  medicine(chart, 'losartan50', at.heart1, {
    ...heart,
    take: 'Take 1 tablet each evening',
    perDay: 1,
  })
  medicine(chart, 'spironolactone', at.heart1, {
    ...heart,
    take: 'Take 1 tablet each morning',
    perDay: 1,
  })
  medicine(chart, 'furosemide', at.heart2, {
    again: 'as-needed',
    take: 'Take 1 tablet on days your weight is up 3 pounds',
    asNeeded: true,
    ended: 424,
    why: 'Now taken every day',
    for: 'heartFailure',
  })
  medicine(chart, 'furosemide', at.hospital, {
    ...heart,
    take: 'Take 1 tablet each morning',
    perDay: 1,
  })
  medicine(chart, 'digoxin', at.heart2, {
    take: 'Take 1 tablet each morning',
    perDay: 1,
    for: 'fibrillation',
    refills: 3,
  })
  medicine(chart, 'warfarin', at.heart1, {
    take: 'Take half a tablet each evening, and a whole one on Mondays and Fridays',
    for: 'fibrillation',
    refills: 1,
    note: 'The dose follows your INR.',
  })
  medicine(chart, 'potassium', at.heart2, {
    take: 'Take 1 tablet each morning with food',
    perDay: 1,
    status: 'on-hold',
    why: 'Potassium is high enough with spironolactone',
  })
  medicine(chart, 'acetaminophen', at.yearly, {
    take: 'Take 2 tablets before church, and up to 3 times a day for knee pain',
    asNeeded: true,
    for: 'kneeArthritis',
  })
  medicine(chart, 'latanoprost', at.heart2, {
    take: '1 drop in each eye at bedtime',
    perDay: 1,
    by: 'eyes',
  })
  medicine(chart, 'polyethylene', at.yearly, {
    take: '1 capful in a glass of water on days without a bowel movement',
    asNeeded: true,
  })
  medicine(chart, 'calciumD', at.heart1, {
    take: 'Take 1 tablet with supper',
    perDay: 1,
    ended: 2,
    why: 'Food gives enough',
  })
  medicine(chart, 'aspirin', at.heart1, {
    take: 'Take 1 tablet a day',
    perDay: 1,
    status: 'entered-in-error',
    why: 'Never meant for her: she takes warfarin',
  })
}
