/** Plain words for tests of the lungs, bones and fitness that are filed among the results. */
import type { Entries } from '../words.ts'

const bone =
  'This number compares how dense your bones are with those of a healthy young adult. Dense bones break less easily.'
const boneWhy = 'It is a usual check for older people, and with medicines that can thin bones.'
const boneMoves =
  'Age, menopause, exercise, calcium, vitamin D and steroid medicines change it over years. Two machines can differ a little.'
const blow = 'How hard and how long you blow changes it. A cold, asthma and inhalers do too.'

export const bodyTests = {
  spirometry: {
    loinc: ['81459-0'],
    plain: 'Breathing test',
    clinical: 'Spirometry panel',
    measured:
      'You breathed out into a tube as hard as you could. The test shows how much air your lungs move and how fast.',
    why: 'It is used for cough, wheeze or shortness of breath, and to follow asthma and other lung problems.',
    changes: blow,
  },
  'breath-predicted': {
    loinc: ['20152-5'],
    plain: 'Air out in 1 second, compared',
    clinical: 'FEV1, percent of predicted',
    short: 'Air out, compared',
    measured:
      'Your breath in the first second is compared with that of people of your age, height and sex.',
    why: 'It is used to see how open the airways are, and how that changes.',
    changes: blow,
  },
  'breath-share': {
    loinc: ['19926-5'],
    plain: 'Share of breath out in 1 second',
    clinical: 'FEV1/FVC ratio',
    short: 'Breath out in 1 second',
    measured:
      'You breathed out as hard as you could. This shows which part of that breath came out in the first second.',
    why: 'It is used for cough, wheeze or shortness of breath, and to follow asthma and other lung problems.',
    changes: blow,
  },
  'breath-one-second': {
    loinc: ['20150-9'],
    plain: 'Air out in 1 second',
    clinical: 'Forced expiratory volume in 1 second (FEV1)',
    measured:
      'You breathed out as hard as you could. This is how much air came out in the first second.',
    why: 'It is used to see how open the airways are.',
    changes: blow,
  },
  'breath-full': {
    loinc: ['19870-5'],
    plain: 'Air in one full breath out',
    clinical: 'Forced vital capacity (FVC)',
    measured:
      'You took the deepest breath you could and blew it all out. This is how much air came out.',
    why: 'It is used to see how much air the lungs can move.',
    changes: `Height, age and sex play a part. ${blow}`,
  },
  'bone-scan': {
    loinc: ['38268-9'],
    plain: 'Bone strength scan',
    clinical: 'Bone density scan (DXA)',
    measured:
      'A scan with very weak X-rays shows how dense your bones are. Dense bones break less easily.',
    why: boneWhy,
    changes: boneMoves,
  },
  'bone-density': {
    loinc: ['38265-5'],
    plain: 'Bone strength score',
    clinical: 'Bone density T-score (DXA)',
    measured: bone,
    why: boneWhy,
    changes: boneMoves,
  },
  'bone-density-hip': {
    loinc: ['80946-7'],
    plain: 'Bone strength score, left hip',
    clinical: 'Bone density T-score, left hip (DXA)',
    short: 'Bone strength, left hip',
    measured: bone,
    why: boneWhy,
    changes: boneMoves,
  },
  'bone-density-thigh': {
    loinc: ['80948-3'],
    plain: 'Bone strength score, left thigh bone',
    clinical: 'Bone density T-score, left femur (DXA)',
    short: 'Bone strength, left thigh',
    measured: bone,
    why: boneWhy,
    changes: boneMoves,
  },
  'walk-test': {
    loinc: ['64098-7'],
    plain: 'How far you walk in 6 minutes',
    clinical: 'Six minute walk test',
    short: 'Walk test, 6 minutes',
    measured:
      'This is how far you walked in 6 minutes at your own pace. It shows how heart, lungs and muscles work together.',
    why: 'It is used to follow heart and lung care.',
    changes: 'Sleep, pain, shoes, mood and how often you did the test can change it.',
  },
} satisfies Entries
