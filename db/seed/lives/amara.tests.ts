// The tests of Amara's pregnancy: blood, cultures, sugar, ultrasound.
import type { Chart, Occasion } from '../builders/chart.ts'
import { panel, written } from '../builders/panel.ts'
import { result } from '../builders/result.ts'
import { visit } from '../builders/visit.ts'
import { scans } from './amara.notes.ts'

type At = (key: string) => Occasion

const urineCulture: [string, string, string] = [
  'Urine culture',
  '630-4',
  'Bacteria identified in Urine by Culture',
]

/** Blood groups and counts; each range says for whom it holds. */
export function bloods(chart: Chart, at: At) {
  panel(chart, at('w8'), 'prenatal', {
    bloodGroup: { answer: 'aNegative' },
    antibodyScreen: { answer: 'negative' },
    rubella: 86,
    hepatitisB: { answer: 'nonreactive' },
    hepatitisC: { answer: 'nonreactive' },
    hiv: { answer: 'nonreactive' },
    syphilis: { answer: 'nonreactive' },
  })
  panel(chart, at('w8'), 'cells', { hemoglobin: 12.4 })
  // A range for each part of a pregnancy: which one holds depends on more than the number.
  result(chart, at('w8'), 'tsh', 1.62, {
    range: [
      { type: { text: 'First trimester' }, text: '0.10-4.00' },
      { type: { text: 'Second trimester' }, text: '0.20-4.00' },
      { type: { text: 'Third trimester' }, text: '0.30-4.00' },
    ],
  })
  result(chart, at('w28'), 'antibodyScreen', { answer: 'negative' })
  panel(
    chart,
    at('w28'),
    'cells',
    { hemoglobin: 10.6, mcv: 82.1, rdw: 14.8 },
    {
      of: {
        hemoglobin: {
          range: [
            {
              low: { value: 10.5, unit: 'g/dL' },
              high: { value: 14, unit: 'g/dL' },
              appliesTo: [{ text: 'Pregnant, third trimester' }],
              text: 'Pregnant, third trimester: 10.5-14.0',
            },
            {
              low: { value: 12, unit: 'g/dL' },
              high: { value: 15.5, unit: 'g/dL' },
              appliesTo: [{ text: 'Women, not pregnant' }],
              text: 'Women, not pregnant: 12.0-15.5',
            },
          ],
          comments: [
            'Low for you, from low iron. It is common at this point and the tablets help.',
          ],
        },
      },
    },
  )
  result(chart, at('w28'), 'ferritin', 9)
  panel(
    chart,
    at('w33'),
    'cells',
    { hemoglobin: 11.3, mcv: 85.4, rdw: 14.9 },
    {
      hours: 5,
      of: {
        hemoglobin: {
          comments: [{ by: 'marguerite', text: 'The iron is working. Please keep on with it.' }],
        },
      },
    },
  )
}

/** Two urine cultures: one treated, one still growing. */
export function cultures(chart: Chart, at: At) {
  const day = 24
  const growth = result(
    chart,
    at('w8'),
    'urineCulture',
    { answer: 'ecoli' },
    { hours: 3 * day, range: null },
  )
  const drugs = [
    result(chart, at('w8'), 'ampicillin', { answer: 'resistant' }, { hours: 3 * day }),
    result(chart, at('w8'), 'ciprofloxacin', { answer: 'susceptible' }, { hours: 3 * day }),
    result(chart, at('w8'), 'nitrofurantoin', { answer: 'susceptible' }, { hours: 3 * day }),
    result(chart, at('w8'), 'cotrimoxazole', { answer: 'susceptible' }, { hours: 3 * day }),
  ]
  written(chart, at('w8'), 'culture', {
    kind: 'microbiology',
    of: urineCulture,
    text: scans.culture,
    conclusion: 'More than 100,000 colonies/mL of Escherichia coli',
    readBy: 'pathologist',
    by: 'laboratory',
    orderedBy: 'brandvold',
    hours: 3 * day,
    members: [growth, ...drugs],
  })
  result(
    chart,
    at('w12'),
    'urineCulture',
    { words: 'No growth after 48 hours' },
    { hours: 2 * day, comments: ['Clean. The germs are gone.'] },
  )
  panel(
    chart,
    at('w33'),
    'urinalysis',
    {
      urineColor: { words: 'Yellow' },
      urineAppearance: { words: 'Slightly cloudy' },
      urineGlucose: { answer: 'negative' },
      urineKetones: { answer: 'negative' },
      urineProtein: { answer: 'negative' },
      urineBlood: { answer: 'trace' },
      urineNitrite: { answer: 'negative' },
      urineEsterase: { words: '1+' },
      urineWhite: 12,
      urineRed: 2,
      urineEpithelial: { words: 'Rare epithelial cells' },
    },
    { hours: 2 },
  )
  written(chart, at('w33'), 'culture-now', {
    kind: 'microbiology',
    of: urineCulture,
    text: scans.preliminary,
    conclusion: '10,000 to 50,000 colonies/mL of gram-negative rods. Identification to follow.',
    readBy: 'pathologist',
    by: 'laboratory',
    orderedBy: 'brandvold',
    status: 'preliminary',
    hours: 12,
  })
}

/** One hour after 50 g, and because it was high, three hours after 100 g. */
export function sugar(chart: Chart, short: number, long: number) {
  const first = visit(chart, 'sugar-1', {
    ago: short,
    at: '09:30',
    minutes: 75,
    by: 'brandvold',
    kind: 'blood',
    reason: 'Sugar test in pregnancy',
  })
  result(chart, first, 'glucose1h', 148, {
    comments: ['A little over the line. The longer test will tell. Most people pass it.'],
  })
  const second = visit(chart, 'sugar-3', {
    ago: long,
    at: '08:10',
    minutes: 200,
    by: 'brandvold',
    kind: 'blood',
    reason: 'Three-hour sugar test',
  })
  panel(
    chart,
    second,
    'glucoseTolerance',
    { glucoseFasting: 86, glucose100h1: 171, glucose100h2: 147, glucose100h3: 118 },
    {
      conclusion: 'All four values are within range.',
      of: {
        glucose100h1: { comments: ['All four are fine. You do not have diabetes of pregnancy.'] },
      },
    },
  )
}

/** The ultrasound scans. */
export function pictures(chart: Chart, anatomy: number, growth: number) {
  const scan = (key: string, ago: number, text: string, conclusion: string) => {
    const v = visit(chart, key, {
      ago,
      at: '13:20',
      minutes: 45,
      by: 'radiologist',
      place: 'imagingRoom',
      kind: 'specialist',
      reason: 'Ultrasound in pregnancy',
      about: ['pregnancy'],
    })
    written(chart, v, key, {
      kind: 'radiology',
      of: ['Pregnancy ultrasound', '11525-3', 'US Pelvis and Fetus for pregnancy'],
      text,
      conclusion,
      readBy: 'radiologist',
      orderedBy: 'brandvold',
      hours: 4,
    })
  }
  scan(
    'scan-20',
    anatomy,
    scans.w20,
    'Single living pregnancy of 20 weeks, growing as expected. No structural difference seen.',
  )
  scan(
    'scan-32',
    growth,
    scans.w32,
    'Growth in the middle of the range. Normal fluid and blood flow.',
  )
}
