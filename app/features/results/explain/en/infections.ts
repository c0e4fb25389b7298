/** Plain words for tests that look for a germ in the throat, nose, gut, on a swab or in urine. */
import type { Entries } from '../words.ts'

const swab =
  'How the swab was taken and the day of illness matter. Too early or too late can miss it.'
const sexual =
  'It is a usual part of sexual health care, and in pregnancy. Many people who have it feel nothing.'
const treated = 'Antibiotics cure it. The test can stay positive for some weeks after treatment.'

export const infections = {
  chlamydia: {
    loinc: ['21613-5', '6357-8', '42931-6', '43304-5', '50387-0', '53925-4', '21190-4'],
    plain: 'Chlamydia test',
    clinical: 'Chlamydia trachomatis',
    measured:
      'Chlamydia is a germ that is passed on by sex. The test looks for its genes in urine or on a swab.',
    why: sexual,
    changes: treated,
  },
  gonorrhea: {
    loinc: ['24111-7', '60256-5', '43305-2', '50388-8', '53927-0'],
    plain: 'Gonorrhea test',
    clinical: 'Neisseria gonorrhoeae',
    measured:
      'Gonorrhea is caused by a germ that is passed on by sex. The test looks for its genes in urine or on a swab.',
    why: sexual,
    changes: treated,
  },
  'chlamydia-gonorrhea': {
    loinc: ['36903-3', '70161-5'],
    plain: 'Chlamydia and gonorrhea test',
    clinical: 'Chlamydia trachomatis and Neisseria gonorrhoeae',
    measured:
      'One sample was tested for two germs that are passed on by sex. The test looks for their genes.',
    why: sexual,
    changes: treated,
  },
  trichomonas: {
    loinc: ['46154-1', '6568-0'],
    plain: 'Trichomonas test',
    clinical: 'Trichomonas vaginalis',
    measured: 'Trichomonas is a tiny parasite that is passed on by sex. The test looks for it.',
    why: 'It is checked for itching or discharge, and as part of sexual health care.',
    changes: 'Treatment cures it. The test can stay positive for some weeks after.',
  },
  hpv: {
    loinc: ['30167-1', '21440-3'],
    plain: 'HPV test',
    clinical: 'Human papillomavirus, high risk types',
    measured:
      'HPV is a very common virus of the skin. The test looks for the types that can change cells of the cervix.',
    why: 'It is a usual check for people with a cervix, alone or with a Pap test.',
    changes: 'Most people clear the virus by themselves within 2 years.',
  },
  'pap-test': {
    loinc: ['47527-7', '47528-5', '10524-7'],
    plain: 'Pap test',
    clinical: 'Cervical cytology',
    measured:
      'Cells from the cervix were looked at under a microscope. The cervix is the entry to the womb.',
    why: 'It is a usual check for people with a cervix. It finds changes early, while they are easy to treat.',
    changes: 'Periods, infections, creams and a recent birth can make cells hard to read.',
  },
  'strep-rapid': {
    loinc: ['18481-2', '78012-2', '60489-2'],
    plain: 'Strep throat test',
    clinical: 'Group A streptococcus, throat',
    measured: 'A swab of your throat was tested for strep, a germ that can cause a sore throat.',
    why: 'It is used for a sore throat with fever, to see if antibiotics can help.',
    changes: `Some healthy people carry the germ. ${swab}`,
  },
  'throat-culture': {
    loinc: ['626-2', '17898-8', '546-2', '11268-0'],
    plain: 'Throat germ culture',
    clinical: 'Throat culture',
    measured: 'The lab keeps a throat swab warm for 1 to 2 days, to see which germs grow.',
    why: 'It is used for a sore throat when the quick test is not clear.',
    changes: 'Antibiotics taken before can hide germs. Some healthy people carry the germ.',
  },
  'flu-a': {
    loinc: ['85477-8', '5862-8', '80382-5', '92142-9'],
    plain: 'Flu A test',
    clinical: 'Influenza A virus',
    measured: 'The test looks for the flu virus of type A, mostly on a swab of the nose.',
    why: 'It is used for fever, cough and aches in the flu season.',
    changes: swab,
  },
  'flu-b': {
    loinc: ['85478-6', '5866-9', '80383-3', '92141-1'],
    plain: 'Flu B test',
    clinical: 'Influenza B virus',
    measured: 'The test looks for the flu virus of type B, mostly on a swab of the nose.',
    why: 'It is used for fever, cough and aches in the flu season.',
    changes: swab,
  },
  rsv: {
    loinc: ['85479-4', '92131-2'],
    plain: 'RSV test',
    clinical: 'Respiratory syncytial virus',
    measured: 'RSV is a common cold virus. The test looks for it on a swab of the nose.',
    why: 'It is used for cough and wheeze, above all in babies and older people.',
    changes: swab,
  },
  'covid-gene': {
    loinc: ['94500-6', '94309-2', '94531-1', '94759-8', '94845-5'],
    plain: 'COVID-19 gene test',
    clinical: 'SARS-CoV-2 RNA',
    measured:
      'The test looks for genes of the virus that causes COVID-19, mostly on a swab of the nose.',
    why: 'It is used for cough, fever or a lost sense of smell, after contact, or before surgery.',
    changes: `The test can stay positive for weeks after an infection. ${swab}`,
  },
  'covid-rapid': {
    loinc: ['94558-4', '97097-0', '95209-3'],
    plain: 'COVID-19 quick test',
    clinical: 'SARS-CoV-2 antigen',
    measured: 'The quick test looks for proteins of the virus that causes COVID-19.',
    why: 'It is used for cough, fever or a lost sense of smell, or after contact.',
    changes: `It finds less than a gene test, so it may be done again. ${swab}`,
  },
  'covid-antibodies': {
    loinc: ['94563-4', '94762-2'],
    plain: 'COVID-19 antibodies',
    clinical: 'SARS-CoV-2 antibodies',
    measured:
      'The test looks for antibodies against the virus that causes COVID-19. They come from a vaccine or an infection.',
    why: 'It shows past contact or a vaccine. It does not look for an infection now.',
    changes: 'They go up in the weeks after a vaccine or infection, and slowly down over months.',
  },
  'covid-flu-rsv': {
    loinc: ['95941-1'],
    plain: 'COVID-19, flu and RSV tests',
    clinical: 'SARS-CoV-2, influenza and RSV panel',
    measured: 'One swab was tested for the viruses of COVID-19, flu and RSV, a cold virus.',
    why: 'It is used for cough and fever, because these illnesses feel much the same.',
    changes: swab,
  },
  'bk-virus-urine': {
    loinc: ['41480-5'],
    plain: 'BK virus in urine, amount',
    clinical: 'BK virus viral load, urine',
    measured:
      'BK is a virus that most people met as children. It stays asleep in the kidneys. The test counts it in urine.',
    why: 'It is a usual check after a kidney transplant.',
    changes:
      'Medicines that protect the new organ can wake the virus. A change of dose can lower it.',
  },
  'stomach-germ-breath': {
    loinc: ['29891-9'],
    plain: 'Stomach germ, breath test',
    clinical: 'Helicobacter pylori urea breath test',
    measured:
      'Helicobacter is a germ that can live in the stomach. After a drink, your breath shows if it is there.',
    why: 'It is used for stomach pain or ulcers, and to see if treatment worked.',
    changes: 'Antibiotics and acid blockers in the last weeks can hide the germ.',
  },
  'stomach-germ-stool': {
    loinc: ['17780-8'],
    plain: 'Stomach germ, stool test',
    clinical: 'Helicobacter pylori antigen, stool',
    measured:
      'Helicobacter is a germ that can live in the stomach. The test looks for it in stool.',
    why: 'It is used for stomach pain or ulcers, and to see if treatment worked.',
    changes: 'Antibiotics and acid blockers in the last weeks can hide the germ.',
  },
  'bowel-toxin-germ': {
    loinc: ['34713-8', '34468-9', '54067-4'],
    plain: 'C. diff test in stool',
    clinical: 'Clostridioides difficile toxin',
    measured:
      'C. diff is a germ that can make the bowel sick after antibiotics. The test looks for its toxins or their genes.',
    why: 'It is used for many loose stools a day, often after antibiotics or a hospital stay.',
    changes: 'Some people carry the germ and feel fine. Treatment started before can hide it.',
  },
  'stool-culture': {
    loinc: ['625-4'],
    plain: 'Stool germ culture',
    clinical: 'Stool culture',
    measured: 'The lab keeps stool warm for 2 to 3 days, to see which germs grow.',
    why: 'It is used for loose stools with fever or blood, or after a trip.',
    changes: 'Antibiotics taken before can hide germs.',
  },
  'stool-parasites': {
    loinc: ['10701-1', '10704-5', '673-4'],
    plain: 'Parasites in stool',
    clinical: 'Ova and parasites',
    measured: 'Stool was looked at under a microscope for parasites and their eggs.',
    why: 'It is used for loose stools that last, or after a trip.',
    changes: 'Parasites do not show every day, so the test may be done on several days.',
  },
} satisfies Entries
