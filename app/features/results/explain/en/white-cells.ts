/** Plain words for white blood cells: the count and its kinds, as a number and as a share. */
import type { Entries } from '../words.ts'

const neutrophils = {
  measured:
    'Neutrophils are white blood cells that are quick to fight germs, above all bacteria. Most white cells are of this kind.',
  why: 'It is part of a blood count with cell types. It is often checked for fever, or while a medicine that can lower it is taken.',
  changes:
    'Infection, stress, hard exercise, smoking, pregnancy and steroid medicines can raise it. Some viruses and medicines can lower it.',
}
const lymphocytes = {
  measured:
    'Lymphocytes are white blood cells that fight viruses and remember germs. They also make antibodies.',
  why: 'It is part of a blood count with cell types. It is often checked when someone has a fever or feels ill.',
  changes:
    'Infections with a virus can raise it. Stress and steroid medicines can lower it. Young children have more of these cells.',
}
const monocytes = {
  measured:
    'Monocytes are white blood cells that clean up germs and old cells. They help the body to heal.',
  why: 'It is part of a blood count with cell types and is read together with the other kinds.',
  changes: 'It can go up while the body gets over an infection. Steroid medicines can change it.',
}
const eosinophils = {
  measured:
    'Eosinophils are white blood cells that take part in allergies and in the fight against parasites.',
  why: 'It is part of a blood count with cell types. It is often looked at in allergy, asthma or a rash.',
  changes:
    'Allergies, asthma, eczema and some medicines can raise it. Steroid medicines can lower it. It also changes with the time of day.',
}
const basophils = {
  measured: 'Basophils are the rarest white blood cells. They take part in allergic reactions.',
  why: 'It is part of a blood count with cell types and is read together with the other kinds.',
  changes: 'Allergies can raise it. Because there are so few, small changes are common.',
}
const bands = {
  measured:
    'Bands are young neutrophils, a kind of white blood cell that fights germs. The body sends them out when it needs more cells.',
  why: 'They are counted in a blood count with cell types, often when an infection is suspected.',
  changes: 'Infection, surgery, stress on the body and pregnancy can raise it.',
}
const immature = {
  measured:
    'These are white blood cells that left the bone marrow early. The body sends them out when it needs more cells.',
  why: 'Lab machines count them as part of a blood count with cell types.',
  changes: 'Infection, pregnancy, steroid medicines and stress on the body can raise it.',
}
const helpers = {
  measured:
    'CD4 cells are white blood cells that guide the defense against germs. The test shows how many are in your blood.',
  why: 'It is mostly used to see how strong the defense is in people who live with HIV, and how well treatment works.',
  changes:
    'It differs with the time of day. A cold, a vaccine or steroid medicines can change it for a while.',
}

export const whiteCells = {
  'white-cells': {
    loinc: ['6690-2', '26464-8', '804-5'],
    plain: 'White blood cell count',
    clinical: 'Leukocyte count (WBC)',
    measured:
      'White blood cells defend your body against germs. The test counts all kinds of them together.',
    why: 'It is part of most blood counts. It is often checked for fever or infection, and while some medicines are taken.',
    changes:
      'Infection, stress, hard exercise, smoking, pregnancy and steroid medicines can raise it. Some viruses and medicines can lower it.',
  },
  neutrophils: {
    loinc: ['751-8', '26499-4', '753-4'],
    plain: 'Neutrophils, number',
    clinical: 'Neutrophil count, absolute',
    ...neutrophils,
  },
  'neutrophils-share': {
    loinc: ['770-8', '26511-6', '23761-0', '769-0'],
    plain: 'Neutrophils, share',
    clinical: 'Neutrophils per 100 leukocytes',
    ...neutrophils,
  },
  lymphocytes: {
    loinc: ['731-0', '26474-7'],
    plain: 'Lymphocytes, number',
    clinical: 'Lymphocyte count, absolute',
    ...lymphocytes,
  },
  'lymphocytes-share': {
    loinc: ['736-9', '26478-8', '737-7'],
    plain: 'Lymphocytes, share',
    clinical: 'Lymphocytes per 100 leukocytes',
    ...lymphocytes,
  },
  monocytes: {
    loinc: ['742-7', '26484-6', '743-5'],
    plain: 'Monocytes, number',
    clinical: 'Monocyte count, absolute',
    ...monocytes,
  },
  'monocytes-share': {
    loinc: ['5905-5', '26485-3', '744-3'],
    plain: 'Monocytes, share',
    clinical: 'Monocytes per 100 leukocytes',
    ...monocytes,
  },
  eosinophils: {
    loinc: ['711-2', '26449-9'],
    plain: 'Eosinophils, number',
    clinical: 'Eosinophil count, absolute',
    ...eosinophils,
  },
  'eosinophils-share': {
    loinc: ['713-8', '26450-7', '714-6'],
    plain: 'Eosinophils, share',
    clinical: 'Eosinophils per 100 leukocytes',
    ...eosinophils,
  },
  basophils: {
    loinc: ['704-7', '26444-0'],
    plain: 'Basophils, number',
    clinical: 'Basophil count, absolute',
    ...basophils,
  },
  'basophils-share': {
    loinc: ['706-2', '30180-4', '707-0'],
    plain: 'Basophils, share',
    clinical: 'Basophils per 100 leukocytes',
    ...basophils,
  },
  bands: {
    loinc: ['26507-4', '763-3'],
    plain: 'Young neutrophils, number',
    clinical: 'Band neutrophil count, absolute',
    ...bands,
  },
  'bands-share': {
    loinc: ['764-1', '26508-2'],
    plain: 'Young neutrophils, share',
    clinical: 'Band neutrophils per 100 leukocytes',
    ...bands,
  },
  'immature-granulocytes': {
    loinc: ['51584-1', '53115-2'],
    plain: 'Very young white cells, number',
    clinical: 'Immature granulocyte count, absolute',
    short: 'Young white cells, number',
    ...immature,
  },
  'immature-granulocytes-share': {
    loinc: ['71695-1', '38518-7'],
    plain: 'Very young white cells, share',
    clinical: 'Immature granulocytes per 100 leukocytes',
    short: 'Young white cells, share',
    ...immature,
  },
  'helper-cells': {
    loinc: ['24467-3', '32515-9'],
    plain: 'Helper defense cells, number',
    clinical: 'CD4 cell count',
    ...helpers,
  },
  'helper-cells-share': {
    loinc: ['8123-2'],
    plain: 'Helper defense cells, share',
    clinical: 'CD4 cells, percent',
    ...helpers,
  },
} satisfies Entries
