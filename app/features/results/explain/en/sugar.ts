/** Plain words for blood sugar and what steers it. */
import type { Entries } from '../words.ts'

const hundredWhy = 'It is part of a longer sugar test, mostly done in pregnancy.'
const hundredMoves =
  'Illness, little sleep, steroid medicines, and what you ate in the days before can change it.'

export const sugar = {
  glucose: {
    loinc: ['2345-7', '2339-0', '14749-6', '15074-8', '74774-1'],
    plain: 'Blood sugar',
    clinical: 'Glucose',
    measured:
      'Glucose is the sugar in your blood. It comes from food and gives your body energy. The test shows how much was there at that moment.',
    why: 'It is part of many routine blood tests. It is used to look for diabetes and to follow it.',
    changes:
      'It goes up after food and sweet drinks. Stress, illness and steroid medicines can raise it. Exercise and diabetes medicines can lower it.',
  },
  'glucose-fingertip': {
    loinc: ['41653-7', '32016-8', '2340-8'],
    plain: 'Blood sugar from a fingertip',
    clinical: 'Glucose, capillary blood',
    measured:
      'Glucose is the sugar in your blood. A small drop from a fingertip was tested, often with a hand-held meter.',
    why: 'It gives an answer in seconds. People with diabetes use it every day, and clinics use it for quick checks.',
    changes:
      'Food, stress and illness can raise it. Exercise and diabetes medicines can lower it. Sugar on the finger can give a false reading.',
  },
  'glucose-fasting': {
    loinc: ['1558-6', '14771-0'],
    plain: 'Blood sugar before eating',
    clinical: 'Fasting glucose',
    measured:
      'Glucose is the sugar in your blood. This sample was taken after some hours without food, so a meal does not change the result.',
    why: 'It is used to look for diabetes, and to see how the body handles sugar overnight.',
    changes:
      'Food or sweet drinks before the test can raise it. So can stress, poor sleep, illness and steroid medicines.',
  },
  'glucose-two-hours': {
    loinc: ['1518-0', '14995-5', '20436-2'],
    plain: 'Blood sugar 2 hours after a sugar drink',
    clinical: 'Glucose tolerance test, 2 hours',
    short: 'Sugar drink test, 2 hours',
    measured:
      'You drank a sweet drink and your blood sugar was tested 2 hours later. It shows how well your body moves sugar out of the blood.',
    why: 'It is used to look for diabetes, also during pregnancy.',
    changes:
      'Illness, little sleep, steroid medicines, and what you ate in the days before can change it.',
  },
  'glucose-one-hour': {
    loinc: ['1504-0', '14754-6'],
    plain: 'Blood sugar 1 hour after a sugar drink',
    clinical: 'Glucose challenge test, 50 g, 1 hour',
    short: 'Sugar drink test, 1 hour',
    measured:
      'You drank a sweet drink and your blood sugar was tested 1 hour later. It is a first check of how your body handles sugar.',
    why: 'It is a usual test in the middle of pregnancy. A second, longer test may follow.',
    changes: 'Illness, stress, steroid medicines and a recent meal can raise it.',
  },
  'glucose-three-hour-panel': {
    loinc: ['50608-9'],
    plain: 'Sugar drink test over 3 hours',
    clinical: 'Glucose tolerance test, 3 hours, pregnancy',
    short: 'Sugar drink test, 3 hours',
    measured:
      'You came without breakfast and drank a sweet drink. Your blood sugar was tested before it and each hour after. It shows how your body handles sugar.',
    why: 'It is done in pregnancy when the first, shorter sugar test was not clear.',
    changes: hundredMoves,
  },
  'glucose-hundred-one': {
    loinc: ['1501-6', '14753-8'],
    plain: 'Blood sugar 1 hour after a strong sugar drink',
    clinical: 'Glucose tolerance test, 100 g, 1 hour',
    short: 'Strong sugar drink, 1 hour',
    measured:
      'This is your blood sugar 1 hour after a strong sugar drink, taken without breakfast.',
    why: hundredWhy,
    changes: hundredMoves,
  },
  'glucose-hundred-two': {
    loinc: ['1514-9'],
    plain: 'Blood sugar 2 hours after a strong sugar drink',
    clinical: 'Glucose tolerance test, 100 g, 2 hours',
    short: 'Strong sugar drink, 2 hours',
    measured:
      'This is your blood sugar 2 hours after a strong sugar drink, taken without breakfast.',
    why: hundredWhy,
    changes: hundredMoves,
  },
  'glucose-hundred-three': {
    loinc: ['1530-5'],
    plain: 'Blood sugar 3 hours after a strong sugar drink',
    clinical: 'Glucose tolerance test, 100 g, 3 hours',
    short: 'Strong sugar drink, 3 hours',
    measured:
      'This is your blood sugar 3 hours after a strong sugar drink, taken without breakfast.',
    why: hundredWhy,
    changes: hundredMoves,
  },
  'hemoglobin-a1c': {
    loinc: ['4548-4', '17856-6', '59261-8', '55454-3', '4549-2'],
    plain: 'Average blood sugar, 3 months',
    clinical: 'Hemoglobin A1c',
    short: 'Average sugar, 3 months',
    measured:
      'Sugar sticks to hemoglobin, the red part of your blood. The test shows how much has done so. It tells what your sugar was like over 2 to 3 months.',
    why: 'It is used to look for diabetes and to see how well care for diabetes works.',
    changes:
      'Food, exercise and medicines change it slowly. Blood loss, a blood transfusion, pregnancy or a lack of iron can shift it without a change in sugar.',
  },
  'average-glucose': {
    loinc: ['27353-2', '53553-4'],
    plain: 'Estimated average blood sugar',
    clinical: 'Estimated average glucose (eAG)',
    short: 'Estimated average sugar',
    measured:
      'This number is worked out from your hemoglobin A1c. It puts the last 2 to 3 months in the same units as a sugar meter.',
    why: 'It makes the A1c result easier to compare with the numbers on a meter at home.',
    changes:
      'Food, exercise and medicines change it slowly. Blood loss, a transfusion or pregnancy can shift it.',
  },
  insulin: {
    loinc: ['20448-7', '14796-7'],
    plain: 'Insulin, the sugar hormone',
    clinical: 'Insulin',
    short: 'Insulin level',
    measured:
      'Insulin is a hormone that moves sugar from the blood into your cells. The test shows how much is in your blood.',
    why: 'It may be checked when blood sugar is often low, or to see how the body responds to its own insulin.',
    changes:
      'Food raises it within minutes. Body weight, pregnancy, steroid medicines and insulin shots change it too.',
  },
  'c-peptide': {
    loinc: ['1986-9', '14633-2'],
    plain: 'Insulin made by your own body',
    clinical: 'C-peptide',
    short: 'Own insulin (C-peptide)',
    measured:
      'When your body makes insulin, it makes a piece called C-peptide too. Insulin from a shot does not have it. So it shows what your own body makes.',
    why: 'It helps to tell kinds of diabetes apart, and to find out why blood sugar is low.',
    changes: 'Food raises it. Weak kidneys can raise it, because they clear it from the blood.',
  },
  fructosamine: {
    loinc: ['15069-8'],
    plain: 'Average blood sugar, 2 to 3 weeks',
    clinical: 'Fructosamine',
    short: 'Average sugar, 3 weeks',
    measured:
      'Sugar sticks to proteins in the blood. The test shows how much has done so in the last 2 to 3 weeks.',
    why: 'It is used when A1c may not fit, such as after a blood transfusion or in pregnancy.',
    changes: 'Food, exercise and medicines change it. So does the amount of protein in the blood.',
  },
  ketones: {
    loinc: ['6873-4'],
    plain: 'Ketones in blood',
    clinical: 'Beta-hydroxybutyrate',
    measured:
      'Ketones are made when the body burns fat in place of sugar. The test shows how much is in your blood.',
    why: 'It is often checked in diabetes when blood sugar is high, or when someone is ill and throwing up.',
    changes:
      'Not eating, very low-carb diets, hard exercise, alcohol and too little insulin can raise it.',
  },
} satisfies Entries
