/** Plain words for iron and the tests of how the body stores and carries it. */
import type { Entries } from '../words.ts'

export const iron = {
  'iron-panel': {
    loinc: ['50190-8'],
    plain: 'Iron tests',
    clinical: 'Iron and iron-binding capacity panel',
    measured:
      'A set of tests on the iron in your blood and how it is carried. The body needs iron to make red blood cells.',
    why: 'It is often checked for tiredness, low hemoglobin, heavy periods, and in pregnancy.',
    changes:
      'Time of day, iron pills, infection and pregnancy can change it. Each part has its own text.',
  },
  ferritin: {
    loinc: ['2276-4', '20567-4'],
    plain: 'Stored iron',
    clinical: 'Ferritin',
    measured:
      'Ferritin is the protein that stores iron. The small part that is in the blood shows how much iron the body keeps in store.',
    why: 'It is often checked for tiredness, heavy periods, hair loss, and in pregnancy.',
    changes:
      'Infection or swelling in the body can raise it for weeks. Blood loss, giving blood and pregnancy can lower it. Iron pills raise it slowly.',
  },
  iron: {
    loinc: ['2498-4', '14798-3'],
    plain: 'Iron in blood',
    clinical: 'Iron, serum',
    measured:
      'The body needs iron to make red blood cells. This test shows how much iron was on the move in your blood at that moment.',
    why: 'It is read together with other iron tests, often for tiredness or low hemoglobin.',
    changes: 'It is often higher in the morning. A meal or iron pills just before can raise it.',
  },
  'iron-capacity': {
    loinc: ['2500-7', '14800-7'],
    plain: 'Room for iron in the blood',
    clinical: 'Total iron-binding capacity (TIBC)',
    measured:
      'Iron travels in the blood on a carrier protein. This test shows how much iron all carriers together could hold.',
    why: 'It is read together with other iron tests.',
    changes: 'Pregnancy and birth control pills can raise it. Infection can lower it.',
  },
  'iron-capacity-free': {
    loinc: ['22753-8', '2501-5'],
    plain: 'Free room for iron in the blood',
    clinical: 'Unsaturated iron-binding capacity (UIBC)',
    short: 'Free room for iron',
    measured:
      'Iron travels in the blood on a carrier protein. This test shows how many places on the carriers are still free.',
    why: 'It is read together with other iron tests.',
    changes: 'Pregnancy and birth control pills can raise it. Iron pills can lower it.',
  },
  'iron-saturation': {
    loinc: ['2502-3', '14801-5', '39778-6'],
    plain: 'How full the iron carriers are',
    clinical: 'Iron saturation',
    short: 'Fullness of iron carriers',
    measured:
      'Iron travels in the blood on a carrier protein. This number shows what share of the places is taken.',
    why: 'It is used to look for too little or too much iron in the body.',
    changes: 'Time of day changes it. A meal or iron pills just before can raise it.',
  },
  transferrin: {
    loinc: ['3034-6', '22674-6'],
    plain: 'Iron carrier protein',
    clinical: 'Transferrin',
    measured:
      'Transferrin is the protein that carries iron through the blood. The liver makes more of it when iron is short.',
    why: 'It is read together with other iron tests.',
    changes:
      'Pregnancy and birth control pills can raise it. Infection and eating little can lower it.',
  },
  haptoglobin: {
    loinc: ['4542-7', '70209-2'],
    plain: 'Clean-up protein for red cells',
    clinical: 'Haptoglobin',
    short: 'Haptoglobin, clean-up',
    measured:
      'Haptoglobin picks up hemoglobin from red blood cells that broke. It is used up when many of them break.',
    why: 'It is checked to learn why hemoglobin has gone down.',
    changes: 'Infection and swelling in the body can raise it. Birth control pills can lower it.',
  },
} satisfies Entries
