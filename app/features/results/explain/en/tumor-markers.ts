/**
 * Plain words for tumor markers and stool tests. The only file that may use the word cancer, and
 * only to say calmly what a test is for and that one value settles nothing.
 */
import type { Entries } from '../words.ts'

const alone = 'One value alone does not tell if someone has cancer.'

export const tumorMarkers = {
  psa: {
    loinc: ['2857-1'],
    plain: 'Prostate protein',
    clinical: 'Prostate-specific antigen (PSA)',
    measured: `PSA is a protein made by the prostate gland. Some of it is always in the blood. ${alone}`,
    why: 'It is used to check on the prostate, and to follow people after treatment.',
    changes:
      'It goes up with age and a larger prostate. Sex, a long bike ride, a urine infection or a prostate exam just before can raise it.',
  },
  'psa-free': {
    loinc: ['12841-3'],
    plain: 'Prostate protein, free share',
    clinical: 'Free PSA, percent',
    measured:
      'PSA is a protein made by the prostate gland. This number shows which share of it floats free in the blood.',
    why: 'It helps to make sense of the PSA result and to decide on the next step.',
    changes: 'A larger prostate, a urine infection or a prostate exam just before can change it.',
  },
  'psa-free-amount': {
    loinc: ['10886-0'],
    plain: 'Prostate protein, free part',
    clinical: 'Free PSA',
    measured:
      'PSA is a protein made by the prostate gland. This test shows how much of it floats free in the blood.',
    why: 'It helps to make sense of the PSA result and to decide on the next step.',
    changes: 'A larger prostate, a urine infection or a prostate exam just before can change it.',
  },
  cea: {
    loinc: ['2039-6'],
    plain: 'Tumor marker CEA',
    clinical: 'Carcinoembryonic antigen',
    measured: `CEA is a protein that some cells let out into the blood. Many healthy people have a little. ${alone}`,
    why: 'It is mostly used to follow people during and after treatment for bowel cancer.',
    changes: 'Smoking, liver problems and swelling of the bowel can raise it.',
  },
  'ca-125': {
    loinc: ['10334-1'],
    plain: 'Tumor marker CA-125',
    clinical: 'Cancer antigen 125',
    measured: `CA-125 is a protein from the lining of the belly and the female organs. ${alone}`,
    why: 'It is mostly used to follow people during and after treatment for cancer of the ovary.',
    changes:
      'Periods, pregnancy, swelling in the belly and some growths that are not cancer can raise it.',
  },
  'ca-19-9': {
    loinc: ['24108-3'],
    plain: 'Tumor marker CA 19-9',
    clinical: 'Cancer antigen 19-9',
    measured: `This marker is made by cells of the pancreas, bile tubes and gut. ${alone}`,
    why: 'It is mostly used to follow people during and after treatment for cancer of the pancreas.',
    changes:
      'Gallstones, a swollen pancreas and liver problems can raise it. Some people never make it.',
  },
  'ca-15-3': {
    loinc: ['6875-9'],
    plain: 'Tumor marker CA 15-3',
    clinical: 'Cancer antigen 15-3',
    measured: `This is a protein that breast cells let out. ${alone}`,
    why: 'It is used to follow people during treatment for breast cancer.',
    changes: 'Pregnancy, liver problems and some growths that are not cancer can raise it.',
  },
  'ca-27-29': {
    loinc: ['17842-6'],
    plain: 'Tumor marker CA 27-29',
    clinical: 'Cancer antigen 27-29',
    measured: `This is a protein that breast cells let out. ${alone}`,
    why: 'It is used to follow people during treatment for breast cancer.',
    changes: 'Pregnancy, liver problems and some growths that are not cancer can raise it.',
  },
  afp: {
    loinc: ['1834-1', '53962-7'],
    plain: 'Marker AFP',
    clinical: 'Alpha-fetoprotein',
    measured:
      'AFP is a protein that babies make before birth, so it goes up in pregnancy. At other times adults have little of it.',
    why: 'It is used in pregnancy checks. At other times it is used to follow the liver and some treatments.',
    changes: 'Pregnancy raises it the most. Liver problems can raise it too.',
  },
  'beta-2-microglobulin': {
    loinc: ['1952-1', '14626-6'],
    plain: 'Small protein from cells',
    clinical: 'Beta-2 microglobulin',
    measured: 'This small protein sits on almost all cells. The kidneys clear it from the blood.',
    why: 'It is used to follow some treatments of the blood, and to look at the kidneys.',
    changes: 'Infection, swelling and weak kidneys can raise it.',
  },
  'monoclonal-protein': {
    loinc: ['33358-3'],
    plain: 'Single-type antibody',
    clinical: 'Monoclonal (M) protein',
    measured:
      'Healthy blood holds many kinds of antibody. This test shows how much there is of one single kind, made by one family of cells.',
    why: 'It is used to follow how these cells behave over time.',
    changes:
      'Many older people have a little. The same lab and method make results easier to compare.',
  },
  'stool-blood': {
    loinc: ['57905-2', '29771-3', '2335-8', '14563-1', '14564-9', '14565-6', '56490-6'],
    plain: 'Hidden blood in stool',
    clinical: 'Occult blood, stool',
    measured: 'The test looks for traces of blood in stool that eyes cannot see.',
    why: 'It is a usual check of the bowel for adults. It is also used when hemoglobin is lower than before.',
    changes:
      'Piles, periods, bleeding gums and aspirin can bring some blood. Some kinds of the test also react to red meat.',
  },
} satisfies Entries
