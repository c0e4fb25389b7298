/** Plain words for vitamins, trace minerals and what goes up when they are short. */
import type { Entries } from '../words.ts'

export const vitamins = {
  'vitamin-d': {
    loinc: ['1989-3', '62292-8', '14635-7', '35365-6'],
    plain: 'Vitamin D',
    clinical: '25-hydroxyvitamin D',
    measured:
      'Vitamin D helps the body take up calcium and keep bones strong. Skin makes it in the sun, and some comes from food. The test shows how much is in store.',
    why: 'It is often checked for bone health, or in people who get little sun.',
    changes:
      'Sun and vitamin D pills raise it. It is often lower at the end of winter. Body weight and some seizure medicines can lower it.',
  },
  'vitamin-d-active': {
    loinc: ['1649-3', '14566-4'],
    plain: 'Active vitamin D',
    clinical: '1,25-dihydroxyvitamin D (calcitriol)',
    measured:
      'This is the form of vitamin D that does the work. The kidneys make it from the stored form.',
    why: 'It is checked with kidney problems, or when calcium is out of balance.',
    changes: 'Pregnancy can raise it. Calcium in food and some medicines can change it.',
  },
  'vitamin-b12': {
    loinc: ['2132-9', '14685-2'],
    plain: 'Vitamin B12',
    clinical: 'Cobalamin',
    measured:
      'Vitamin B12 helps to make blood cells and keeps nerves healthy. It comes from meat, fish, eggs and milk.',
    why: 'It is often checked for tiredness, numb hands or feet, or low hemoglobin, and with a vegan diet.',
    changes:
      'Pills or shots raise it. A vegan diet, metformin, acid blockers and stomach surgery can lower it over time. Pregnancy can too.',
  },
  'methylmalonic-acid': {
    loinc: ['13964-2'],
    plain: 'Methylmalonic acid, a B12 marker',
    clinical: 'Methylmalonate (MMA)',
    short: 'B12 marker (MMA)',
    measured:
      'The body needs vitamin B12 to use up this acid. When B12 is short, more of it stays in the blood.',
    why: 'It is used when the vitamin B12 result is not clear.',
    changes: 'Weak kidneys can raise it. Vitamin B12 can lower it.',
  },
  folate: {
    loinc: ['2284-8', '14732-2'],
    plain: 'Folate, vitamin B9',
    clinical: 'Folate, serum',
    measured:
      'Folate helps to make new cells. It comes from leafy greens, beans and bread with added folate. This test shows the amount of the last days.',
    why: 'It is often checked with vitamin B12 for low hemoglobin, and around pregnancy.',
    changes: 'Food and vitamin pills raise it fast. Alcohol and some medicines can lower it.',
  },
  'folate-red-cells': {
    loinc: ['2283-0', '14731-4'],
    plain: 'Folate in store',
    clinical: 'Folate, red blood cells',
    measured:
      'Folate helps to make new cells. Red blood cells hold some, so the test shows the amount of the last 2 to 3 months.',
    why: 'It is used when the folate in blood may mislead because of recent food or pills.',
    changes: 'Vitamin pills raise it slowly. Alcohol and some medicines can lower it.',
  },
  homocysteine: {
    loinc: ['13965-9'],
    plain: 'Homocysteine, a B vitamin marker',
    clinical: 'Homocysteine',
    short: 'B vitamin marker',
    measured:
      'Homocysteine is made when the body uses protein. Vitamins B6, B12 and folate help to clear it.',
    why: 'It is used to look for a lack of B vitamins, and at times in heart care.',
    changes:
      'Smoking, coffee, weak kidneys and some medicines can raise it. B vitamins can lower it.',
  },
  'vitamin-a': {
    loinc: ['2923-1'],
    plain: 'Vitamin A',
    clinical: 'Retinol',
    measured:
      'Vitamin A is needed for eyes, skin and the defense against germs. It is stored in the liver.',
    why: 'It is checked when the gut takes up little fat, after weight loss surgery, or for some eye problems.',
    changes: 'Vitamin pills and birth control pills can raise it. Infection can lower it.',
  },
  zinc: {
    loinc: ['5763-8', '14955-9'],
    plain: 'Zinc in blood',
    clinical: 'Zinc',
    measured: 'Zinc is a mineral that helps wounds to heal and the body to fight germs.',
    why: 'It is checked when food may not bring enough, such as after stomach surgery.',
    changes: 'Meals, time of day, infection, pregnancy and zinc pills can change it.',
  },
  copper: {
    loinc: ['5631-7'],
    plain: 'Copper in blood',
    clinical: 'Copper',
    measured: 'Copper is a mineral that nerves, bones and blood cells need in small amounts.',
    why: 'It is checked for some liver and nerve problems, and after stomach surgery.',
    changes:
      'Pregnancy, birth control pills and infection can raise it. A lot of zinc can lower it.',
  },
  ceruloplasmin: {
    loinc: ['2064-4'],
    plain: 'Copper carrier protein',
    clinical: 'Ceruloplasmin',
    measured: 'This protein carries copper through the blood. The liver makes it.',
    why: 'It is checked for some liver and nerve problems.',
    changes: 'Pregnancy, birth control pills and infection can raise it.',
  },
  lead: {
    loinc: ['5671-3', '77307-7', '10368-9', '14807-2'],
    plain: 'Lead in blood',
    clinical: 'Lead',
    measured:
      'Lead is a metal that the body does not need. It can come from old paint, dust, pipes, soil or some jobs.',
    why: 'It is a usual check in young children, and in adults who work with lead.',
    changes:
      'Contact with lead raises it. Lead dust on a finger can raise a fingertip test, so it may be done again from a vein.',
  },
} satisfies Entries
