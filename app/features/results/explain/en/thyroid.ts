/** Plain words for thyroid tests. */
import type { Entries } from '../words.ts'

export const thyroid = {
  'thyroid-panel': {
    loinc: ['24348-5', '55231-5'],
    plain: 'Thyroid tests',
    clinical: 'Thyroid panel',
    measured:
      'A set of tests on the thyroid, a gland in your neck that sets how fast the body works.',
    why: 'It is checked for tiredness, weight change, in pregnancy, or while thyroid medicine is taken.',
    changes:
      'Pregnancy, illness, biotin pills and thyroid medicine can change it. Each part has its own text.',
  },
  tsh: {
    loinc: ['3016-3', '11579-0', '11580-8'],
    plain: 'Thyroid control hormone',
    clinical: 'Thyroid-stimulating hormone (TSH)',
    measured:
      'The thyroid gland in your neck sets how fast the body works. TSH comes from the brain and tells it to work more or less.',
    why: 'It is the usual first test of the thyroid. It is checked for tiredness, weight change, or while thyroid medicine is taken.',
    changes:
      'Time of day, pregnancy, illness, biotin pills and some other medicines can change it. A new dose of thyroid medicine takes weeks to show.',
  },
  't4-free': {
    loinc: ['3024-7', '14920-3'],
    plain: 'Free thyroid hormone T4',
    clinical: 'Free thyroxine (free T4)',
    measured:
      'T4 is the main hormone of the thyroid. It sets how fast the body works. This test shows the part that is free to act.',
    why: 'It is read with TSH, to check the thyroid or the dose of thyroid medicine.',
    changes: 'Pregnancy, illness, biotin pills, heparin and thyroid medicine can change it.',
  },
  't4-total': {
    loinc: ['3026-2', '14921-1'],
    plain: 'Thyroid hormone T4, total',
    clinical: 'Thyroxine (T4), total',
    measured:
      'T4 is the main hormone of the thyroid. It sets how fast the body works. This test counts all of it, free and bound to protein.',
    why: 'It is read with TSH, at times also in pregnancy.',
    changes:
      'Pregnancy and birth control pills can raise it. Illness and some medicines can lower it.',
  },
  't3-free': {
    loinc: ['3051-0', '14928-6'],
    plain: 'Free thyroid hormone T3',
    clinical: 'Free triiodothyronine (free T3)',
    measured:
      'T3 is the strongest hormone of the thyroid. The body makes most of it from T4. This test shows the part that is free to act.',
    why: 'It is read with TSH and T4, mostly when the thyroid may be working hard.',
    changes:
      'Illness, eating very little and some medicines can lower it. Biotin pills can shift the result.',
  },
  't3-total': {
    loinc: ['3053-6', '14930-2'],
    plain: 'Thyroid hormone T3, total',
    clinical: 'Triiodothyronine (T3), total',
    measured:
      'T3 is the strongest hormone of the thyroid. This test counts all of it, free and bound to protein.',
    why: 'It is read with TSH and T4, mostly when the thyroid may be working hard.',
    changes:
      'Pregnancy and birth control pills can raise it. Illness and eating very little can lower it.',
  },
  't3-uptake': {
    loinc: ['3050-2'],
    plain: 'Thyroid carrier test',
    clinical: 'T3 resin uptake',
    measured:
      'Thyroid hormones travel in the blood on proteins. This older test shows how much room the proteins have left.',
    why: 'It is read together with total T4.',
    changes: 'Pregnancy and birth control pills can lower it. Some medicines can change it.',
  },
  't4-index': {
    loinc: ['32215-6'],
    plain: 'Free thyroid hormone, worked out',
    clinical: 'Free thyroxine index',
    short: 'Free T4, worked out',
    measured:
      'This number is worked out from two thyroid tests. It estimates how much T4 hormone is free to act.',
    why: 'It is used in place of a direct test of free T4.',
    changes: 'Illness, thyroid medicine and some other medicines can change it.',
  },
  'thyroid-peroxidase-antibodies': {
    loinc: ['8099-4'],
    plain: 'Antibodies to the thyroid (TPO)',
    clinical: 'Thyroid peroxidase antibodies',
    short: 'Thyroid antibodies (TPO)',
    measured:
      'Antibodies are made to fight germs. Sometimes they turn on a part of the body. This test looks for ones that act on the thyroid.',
    why: 'It helps to explain why the thyroid works more or less than before.',
    changes: 'Some healthy people have them too. The amount can change over time and in pregnancy.',
  },
  'thyroglobulin-antibodies': {
    loinc: ['8098-6'],
    plain: 'Antibodies to thyroid protein',
    clinical: 'Thyroglobulin antibodies',
    short: 'Thyroid protein antibodies',
    measured:
      'Thyroglobulin is a protein made by the thyroid. This test looks for antibodies that act on it.',
    why: 'It is read with other thyroid tests, often together with thyroglobulin.',
    changes: 'Some healthy people have them too. The amount can change over time.',
  },
  'thyroid-receptor-antibodies': {
    loinc: ['5385-0'],
    plain: 'Antibodies that push the thyroid',
    clinical: 'TSH receptor antibodies',
    short: 'TSH receptor antibodies',
    measured:
      'These antibodies act on the switch that turns the thyroid up or down. The test shows how many there are.',
    why: 'It helps to explain why the thyroid works too hard. It is also used in pregnancy.',
    changes:
      'Treatment of the thyroid can lower it over months. Biotin pills can shift the result.',
  },
  thyroglobulin: {
    loinc: ['3013-0'],
    plain: 'Thyroid protein',
    clinical: 'Thyroglobulin',
    measured:
      'Thyroglobulin is a protein that only the thyroid makes. Some of it gets into the blood.',
    why: 'It is mostly used to follow people after treatment of the thyroid.',
    changes:
      'Antibodies to this protein can hide it. A recent exam or scan of the thyroid can raise it.',
  },
} satisfies Entries
