/** Plain words for liver and pancreas tests and for the main blood proteins. */
import type { Entries } from '../words.ts'

export const liver = {
  'liver-panel': {
    loinc: ['24325-3'],
    plain: 'Liver tests',
    clinical: 'Hepatic function panel',
    measured:
      'A set of tests on enzymes, proteins and a yellow dye in your blood. Together they show how the liver is doing.',
    why: 'It is used to check on the liver, and with medicines that the liver breaks down.',
    changes: 'Alcohol, hard exercise and many medicines can change it. Each part has its own text.',
  },
  alt: {
    loinc: ['1742-6', '1743-4', '1744-2'],
    plain: 'Liver enzyme ALT',
    clinical: 'Alanine aminotransferase (ALT)',
    measured:
      'ALT is an enzyme that works inside liver cells. When the cells are strained, more of it gets into the blood.',
    why: 'It is part of many routine blood tests. It is used to check on the liver and to watch some medicines.',
    changes:
      'Alcohol, extra weight, hard exercise, some pain relievers and other medicines can raise it.',
  },
  ast: {
    loinc: ['1920-8', '30239-8'],
    plain: 'Liver and muscle enzyme AST',
    clinical: 'Aspartate aminotransferase (AST)',
    measured:
      'AST is an enzyme that works inside liver and muscle cells. When the cells are strained, more of it gets into the blood.',
    why: 'It is part of many routine blood tests and is read together with ALT.',
    changes: 'Hard exercise, a shot into a muscle, alcohol and some medicines can raise it.',
  },
  'alkaline-phosphatase': {
    loinc: ['6768-6'],
    plain: 'Liver and bone enzyme ALP',
    clinical: 'Alkaline phosphatase (ALP)',
    measured:
      'ALP is an enzyme that comes mostly from the liver and from bones. The test shows how much is in the blood.',
    why: 'It is part of many routine blood tests. It is used to check on the liver, bile flow and bones.',
    changes:
      'Growing children and teens, pregnancy and a healing bone have more. A fatty meal can raise it too.',
  },
  ggt: {
    loinc: ['2324-2'],
    plain: 'Liver enzyme GGT',
    clinical: 'Gamma-glutamyl transferase (GGT)',
    measured:
      'GGT is an enzyme found mostly in the liver and its bile tubes. The test shows how much is in the blood.',
    why: 'It is used to check on the liver, often when ALP is up.',
    changes: 'Alcohol, extra weight, smoking and some medicines for seizures can raise it.',
  },
  'bilirubin-total': {
    loinc: ['1975-2', '14631-6', '42719-5'],
    plain: 'Bilirubin, the yellow dye',
    clinical: 'Bilirubin, total',
    short: 'Bilirubin, total amount',
    measured:
      'Bilirubin is a yellow dye that is left when old red blood cells are broken down. The liver clears it with bile.',
    why: 'It is part of many routine blood tests. It is checked when skin or eyes look yellow, and in newborn babies.',
    changes: 'Not eating, stress and hard exercise can raise it. Many newborn babies have more.',
  },
  'bilirubin-direct': {
    loinc: ['1968-7', '14629-0', '15152-2'],
    plain: 'Bilirubin after the liver',
    clinical: 'Bilirubin, direct',
    measured:
      'Bilirubin is a yellow dye from old red blood cells. This is the part that the liver has made ready to leave with bile.',
    why: 'It is used to find out why total bilirubin has changed.',
    changes: 'Gallstones, some medicines and pregnancy can raise it.',
  },
  'bilirubin-indirect': {
    loinc: ['1971-1', '14630-8'],
    plain: 'Bilirubin before the liver',
    clinical: 'Bilirubin, indirect',
    measured:
      'Bilirubin is a yellow dye from old red blood cells. This is the part on its way to the liver.',
    why: 'It is used to find out why total bilirubin has changed.',
    changes: 'Not eating, stress and hard exercise can raise it. Many newborn babies have more.',
  },
  albumin: {
    loinc: ['1751-7', '61151-7', '61152-5'],
    plain: 'Albumin, the main blood protein',
    clinical: 'Albumin',
    short: 'Albumin in blood',
    measured:
      'Albumin is a protein made by the liver. It keeps fluid inside your blood vessels and carries hormones and medicines.',
    why: 'It is part of many routine blood tests. It is used to check on the liver, kidneys and food intake.',
    changes:
      'Drinking too little can raise it. Pregnancy, infection and a long illness can lower it.',
  },
  'total-protein': {
    loinc: ['2885-2'],
    plain: 'All proteins in blood',
    clinical: 'Protein, total',
    measured:
      'Proteins in the blood carry things around, fight germs and hold water. The test adds all of them up.',
    why: 'It is part of many routine blood tests. It is used to check on food intake, liver and kidneys.',
    changes: 'Drinking too little can raise it. Pregnancy and a long bed rest can lower it.',
  },
  globulin: {
    loinc: ['10834-0', '2336-6'],
    plain: 'Globulins, the other proteins',
    clinical: 'Globulin',
    short: 'Globulins in blood',
    measured:
      'Globulins are blood proteins other than albumin. Many are antibodies, which fight germs.',
    why: 'It is worked out as part of many blood chemistry sets.',
    changes: 'Infection and swelling in the body can raise it. Drinking too little can do so too.',
  },
  'albumin-globulin-ratio': {
    loinc: ['1759-0'],
    plain: 'Balance of blood proteins',
    clinical: 'Albumin/globulin ratio',
    measured:
      'Two groups of blood proteins are compared: albumin, and all the others, which are called globulins.',
    why: 'It is worked out as part of many blood chemistry sets.',
    changes: 'Infection, pregnancy and long illness can change it.',
  },
  prealbumin: {
    loinc: ['14338-8'],
    plain: 'Prealbumin, a food marker',
    clinical: 'Prealbumin (transthyretin)',
    measured:
      'Prealbumin is a protein made by the liver. It is used up within days, so it changes fast.',
    why: 'It is sometimes checked in hospital to follow food intake.',
    changes: 'Eating little, infection and surgery can lower it. Steroid medicines can raise it.',
  },
  'lactate-dehydrogenase': {
    loinc: ['2532-0', '14804-9'],
    plain: 'Cell enzyme LDH',
    clinical: 'Lactate dehydrogenase (LDH)',
    measured:
      'LDH is an enzyme inside almost all cells of the body. More of it gets into the blood when cells break.',
    why: 'It is used along with other tests, to see if cells somewhere in the body are breaking down.',
    changes: 'Hard exercise can raise it. So can red cells that break in the tube after the draw.',
  },
  ammonia: {
    loinc: ['16362-6', '22763-7'],
    plain: 'Ammonia in blood',
    clinical: 'Ammonia',
    measured:
      'Ammonia is a waste from protein. The liver turns it into urea, which leaves with urine.',
    why: 'It is checked with liver problems, or when someone is confused and the cause is not clear.',
    changes:
      'Hard exercise, smoking, some seizure medicines and a sample kept too warm can raise it.',
  },
  lipase: {
    loinc: ['3040-3'],
    plain: 'Pancreas enzyme lipase',
    clinical: 'Lipase',
    measured:
      'Lipase is an enzyme from the pancreas that breaks down fat in food. A little of it is always in the blood.',
    why: 'It is often checked for strong belly pain, to look at the pancreas.',
    changes: 'Some medicines and weak kidneys can raise it.',
  },
  amylase: {
    loinc: ['1798-8'],
    plain: 'Pancreas enzyme amylase',
    clinical: 'Amylase',
    measured:
      'Amylase is an enzyme that breaks down starch in food. It comes from the pancreas and the spit glands.',
    why: 'It is often checked for belly pain or swollen glands in the cheeks.',
    changes: 'Some medicines, weak kidneys and swollen spit glands can raise it.',
  },
} satisfies Entries
