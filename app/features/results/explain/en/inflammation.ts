/** Plain words for signs of inflammation and for proteins of the body's defense. */
import type { Entries } from '../words.ts'

export const inflammation = {
  crp: {
    loinc: ['1988-5'],
    plain: 'Inflammation marker CRP',
    clinical: 'C-reactive protein (CRP)',
    measured:
      'CRP is a protein that the liver makes when something in the body is inflamed. It goes up within hours and down within days.',
    why: 'It is checked for infection or swelling, and to see if treatment works.',
    changes: 'Infections, injuries, surgery, extra weight, smoking and pregnancy can raise it.',
  },
  'crp-sensitive': {
    loinc: ['30522-7'],
    plain: 'Inflammation marker CRP, fine test',
    clinical: 'C-reactive protein, high sensitivity',
    short: 'CRP, fine test',
    measured:
      'CRP goes up when something in the body is inflamed. This test can pick up very small amounts.',
    why: 'It is used along with cholesterol, to learn about the long-term chance of heart problems.',
    changes: 'A cold, bad gums, extra weight, smoking and estrogen pills can raise it.',
  },
  esr: {
    loinc: ['4537-7', '30341-2'],
    plain: 'How fast red blood cells settle',
    clinical: 'Erythrocyte sedimentation rate (ESR)',
    short: 'Red cell settling rate',
    measured:
      'Red blood cells sink in a tube. They sink faster when something in the body is inflamed.',
    why: 'It is an old and simple test, used for swelling, pain in joints, or to see if treatment works.',
    changes: 'Age, pregnancy, periods, infection and low hemoglobin can raise it.',
  },
  procalcitonin: {
    loinc: ['33959-8'],
    plain: 'Marker of bacterial infection',
    clinical: 'Procalcitonin',
    short: 'Bacterial infection marker',
    measured: 'Procalcitonin goes up when bacteria spread in the body. Viruses raise it much less.',
    why: 'It is used in hospital, to decide on antibiotics and how long to give them.',
    changes: 'Large injuries, surgery, burns and weak kidneys can raise it too.',
  },
  'immunoglobulin-g': {
    loinc: ['2465-3'],
    plain: 'Antibodies of the long-term kind',
    clinical: 'Immunoglobulin G (IgG)',
    short: 'Long-term antibodies (IgG)',
    measured:
      'Antibodies are proteins that fight germs. IgG is the most common kind. It protects for a long time.',
    why: 'It is checked when someone is ill often, or to look at the body’s defense.',
    changes:
      'Infection can raise it. Some medicines and loss of protein can lower it. Age plays a part.',
  },
  'immunoglobulin-a': {
    loinc: ['2458-8'],
    plain: 'Antibodies of the lining kind',
    clinical: 'Immunoglobulin A (IgA)',
    short: 'Lining antibodies (IgA)',
    measured:
      'Antibodies are proteins that fight germs. IgA guards the lining of the nose, lungs and gut.',
    why: 'It is checked when someone is ill often, and together with tests for celiac disease.',
    changes: 'Infection and alcohol can raise it. Some people make very little and feel well.',
  },
  'immunoglobulin-m': {
    loinc: ['2472-9'],
    plain: 'Antibodies of the first-response kind',
    clinical: 'Immunoglobulin M (IgM)',
    short: 'First antibodies (IgM)',
    measured:
      'Antibodies are proteins that fight germs. IgM is the first kind that the body makes against a new germ.',
    why: 'It is checked when someone is ill often, or to look at the body’s defense.',
    changes: 'A new infection can raise it. Some medicines can lower it.',
  },
  'immunoglobulin-e': {
    loinc: ['19113-0'],
    plain: 'Allergy antibodies, total',
    clinical: 'Immunoglobulin E (IgE), total',
    measured:
      'IgE is the kind of antibody that takes part in allergies. The test adds up all of it. It does not show what the allergy is to.',
    why: 'It is checked for allergies, asthma and eczema.',
    changes: 'Allergy seasons, eczema, smoking and parasites can raise it.',
  },
  'protein-electrophoresis': {
    loinc: ['12851-2', '14895-7'],
    plain: 'Pattern of blood proteins',
    clinical: 'Protein electrophoresis, serum',
    measured:
      'The proteins in your blood were sorted into groups. An expert looked at the pattern.',
    why: 'It is used when proteins in the blood are higher or lower than expected, or for bone pain.',
    changes: 'Infection and swelling change the pattern. Pregnancy can too.',
  },
  'light-chains-kappa': {
    loinc: ['36916-5'],
    plain: 'Antibody pieces, kappa',
    clinical: 'Free kappa light chains',
    measured:
      'Antibodies are built from heavy and light pieces. This test counts loose light pieces called kappa.',
    why: 'It is read with other protein tests, to see how antibody-making cells behave.',
    changes: 'Infection and weak kidneys can raise it.',
  },
  'light-chains-lambda': {
    loinc: ['33944-0'],
    plain: 'Antibody pieces, lambda',
    clinical: 'Free lambda light chains',
    measured:
      'Antibodies are built from heavy and light pieces. This test counts loose light pieces called lambda.',
    why: 'It is read with other protein tests, to see how antibody-making cells behave.',
    changes: 'Infection and weak kidneys can raise it.',
  },
} satisfies Entries
