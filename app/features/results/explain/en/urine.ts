/** Plain words for the urine test strip and what is seen under the microscope. */
import type { Entries } from '../words.ts'

const strip = 'It is part of the usual urine test.'

export const urine = {
  'urine-strip': {
    loinc: ['24357-6'],
    plain: 'Urine test strip',
    clinical: 'Urinalysis, dipstick panel',
    measured:
      'A strip with colored fields is dipped into urine. Each field reacts to one thing, such as sugar, protein or blood.',
    why: 'It is a quick check for infection, kidneys and sugar. It is used at checkups and in pregnancy.',
    changes:
      'How much you drank, food, vitamins and periods can change it. Each part has its own text.',
  },
  'urine-complete': {
    loinc: ['24356-8'],
    plain: 'Full urine test',
    clinical: 'Urinalysis, complete panel',
    measured: 'Urine was checked with a test strip and under a microscope, to see what is in it.',
    why: 'It is used for signs of infection, for kidneys, at checkups and in pregnancy.',
    changes:
      'How much you drank, food, vitamins and periods can change it. Each part has its own text.',
  },
  'urine-color': {
    loinc: ['5778-6'],
    plain: 'Color of urine',
    clinical: 'Urine color',
    measured:
      'This tells what color the urine was. It is pale when you drink a lot and dark when you drink little.',
    why: strip,
    changes: 'Beets, berries, food dyes, vitamins and some medicines can change it.',
  },
  'urine-look': {
    loinc: ['5767-9'],
    plain: 'Look of urine',
    clinical: 'Urine appearance',
    measured: 'This tells what the urine was like to look at, or in some labs how it smelled.',
    why: strip,
    changes: 'Drinking little, some foods such as asparagus, vitamins and mucus can change it.',
  },
  'urine-clarity': {
    loinc: ['32167-9'],
    plain: 'How clear urine is',
    clinical: 'Urine clarity',
    measured: 'This tells if the urine was clear or cloudy.',
    why: strip,
    changes: 'Cells, mucus, crystals or a sample that stood for long can make it cloudy.',
  },
  'urine-gravity': {
    loinc: ['5811-5', '2965-2', '5810-7'],
    plain: 'How thick or thin urine is',
    clinical: 'Urine specific gravity',
    measured:
      'This shows how much is dissolved in the urine. It tells how the kidneys save or let go of water.',
    why: strip,
    changes:
      'How much you drank in the last hours changes it the most. Water pills and sugar in urine do too.',
  },
  'urine-acid': {
    loinc: ['5803-2', '2756-5'],
    plain: 'Acid level of urine',
    clinical: 'Urine pH',
    measured:
      'The pH shows how acid the urine is. The kidneys send out acid to keep the blood steady.',
    why: `${strip} It is also looked at for kidney stones.`,
    changes:
      'A lot of meat makes urine more acid. Fruit, vegetables and some germs make it less acid.',
  },
  'urine-protein': {
    loinc: ['20454-5', '5804-0', '2887-8'],
    plain: 'Protein in urine',
    clinical: 'Urine protein, test strip',
    measured:
      'Healthy kidneys keep most protein in the blood. The strip shows if some got into the urine.',
    why: `${strip} It is looked at with care in pregnancy.`,
    changes: 'Hard exercise, fever, stress and standing for long can raise it for a short time.',
  },
  'urine-sugar': {
    loinc: ['25428-4', '5792-7', '22705-8', '2349-9', '2350-7'],
    plain: 'Sugar in urine',
    clinical: 'Urine glucose, test strip',
    measured:
      'The kidneys keep sugar in the blood. When there is a lot of it, some gets into the urine.',
    why: `${strip} It is used in pregnancy and with diabetes.`,
    changes:
      'Pregnancy and a very sweet meal can raise it. Some diabetes pills are meant to raise it.',
  },
  'urine-ketones': {
    loinc: ['2514-8', '5797-6', '22702-5', '33903-6'],
    plain: 'Ketones in urine',
    clinical: 'Urine ketones, test strip',
    measured:
      'Ketones are made when the body burns fat in place of sugar. The strip shows if some are in the urine.',
    why: `${strip} It matters most in diabetes and when someone cannot eat.`,
    changes: 'Not eating, low-carb diets, throwing up, hard exercise and pregnancy can raise it.',
  },
  'urine-blood': {
    loinc: ['5794-3', '20409-9', '57751-0'],
    plain: 'Blood in urine, strip',
    clinical: 'Urine hemoglobin, test strip',
    measured: 'The strip looks for traces of blood that eyes may not see.',
    why: strip,
    changes: 'Periods, hard exercise, a catheter and a urine infection can bring some blood.',
  },
  'urine-bilirubin': {
    loinc: ['5770-3', '20505-4', '1977-8'],
    plain: 'Bilirubin in urine',
    clinical: 'Urine bilirubin, test strip',
    measured:
      'Bilirubin is a yellow dye from old red blood cells. The liver sends it to the gut, so urine holds very little.',
    why: `${strip} It gives hints about liver and bile flow.`,
    changes: 'Some medicines, vitamin C and light on the sample can change it.',
  },
  'urine-urobilinogen': {
    loinc: ['5818-0', '20405-7', '19161-9'],
    plain: 'Urobilinogen in urine',
    clinical: 'Urine urobilinogen, test strip',
    measured:
      'Gut germs turn the yellow dye bilirubin into this. A little of it gets into the urine.',
    why: `${strip} It gives hints about the liver and about red blood cells.`,
    changes: 'Antibiotics, time of day and light on the sample can change it.',
  },
  'urine-nitrite': {
    loinc: ['5802-4', '50558-6'],
    plain: 'Sign of germs in urine',
    clinical: 'Urine nitrite, test strip',
    measured: 'Some bacteria turn a salt in urine into nitrite. The strip shows if it is there.',
    why: `${strip} It is used to look for a urine infection.`,
    changes:
      'Not all germs make nitrite. Urine that was in the bladder for a short time can miss it.',
  },
  'urine-leukocyte-esterase': {
    loinc: ['5799-2', '60026-2'],
    plain: 'Sign of white cells in urine',
    clinical: 'Urine leukocyte esterase, test strip',
    measured: 'White blood cells fight germs. The strip looks for an enzyme that they hold.',
    why: `${strip} It is used to look for a urine infection.`,
    changes:
      'A sample that was not caught midstream can show cells from the skin. Vitamin C can hide it.',
  },
  'urine-white-cells': {
    loinc: ['5821-4', '30405-5', '20408-1'],
    plain: 'White blood cells in urine',
    clinical: 'Urine leukocytes',
    measured: 'White blood cells fight germs. The test counts those in the urine.',
    why: 'It is used to look for a urine infection or swelling in the kidneys or bladder.',
    changes:
      'A sample that was not caught midstream can show more. Fever and hard exercise can too.',
  },
  'urine-red-cells': {
    loinc: ['13945-1', '5808-1', '798-9', '33051-4'],
    plain: 'Red blood cells in urine',
    clinical: 'Urine erythrocytes',
    measured: 'The test counts red blood cells in the urine. Eyes often cannot see them.',
    why: 'It is used for pain, stones, infection, or when the strip shows blood.',
    changes: 'Periods, hard exercise and a catheter can bring some.',
  },
  'urine-bacteria': {
    loinc: ['5769-5', '25145-4'],
    plain: 'Bacteria in urine',
    clinical: 'Urine bacteria, microscope',
    measured: 'Urine was looked at under a microscope for bacteria.',
    why: 'It is used to look for a urine infection.',
    changes: 'Germs from the skin get in easily. So can germs that grew while the sample stood.',
  },
  'urine-skin-cells': {
    loinc: ['11277-1', '5787-7', '20453-7', '12258-0'],
    plain: 'Skin cells in urine',
    clinical: 'Urine epithelial cells',
    measured:
      'These are cells from the skin and the lining of the urine tubes. A few are in most samples.',
    why: 'Many of them tell the lab that the sample picked up cells from the skin.',
    changes: 'Catching urine midstream, after washing, brings fewer of them.',
  },
  'urine-casts': {
    loinc: ['5796-8', '25162-9', '9842-6'],
    plain: 'Tiny tube shapes in urine',
    clinical: 'Urine casts',
    measured: 'Casts are tiny tubes that form inside the kidneys. A few clear ones are common.',
    why: 'They are looked for under the microscope, to learn more about the kidneys.',
    changes: 'Hard exercise, fever, drinking little and water pills can bring more.',
  },
  'urine-crystals': {
    loinc: ['5782-8', '5774-5'],
    plain: 'Crystals in urine',
    clinical: 'Urine crystals',
    measured: 'Salts in urine can form crystals. The test names the ones that were seen.',
    why: 'It is used for kidney stones. Crystals are also common without stones.',
    changes: 'Drinking little, food, and a sample that cooled down can bring them.',
  },
  'urine-yeast': {
    loinc: ['5822-2', '32356-8'],
    plain: 'Yeast in urine',
    clinical: 'Urine yeast cells',
    measured: 'Yeast is a kind of fungus that lives on skin. The test looks for it in urine.',
    why: 'It is seen under the microscope as part of the full urine test.',
    changes:
      'Yeast from the skin gets in easily. Antibiotics, a catheter and sugar in urine can bring more.',
  },
  'urine-mucus': {
    loinc: ['8247-9'],
    plain: 'Mucus in urine',
    clinical: 'Urine mucus threads',
    measured: 'Mucus is a thin slime that protects the urine tubes. Some of it is in many samples.',
    why: 'It is seen under the microscope as part of the full urine test.',
    changes: 'The way the sample was caught changes it.',
  },
  'urine-comment': {
    loinc: ['11279-7'],
    plain: 'Notes on urine under the microscope',
    clinical: 'Urine sediment comment',
    short: 'Notes on urine',
    measured: 'These are the words of the person who looked at your urine under the microscope.',
    why: 'They are part of the full urine test.',
    changes: 'The way the sample was caught and how long it stood can change what is seen.',
  },
  'urine-culture': {
    loinc: ['630-4'],
    plain: 'Urine germ culture',
    clinical: 'Urine culture',
    measured:
      'The lab keeps urine warm for 1 to 3 days, to see which germs grow. It may also test which antibiotics work.',
    why: 'It is used for signs of a urine infection, and in pregnancy.',
    changes: 'Germs from the skin can get in. Antibiotics taken before can hide germs.',
  },
} satisfies Entries
