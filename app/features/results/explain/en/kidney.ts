/** Plain words for kidney tests in blood and urine. */
import type { Entries } from '../words.ts'

export const kidney = {
  'kidney-panel': {
    loinc: ['24362-6'],
    plain: 'Kidney tests',
    clinical: 'Renal function panel',
    measured:
      'A set of tests on salts, protein and waste in your blood. Together they show how the kidneys are working.',
    why: 'It is used to follow kidney problems and to watch some medicines.',
    changes:
      'How much you drank, food, and many medicines can change it. Each part has its own text.',
  },
  creatinine: {
    loinc: ['2160-0', '38483-4', '14682-9', '59826-8'],
    plain: 'Creatinine, a muscle waste',
    clinical: 'Creatinine',
    short: 'Creatinine in blood',
    measured:
      'Creatinine is waste from your muscles. The kidneys clear it from the blood. So the test shows how well they filter.',
    why: 'It is part of most routine blood tests. It is also checked before some scans and with many medicines.',
    changes:
      'A big meal of meat, hard exercise, large muscles, creatine powder and drinking too little can raise it. Pregnancy can lower it.',
  },
  'filter-rate': {
    loinc: [
      '33914-3',
      '98979-8',
      '62238-1',
      '77147-7',
      '69405-9',
      '48642-3',
      '48643-1',
      '88293-6',
      '88294-4',
      '50210-4',
      '98980-6',
    ],
    plain: 'How well the kidneys filter',
    clinical: 'Estimated glomerular filtration rate (eGFR)',
    measured:
      'This number estimates how much blood your kidneys clean each minute. It is worked out from a blood test, your age and your sex.',
    why: 'It is used to check on the kidneys, and to choose the right dose of some medicines.',
    changes:
      'A big meal of meat, hard exercise, drinking too little and some medicines can lower it for a while. It goes down slowly with age.',
  },
  'creatinine-clearance': {
    loinc: ['2164-2', '35591-7'],
    plain: 'How fast kidneys clear creatinine',
    clinical: 'Creatinine clearance',
    short: 'Kidney clearing rate',
    measured:
      'This shows how much blood the kidneys clear of creatinine, a waste, each minute. It comes from blood and urine, or from a formula.',
    why: 'It is used to check on the kidneys and to set the dose of some medicines.',
    changes:
      'A missed part of the urine collection changes it the most. Meat, hard exercise and some medicines do so too.',
  },
  'cystatin-c': {
    loinc: ['33863-2'],
    plain: 'Cystatin C, a kidney marker',
    clinical: 'Cystatin C',
    measured:
      'Cystatin C is a small protein that all cells make. The kidneys clear it, so it shows how well they filter.',
    why: 'It is used when creatinine may mislead, such as in people with very large or very small muscles.',
    changes: 'Smoking, body weight, thyroid problems and steroid medicines can change it.',
  },
  urea: {
    loinc: ['3094-0', '6299-2', '22664-7', '14937-7'],
    plain: 'Urea, a protein waste',
    clinical: 'Urea nitrogen (BUN)',
    measured:
      'Urea is what is left when the body breaks down protein. The kidneys clear it from the blood.',
    why: 'It is part of most routine blood tests and is read together with creatinine.',
    changes:
      'A lot of protein in food, drinking too little and steroid medicines can raise it. Pregnancy and eating little protein can lower it.',
  },
  'urea-ratio': {
    loinc: ['3097-3', '44734-2'],
    plain: 'Urea compared with creatinine',
    clinical: 'BUN/creatinine ratio',
    short: 'Urea to creatinine',
    measured:
      'Two kinds of waste in the blood are compared. The kidneys clear both, but not in the same way.',
    why: 'It helps to explain why urea or creatinine has changed.',
    changes: 'Drinking too little and a lot of protein in food can raise it.',
  },
  'uric-acid': {
    loinc: ['3084-1', '14933-6'],
    plain: 'Uric acid',
    clinical: 'Urate (uric acid), serum',
    measured:
      'Uric acid is left over when the body breaks down cells and some foods. The kidneys clear most of it.',
    why: 'It is often checked for gout and kidney stones, and with some treatments.',
    changes:
      'Meat, seafood, beer, sweet drinks, fasting and water pills can raise it. Gout medicines can lower it.',
  },
  'albumin-creatinine': {
    loinc: ['14959-1', '9318-7', '32294-1', '30000-4'],
    plain: 'Protein leak in urine, albumin',
    clinical: 'Urine albumin/creatinine ratio (ACR)',
    short: 'Albumin leak in urine',
    measured:
      'Albumin is a blood protein that healthy kidneys keep back. The test shows if some gets into the urine. Creatinine is used to allow for how much you drank.',
    why: 'It is a usual yearly check with diabetes or high blood pressure.',
    changes:
      'Hard exercise, fever, a urine infection, periods and standing for long can raise it for a short time.',
  },
  'albumin-urine': {
    loinc: ['14957-5', '1754-1'],
    plain: 'Albumin in urine',
    clinical: 'Urine albumin (microalbumin)',
    measured:
      'Albumin is a blood protein that healthy kidneys keep back. The test shows how much got into the urine.',
    why: 'It is a usual check of the kidneys with diabetes or high blood pressure.',
    changes:
      'How much you drank changes it. Hard exercise, fever and a urine infection can raise it for a short time.',
  },
  'creatinine-urine': {
    loinc: ['2161-8', '14683-7', '55593-8'],
    plain: 'Creatinine in urine',
    clinical: 'Urine creatinine',
    measured:
      'Creatinine is waste from muscles that the kidneys send out. In urine it shows how strong or thin the urine is.',
    why: 'It is mostly used to make sense of other urine tests.',
    changes: 'How much you drank changes it the most. Muscle size and meat in food do so too.',
  },
  'protein-creatinine': {
    loinc: ['2890-2'],
    plain: 'Protein leak in urine, all kinds',
    clinical: 'Urine protein/creatinine ratio',
    short: 'Protein leak in urine',
    measured:
      'Healthy kidneys keep most protein in the blood. The test shows how much gets into the urine. Creatinine is used to allow for how much you drank.',
    why: 'It is used to follow the kidneys, and in pregnancy when blood pressure goes up.',
    changes: 'Hard exercise, fever, a urine infection and standing for long can raise it.',
  },
  'protein-urine-amount': {
    loinc: ['2888-6', '35663-4'],
    plain: 'Amount of protein in urine',
    clinical: 'Urine protein',
    measured:
      'Healthy kidneys keep most protein in the blood. The test shows how much is in the urine.',
    why: 'It is used to check on the kidneys, and in pregnancy.',
    changes:
      'How much you drank changes it. Hard exercise, fever and a urine infection can raise it for a short time.',
  },
  'protein-urine-day': {
    loinc: ['2889-4'],
    plain: 'Protein in a full day of urine',
    clinical: 'Urine protein, 24 hours',
    short: 'Protein in urine, 24 hours',
    measured:
      'All urine of one day was kept and tested. It shows how much protein the kidneys let through in 24 hours.',
    why: 'It is used to follow the kidneys, and in pregnancy when blood pressure goes up.',
    changes: 'A missed part of the collection changes it. Hard exercise and fever can raise it.',
  },
} satisfies Entries
