// Ruth's conditions, allergies and answers.
import type { Chart } from '../builders/chart.ts'
import { allergy, condition } from '../builders/problem.ts'
import { result } from '../builders/result.ts'
import { years } from './life.ts'
import type { Days } from './ruth.ts'

export function problems(chart: Chart, at: Days) {
  condition(chart, 'heartFailure', at.heart1, { severity: 'moderate' })
  condition(chart, 'fibrillation', at.heart1)
  condition(chart, 'kidneyDisease3', at.heart2)
  condition(chart, 'kneeArthritis', at.yearly, { since: years(14), vague: 4 })
  condition(chart, 'hearingLoss', at.yearly, { since: years(4), vague: 4 })
  condition(chart, 'cataract', at.heart2, { since: years(5), ended: years(2) + 30 })
  allergy(chart, 'sulfa', at.heart1, {
    text: 'Sulfa antibiotics',
    rxnorm: ['10831', 'sulfamethoxazole / trimethoprim'],
    of: 'medication',
    criticality: 'high',
    reaction: ['Rash all over with fever', '271807003', 'severe'],
    since: years(31),
  })
  allergy(chart, 'codeine', at.heart1, {
    text: 'Codeine',
    rxnorm: ['2670', 'codeine'],
    kind: 'intolerance',
    of: 'medication',
    criticality: 'low',
    reaction: ['Nausea and vomiting', '422587007', 'moderate'],
  })
  allergy(chart, 'tape', at.pacemaker, {
    text: 'Adhesive tape',
    of: 'environment',
    verification: 'unconfirmed',
    reaction: ['Red skin', '271759003', 'mild'],
  })
  result(chart, at.yearly, 'fallRisk', 35)
  result(chart, at.yearly, 'smoking', { answer: 'neverSmoked' })
}
