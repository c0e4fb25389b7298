/** Plain words for blood gases: acid, oxygen and carbon dioxide in the blood. */
import type { Entries } from '../words.ts'

const why =
  'It is checked in hospital care, for trouble with breathing, and when acid in the body may be out of balance.'

export const bloodGas = {
  'blood-acid': {
    loinc: ['2744-1', '2746-6', '11558-4', '2753-2'],
    plain: 'Acid level of the blood',
    clinical: 'Blood pH',
    measured:
      'The pH shows how acid the blood is. Lungs and kidneys keep it steady, because cells only work well in a small range.',
    why,
    changes:
      'Breathing fast or slow changes it within minutes. Throwing up and loose stools can too.',
  },
  'blood-carbon-dioxide': {
    loinc: ['2019-8', '2021-4', '11557-6'],
    plain: 'Carbon dioxide in blood',
    clinical: 'Carbon dioxide partial pressure (pCO2)',
    measured:
      'Carbon dioxide is the waste gas that you breathe out. The test shows how well the lungs clear it.',
    why,
    changes:
      'Breathing fast lowers it. Breathing slowly, sleep and strong pain medicines can raise it.',
  },
  'blood-oxygen': {
    loinc: ['2703-7', '11556-8'],
    plain: 'Oxygen pressure in blood',
    clinical: 'Oxygen partial pressure (pO2)',
    measured: 'This shows how much oxygen the lungs move into the blood.',
    why,
    changes: 'Extra oxygen raises it. Living high up and age lower it.',
  },
  'blood-bicarbonate': {
    loinc: ['1960-4', '14627-4'],
    plain: 'Bicarbonate in blood gas',
    clinical: 'Bicarbonate (HCO3)',
    measured: 'Bicarbonate keeps blood from getting too acid. The kidneys control it.',
    why,
    changes: 'Loose stools can lower it. Throwing up, water pills and antacids can raise it.',
  },
  'base-excess': {
    loinc: ['1925-7', '11555-0'],
    plain: 'Acid balance without breathing',
    clinical: 'Base excess',
    short: 'Base excess',
    measured:
      'This number is worked out to show the part of the acid balance that does not come from breathing.',
    why,
    changes: 'Throwing up, loose stools, water pills and how the kidneys work change it.',
  },
  carboxyhemoglobin: {
    loinc: ['20563-3'],
    plain: 'Carbon monoxide in blood',
    clinical: 'Carboxyhemoglobin',
    measured:
      'Carbon monoxide is a gas from fire, engines and smoke. It takes the place of oxygen in red blood cells.',
    why: 'It is checked after smoke or fumes, and for headaches at home in winter.',
    changes: 'Smoking raises it. Fresh air and extra oxygen lower it.',
  },
} satisfies Entries
