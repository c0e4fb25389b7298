// Urine: dipstick, microscope, protein.
import { quantity as q, wording as w } from './test.ts'

const strip = (what: string) => `${what} [Presence] in Urine by Test strip`

export const urine = {
  urineColor: w('5778-6', 'Color', 'Color of Urine'),
  urineAppearance: w('5767-9', 'Appearance', 'Appearance of Urine'),
  urineGravity: q(
    '5811-5',
    'Specific gravity',
    'Specific gravity of Urine by Test strip',
    '',
    { low: 1.005, high: 1.03 },
    [1.015, 0.004],
    { digits: 3, ucum: '1' },
  ),
  urinePh: q('5803-2', 'pH', 'pH of Urine by Test strip', '', { low: 5, high: 8 }, [6, 0.5], {
    digits: 1,
    ucum: '[pH]',
  }),
  urineGlucose: w('25428-4', 'Glucose', strip('Glucose')),
  urineKetones: w('2514-8', 'Ketones', strip('Ketones')),
  urineProtein: w('20454-5', 'Protein', strip('Protein')),
  urineBlood: w('5794-3', 'Blood', strip('Hemoglobin')),
  urineNitrite: w('5802-4', 'Nitrite', strip('Nitrite')),
  urineEsterase: w('5799-2', 'Leukocyte esterase', strip('Leukocyte esterase')),
  urineWhite: q(
    '5821-4',
    'White cells',
    'Leukocytes [#/area] in Urine sediment by Microscopy high power field',
    '/HPF',
    { low: 0, high: 5 },
    undefined,
    { ucum: '/[HPF]' },
  ),
  urineRed: q(
    '13945-1',
    'Red cells',
    'Erythrocytes [#/area] in Urine sediment by Microscopy high power field',
    '/HPF',
    { low: 0, high: 3 },
    undefined,
    { ucum: '/[HPF]' },
  ),
  urineEpithelial: w(
    '20453-7',
    'Epithelial cells',
    'Epithelial cells [Presence] in Urine sediment by Light microscopy',
  ),
  urineAlbumin: q(
    '9318-7',
    'Albumin/creatinine ratio',
    'Albumin/Creatinine [Mass Ratio] in Urine',
    'mg/g',
    { high: 30, text: '< 30' },
    undefined,
  ),
  urineProteinRatio: q(
    '2890-2',
    'Protein/creatinine ratio',
    'Protein/Creatinine [Mass Ratio] in Urine',
    'mg/g',
    { high: 200, text: '< 200' },
    [96, 22],
  ),
  urineCulture: w('630-4', 'Urine culture', 'Bacteria identified in Urine by Culture'),
  bkVirus: q(
    '41480-5',
    'BK virus, urine',
    'BK virus DNA [#/volume] (viral load) in Urine by NAA with probe detection',
    'copies/mL',
    undefined,
    undefined,
    { ucum: '{copies}/mL' },
  ),
}
