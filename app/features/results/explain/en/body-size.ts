/** Plain words for weight, height and how a child grows. */
import type { Entries } from '../words.ts'

const growth =
  'It is used to follow how a child grows over time. One point tells less than the line.'

export const bodySize = {
  weight: {
    loinc: ['29463-7', '3141-9', '3142-7'],
    plain: 'Weight',
    clinical: 'Body weight',
    measured: 'This is how heavy you were on that day.',
    why: 'It is used to follow health and growth, and to find the right dose of some medicines.',
    changes: 'Clothes, food, drinks, time of day and the monthly cycle can change it within a day.',
  },
  height: {
    loinc: ['8302-2', '3137-7'],
    plain: 'Height',
    clinical: 'Body height',
    measured: 'This is how tall you were, mostly without shoes.',
    why: 'It is used to follow growth in children, bone health in older people, and to work out other numbers.',
    changes:
      'It is a little less in the evening than in the morning. Many people get shorter with age.',
  },
  length: {
    loinc: ['8306-3'],
    plain: 'Length, lying down',
    clinical: 'Body height, lying',
    measured:
      'This is how long the body is when lying down. It is used for babies and for people who cannot stand.',
    why: growth,
    changes: 'A baby that moves or bends the legs is hard to measure, so small changes are common.',
  },
  'birth-weight': {
    loinc: ['8339-4'],
    plain: 'Weight at birth',
    clinical: 'Birth weight, measured',
    measured: 'This is how heavy the baby was right after birth.',
    why: 'It is the starting point for following how the baby grows.',
    changes: 'Most babies lose a little in the first days and then gain it back.',
  },
  'body-mass-index': {
    loinc: ['39156-5'],
    plain: 'Weight for height',
    clinical: 'Body mass index (BMI)',
    measured:
      'This number is worked out from your weight and height. It does not know how much is muscle, bone or fat.',
    why: 'It is used with other things to talk about health and weight.',
    changes:
      'It changes with your weight. Muscle, age, body build and pregnancy make it less exact.',
  },
  'body-mass-index-percentile': {
    loinc: ['59576-9', '59574-4', '59575-1'],
    plain: 'Weight for height, compared by age',
    clinical: 'BMI percentile',
    short: 'Weight for height, by age',
    measured:
      'This shows where a child stands among 100 children of the same age and sex, by weight for height. At 60, about 60 of them would have a lower number.',
    why: growth,
    changes: 'Growth spurts and puberty can move it for a while.',
  },
  'weight-for-length': {
    loinc: ['77606-2'],
    plain: 'Weight for length, compared',
    clinical: 'Weight-for-length percentile',
    measured:
      'This shows where a baby stands among 100 babies of the same length and sex, by weight.',
    why: growth,
    changes: 'Feeding, illness and small errors in the length can move it for a while.',
  },
  'weight-percentile': {
    loinc: ['8336-0'],
    plain: 'Weight, compared by age',
    clinical: 'Weight-for-age percentile',
    measured: 'This shows where a child stands among 100 children of the same age, by weight.',
    why: growth,
    changes: 'Growth spurts, illness and how tall the child is move it.',
  },
  'height-percentile': {
    loinc: ['8303-0'],
    plain: 'Height, compared by age',
    clinical: 'Height-for-age percentile',
    measured: 'This shows where a child stands among 100 children of the same age, by height.',
    why: growth,
    changes: 'How tall the parents are and growth spurts move it.',
  },
  'head-size': {
    loinc: ['9843-4', '8287-5'],
    plain: 'Head size',
    clinical: 'Head circumference',
    measured: 'This is the distance around the head. It grows fast in the first 2 years.',
    why: 'It is a usual check for babies, to see how the head and brain grow.',
    changes: 'Thick hair, a moving baby and where the tape sits can change it a little.',
  },
  'head-size-percentile': {
    loinc: ['8289-1'],
    plain: 'Head size, compared by age',
    clinical: 'Head circumference percentile',
    measured:
      'This shows where a baby stands among 100 babies of the same age and sex, by head size.',
    why: growth,
    changes: 'The size of the parents’ heads and where the tape sat can move it.',
  },
  waist: {
    loinc: ['8280-0', '56086-2'],
    plain: 'Waist size',
    clinical: 'Waist circumference',
    measured: 'This is the distance around the belly. It gives a hint about fat around the organs.',
    why: 'It is used with weight and height to talk about heart health.',
    changes: 'Food, breath, clothes, pregnancy and where the tape sits can change it.',
  },
  'body-surface': {
    loinc: ['3140-1', '8277-6'],
    plain: 'Body surface',
    clinical: 'Body surface area',
    measured:
      'This is an estimate of how much skin covers your body. It is worked out from weight and height.',
    why: 'It is used to find the right dose of some medicines.',
    changes: 'It changes with weight and height.',
  },
} satisfies Entries
