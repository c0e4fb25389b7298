// Ruth's tests: the INR every few weeks, heart strain, kidneys, digoxin, the scale at home.
import type { Chart, Occasion } from '../builders/chart.ts'
import { panel, written } from '../builders/panel.ts'
import { noise, rounded } from '../builders/random.ts'
import { systems } from '../builders/resource.ts'
import { result, type Comment, type ResultOptions } from '../builders/result.ts'
import { atHome } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { echoes } from './ruth.notes.ts'

const draw = (chart: Chart, key: string, ago: number): Occasion => ({
  key,
  at: chart.calendar.at(chart.calendar.openDay(ago), '08:30'),
  by: 'castellano',
})

const ratio = (value: number) => ({ value, system: systems.ucum, code: '{INR}' })
const aim: ResultOptions['range'] = [
  {
    low: ratio(2),
    high: ratio(3),
    type: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/referencerange-meaning',
          code: 'therapeutic',
          display: 'Therapeutic Desired Level',
        },
      ],
    },
    text: '2.0-3.0 (what we aim for with warfarin)',
  },
]

/** INR every six weeks for six years; the newest was drawn at the visit two days ago. */
export function thinBlood(chart: Chart, now: Occasion): void {
  const inr = (when: Occasion, value: number, comments: Comment[] = []) =>
    result(chart, when, 'inr', value, {
      range: aim,
      flag: value < 2 ? 'L' : value > 3 ? 'H' : 'N',
      hours: 4,
      comments,
    })
  for (let i = 51; i >= 1; i--) {
    const when = draw(chart, `inr-${i}`, 2 + i * 42)
    if (i === 14)
      inr(when, 4.6, [
        {
          by: 'marguerite',
          text: 'Too thin because of the antibiotic. Leave out two doses; test again on day four.',
        },
      ])
    else if (i === 30)
      result(
        chart,
        when,
        'inr',
        { absent: 'error' },
        {
          status: 'cancelled',
          range: null,
          comments: [
            {
              by: 'marguerite',
              text: 'Not done: the blood clotted in the tube. Drawn again the next morning: 2.5.',
            },
          ],
        },
      )
    else inr(when, rounded(2.45 + noise(`ruth/inr/${i}`, 0.33), 1))
  }
  inr(draw(chart, 'inr-again', 2 + 14 * 42 - 4), 2.7)
  inr(now, 2.4, [
    { by: 'marguerite', text: 'Right where we want it. Same warfarin, next test in six weeks.' },
  ])
}

/** Kidneys every three months, heart strain and digoxin now and then. */
export function heartBloods(chart: Chart, now: Occasion, hospital: Occasion): void {
  for (let i = 15; i >= 1; i--) {
    const when = draw(chart, `kidney-${i}`, 2 + i * 91)
    panel(chart, when, 'basic', kidney(i))
    if (i % 3 === 0) result(chart, when, 'digoxin', 0.7 + noise(`ruth/digoxin/${i}`, 0.1))
  }
  panel(chart, now, 'basic', kidney(0), { hours: 5 })
  panel(chart, now, 'cells', { hemoglobin: 12.6, platelets: 186 }, { hours: 5 })
  const strain: [number, number][] = [
    [2190, 2480],
    [1825, 1920],
    [1460, 1610],
    [1095, 1380],
    [730, 1190],
    [455, 1260],
    [365, 1340],
    [182, 1090],
  ]
  for (const [ago, value] of strain)
    result(chart, draw(chart, `strain-${ago}`, ago), 'ntProBnp', value)
  result(chart, now, 'ntProBnp', 1040, {
    hours: 6,
    comments: [
      'High, as it always is with a heart that works hard. For you this is the best number in six years.',
    ],
  })

  panel(chart, hospital, 'basic', { creatinine: 1.42, urea: 38, potassium: 5.2, sodium: 133 })
  result(chart, hospital, 'ntProBnp', 6820)
  result(chart, hospital, 'bnp', { over: 1000 }, { key: 'bnp-bedside', method: 'Bedside meter' })
  written(chart, hospital, 'xray', {
    kind: 'radiology',
    of: ['Chest X-ray', '36643-5', 'XR Chest 2 Views'],
    text: `CHEST X-RAY, TWO VIEWS

History: Short of breath, weight gain.

Large heart. Pacemaker with three leads in the expected places. Hazy vessels and small amounts of fluid on both sides, more on the right. No pneumonia.

Impression: Fluid in the lungs from heart failure.`,
    conclusion: 'Fluid in the lungs from heart failure. Pacemaker leads in place.',
    readBy: 'radiologist',
    by: 'hospital',
    hours: 2,
  })
}

function kidney(i: number) {
  return {
    creatinine: 1.12 + noise(`ruth/creatinine/${i}`, 0.05),
    urea: 24 + noise(`ruth/urea/${i}`, 2),
    potassium: 4.6 + noise(`ruth/potassium/${i}`, 0.2),
    sodium: 138 + noise(`ruth/sodium/${i}`, 1),
  }
}

/** Three ultrasounds of the heart, with the pumping strength as a number of its own. */
export function pictures(chart: Chart, at: Record<'first' | 'second' | 'third', Occasion>): void {
  const percent = { first: 32, second: 38, third: 45 }
  for (const key of ['first', 'second', 'third'] as const) {
    const strength = result(chart, at[key], 'ejectionFraction', percent[key])
    written(chart, at[key], 'echo', {
      kind: 'cardiology',
      of: ['Ultrasound of the heart', '42148-7', 'US Heart'],
      text: echoes[key],
      conclusion: `Ejection fraction ${percent[key]} percent.`,
      readBy: 'heart',
      by: 'hospital',
      hours: 3,
      members: [strength],
    })
  }
}

/** The bathroom scale: pounds, until a new scale that shows kilograms. */
export function scale(chart: Chart): void {
  for (let week = 26; week >= 0; week--) {
    const when = atHome(chart, `scale-${week}`, 2 + week * 7, '07:10')
    const pounds = 149.4 + Math.sin(week / 3) * 1.1 + noise(`ruth/scale/${week}`, 0.5)
    if (week > 4) vitals(chart, when, { pounds: rounded(pounds, 1) })
    else vitals(chart, when, { weight: rounded(pounds * 0.45359, 1) })
  }
  const slip = atHome(chart, 'scale-slip', 60, '07:12')
  const wrong = result(chart, slip, 'weight', 680, { status: 'entered-in-error' })
  wrong.note = [{ text: 'A slip of the finger.' }]
}
