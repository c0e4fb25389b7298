// Mrs. Hoa's tests, and the blood pressures she measures at home.
import type { Chart, Occasion } from '../builders/chart.ts'
import { panel, written } from '../builders/panel.ts'
import { noise } from '../builders/random.ts'
import { result } from '../builders/result.ts'
import { atHome } from '../builders/visit.ts'
import { bloodPressure } from '../builders/vitals.ts'
import type { Days } from './hoa.ts'

const kidney = (creatinine: number) => ({ creatinine, potassium: 4.3 })

/** Blood, urine, stool, bone. One potassium could not be given out. */
export function tests(chart: Chart, at: Days) {
  panel(chart, at.first, 'metabolic', kidney(0.74))
  panel(chart, at.first, 'lipids', { cholesterol: 188, triglycerides: 110, hdl: 61 })
  panel(chart, at.first, 'cells', { hemoglobin: 12.9 })
  result(chart, at.first, 'hepatitisB', { answer: 'nonreactive' })
  result(
    chart,
    at.first,
    'hepatitisBImmunity',
    { over: 1000 },
    { comments: ['You are protected against hepatitis B.'] },
  )
  result(chart, at.first, 'smoking', { answer: 'neverSmoked' })
  panel(chart, at.yearly, 'metabolic', kidney(0.77))
  result(chart, at.yearly, 'urineAlbumin', { under: 5 }, { hours: 26 })
  const kit: Occasion = {
    key: 'kit',
    at: chart.calendar.at(chart.calendar.day(322), '07:00'),
    by: 'castellano',
  }
  result(chart, kit, 'stoolBlood', { answer: 'negative' }, { hours: 60 })
  panel(
    chart,
    at.now,
    'basic',
    { creatinine: 0.79, potassium: { absent: 'error' } },
    {
      hours: 5,
      of: {
        potassium: {
          status: 'cancelled',
          comments: [
            {
              by: 'marguerite',
              text: 'Not reported: the blood cells broke in the tube (hemolysis), which makes potassium look too high. Please come for one more small tube; no need to fast.',
            },
          ],
        },
      },
    },
  )
  panel(chart, at.now, 'urinalysis', {
    urineColor: { words: 'Pale yellow' },
    urineAppearance: { words: 'Clear' },
    urineGlucose: { answer: 'negative' },
    urineKetones: { answer: 'negative' },
    urineProtein: { answer: 'negative' },
    urineBlood: { answer: 'negative' },
    urineNitrite: { answer: 'negative' },
    urineEsterase: { answer: 'negative' },
    urineWhite: 1,
    urineRed: { under: 1 },
    urineEpithelial: { words: 'Few' },
  })
  const score = result(chart, at.bones, 'boneScore', -2.7)
  written(chart, at.bones, 'bones', {
    kind: 'radiology',
    of: ['Bone density (DXA)', '38268-9', 'DXA Skeletal system Views for bone density'],
    text: `BONE DENSITY (DXA)

Hip: T-score -2.7. Lower spine: T-score -2.4.

Impression: Osteoporosis.`,
    conclusion: 'Osteoporosis.',
    readBy: 'radiologist',
    hours: 6,
    members: [score],
  })
}

/** Two weeks of mornings and evenings before the yearly visit, and the last ten days. */
export function homeReadings(chart: Chart) {
  const mornings = [
    ...Array.from({ length: 14 }, (_, i) => 345 - i),
    ...Array.from({ length: 10 }, (_, i) => 13 - i),
  ]
  for (const ago of mornings)
    for (const time of ['07:30', '20:10']) {
      const when = atHome(chart, `home-${ago}-${time.slice(0, 2)}`, ago, time)
      const upper = Math.round(132 + noise(`hoa/${when.key}/upper`, 5))
      const lower = Math.round(74 + noise(`hoa/${when.key}/lower`, 3))
      bloodPressure(chart, when, `${upper}/${lower}`)
    }
}
