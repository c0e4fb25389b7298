/** Plain words for pregnancy tests. */
import type { Entries } from '../words.ts'

export const pregnancy = {
  'pregnancy-urine': {
    loinc: ['2106-3'],
    plain: 'Pregnancy test, urine',
    clinical: 'hCG, urine, qualitative',
    measured:
      'The body starts to make a hormone called hCG soon after a pregnancy begins. This test looks for it in urine.',
    why: 'It is used to find out about a pregnancy, and before some scans, medicines or surgery.',
    changes:
      'A very early test or thin urine can miss it. Fertility shots with hCG can show up as a yes.',
  },
  'pregnancy-blood': {
    loinc: ['2118-8', '2110-5'],
    plain: 'Pregnancy test, blood',
    clinical: 'hCG, serum, qualitative',
    measured:
      'The body starts to make a hormone called hCG soon after a pregnancy begins. This test looks for it in blood. The answer is yes or no.',
    why: 'It is used to find out about a pregnancy, and before some scans, medicines or surgery.',
    changes: 'A very early test can miss it. Fertility shots with hCG can show up as a yes.',
  },
  'pregnancy-hormone': {
    loinc: ['19080-1', '21198-7', '2111-3'],
    plain: 'Pregnancy hormone, amount',
    clinical: 'hCG, serum, quantitative',
    measured:
      'The test shows how much of the pregnancy hormone hCG is in the blood. It goes up fast in the first weeks of a pregnancy.',
    why: 'It is used to follow an early pregnancy. Now and then it is used for other reasons that your team can explain.',
    changes:
      'The week of pregnancy changes it the most. Twins can raise it. After a birth or a loss it takes weeks to go away.',
  },
  'prenatal-panel': {
    loinc: ['24364-2'],
    plain: 'First blood tests in pregnancy',
    clinical: 'Obstetric panel',
    short: 'Pregnancy blood tests',
    measured: 'A set of tests on blood group, blood cells, and protection from some infections.',
    why: 'It is done early in each pregnancy, to care for you and the baby.',
    changes: 'Pregnancy itself changes some blood counts. Each part has its own text.',
  },
  'fetal-heart-rate': {
    loinc: ['55283-6'],
    plain: 'Heart rate of the baby',
    clinical: 'Fetal heart rate',
    measured:
      'This is how many times the heart of the unborn baby beats in one minute. It beats much faster than that of an adult.',
    why: 'It is checked at most pregnancy visits and during birth.',
    changes: 'The baby’s sleep and movement, the week of pregnancy and some medicines change it.',
  },
  'fundal-height': {
    loinc: ['11881-0'],
    plain: 'Height of the womb',
    clinical: 'Fundal height',
    measured:
      'A tape shows how far the top of the womb has come up. It is a simple sign of how the baby grows.',
    why: 'It is checked at most visits in the second half of a pregnancy.',
    changes: 'How the baby lies, twins, a full bladder and body build change it.',
  },
  'group-b-strep': {
    loinc: ['48683-7', '584-3'],
    plain: 'Group B strep',
    clinical: 'Streptococcus agalactiae',
    measured:
      'Group B strep is a germ that lives in many healthy people. The test looks for it on a swab.',
    why: 'It is a usual check near the end of pregnancy, so that the baby can be protected at birth.',
    changes: 'The germ can come and go. Antibiotics can hide it for a while.',
  },
  'rubella-immunity': {
    loinc: ['5334-8', '25514-1', '22496-4'],
    plain: 'Protection from German measles',
    clinical: 'Rubella virus antibodies',
    short: 'Rubella protection',
    measured:
      'The test looks for antibodies against rubella, also called German measles. They come from a vaccine or a past infection.',
    why: 'It is a usual check in early pregnancy, or for work in health care.',
    changes: 'A vaccine raises it within weeks. It can slowly go down over the years.',
  },
} satisfies Entries
