/** Plain words for blood groups and for proteins that are part of hemoglobin's family. */
import type { Entries } from '../words.ts'

const rhesus =
  'Rh is a mark on red blood cells that is there or not. A baby can have another Rh type than the mother.'

export const bloodGroup = {
  'blood-group': {
    loinc: ['882-1', '19057-9'],
    plain: 'Blood group with Rh',
    clinical: 'ABO and Rh type',
    measured:
      'Your blood group is A, B, AB or O. Rh is a second mark that is there or not. Both are set by your genes.',
    why: 'It is needed before a blood transfusion or surgery, and in pregnancy.',
    changes: 'It stays the same for life, apart from rare cases such as a bone marrow transplant.',
  },
  'blood-group-abo': {
    loinc: ['883-9'],
    plain: 'Blood group',
    clinical: 'ABO group',
    measured: 'Your blood group is A, B, AB or O. It depends on marks on your red blood cells.',
    why: 'It is needed before a blood transfusion or surgery, and in pregnancy.',
    changes: 'It stays the same for life, apart from rare cases such as a bone marrow transplant.',
  },
  'blood-group-rh': {
    loinc: ['10331-7', '1305-2'],
    plain: 'Rh type',
    clinical: 'Rh (D) type',
    measured: rhesus,
    why: 'It is needed before a blood transfusion, and in pregnancy to protect the baby.',
    changes: 'It stays the same for life, apart from rare cases such as a bone marrow transplant.',
  },
  'antibody-screen': {
    loinc: ['890-4'],
    plain: 'Antibodies to other blood groups',
    clinical: 'Blood group antibody screen',
    short: 'Blood group antibodies',
    measured:
      'The test looks for antibodies in your blood that would act on red blood cells of other people.',
    why: 'It is done before a blood transfusion or surgery, and in pregnancy.',
    changes:
      'A pregnancy or a transfusion can bring such antibodies. An Rh shot can show up for months.',
  },
  'direct-antiglobulin': {
    loinc: ['1007-4'],
    plain: 'Antibodies on red blood cells',
    clinical: 'Direct antiglobulin test (Coombs)',
    short: 'Antibodies on red cells',
    measured: 'The test looks for antibodies that stick to your own red blood cells.',
    why: 'It is used when red cells break early, after a transfusion, and in newborn babies.',
    changes: 'A transfusion, an infection and some medicines can bring them for a while.',
  },
  'hemoglobin-pattern': {
    loinc: ['12710-0', '42247-7', '13514-5'],
    plain: 'Kinds of hemoglobin',
    clinical: 'Hemoglobin pattern',
    measured:
      'Hemoglobin carries oxygen in red blood cells. It comes in kinds that are set by genes. The test shows which ones are in your blood.',
    why: 'It is used for newborn babies, in family planning, and when red cells are small without a lack of iron.',
    changes:
      'A blood transfusion in the last months changes it. Babies have other kinds than adults.',
  },
  'hemoglobin-a2': {
    loinc: ['4552-6', '34660-1'],
    plain: 'Hemoglobin A2, share',
    clinical: 'Hemoglobin A2 per total hemoglobin',
    measured: 'Hemoglobin A2 is one of the kinds that adults have in a small amount.',
    why: 'It is used in family planning, and when red cells are small without a lack of iron.',
    changes: 'A lack of iron or a blood transfusion can change it.',
  },
  'hemoglobin-f': {
    loinc: ['4576-5'],
    plain: 'Hemoglobin F, share',
    clinical: 'Fetal hemoglobin per total hemoglobin',
    measured:
      'Hemoglobin F is the kind that babies have before birth. Adults have very little of it.',
    why: 'It is used to learn which kinds of hemoglobin a person has.',
    changes: 'Age changes it in the first year. Pregnancy and some medicines can raise it.',
  },
  'hemoglobin-s': {
    loinc: ['4625-0'],
    plain: 'Hemoglobin S, share',
    clinical: 'Hemoglobin S per total hemoglobin',
    measured:
      'Hemoglobin S is a kind of hemoglobin that runs in families. The test shows how much of your hemoglobin is of this kind.',
    why: 'It is used in newborn babies and in family planning, and to follow treatment.',
    changes: 'A blood transfusion lowers it. Some medicines change it slowly.',
  },
  g6pd: {
    loinc: ['32546-4'],
    plain: 'Red cell enzyme G6PD',
    clinical: 'Glucose-6-phosphate dehydrogenase',
    measured:
      'G6PD is an enzyme that protects red blood cells from harm. How much there is depends on genes.',
    why: 'It is checked before some medicines, and when red cells break early.',
    changes: 'A recent blood transfusion or many new red cells can change it.',
  },
} satisfies Entries
