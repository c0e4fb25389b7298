/** Plain words for antibodies against other germs, and for cultures and stains of any sample. */
import type { Entries } from '../words.ts'

const protects = 'They come from a vaccine or a past infection.'
const slowly = 'A vaccine brings them within weeks. They can slowly go down over the years.'
const workers =
  'It is used to see if someone is protected, often for work in health care or before a pregnancy.'

export const pastInfections = {
  'measles-immunity': {
    loinc: ['5244-9', '20479-2'],
    plain: 'Protection from measles',
    clinical: 'Measles virus IgG antibodies',
    measured: `The test looks for antibodies against measles. ${protects}`,
    why: workers,
    changes: slowly,
  },
  'mumps-immunity': {
    loinc: ['7966-5', '25418-5'],
    plain: 'Protection from mumps',
    clinical: 'Mumps virus IgG antibodies',
    measured: `The test looks for antibodies against mumps. ${protects}`,
    why: workers,
    changes: slowly,
  },
  'chickenpox-immunity': {
    loinc: ['19162-7', '5403-1'],
    plain: 'Protection from chickenpox',
    clinical: 'Varicella zoster virus IgG antibodies',
    measured: `The test looks for antibodies against chickenpox. ${protects}`,
    why: workers,
    changes: slowly,
  },
  'mono-test': {
    loinc: ['31418-7', '5213-4'],
    plain: 'Mono test',
    clinical: 'Heterophile antibodies',
    measured:
      'Mono is a viral illness with a sore throat and swollen glands. The test looks for antibodies that show up with it.',
    why: 'It is used for a sore throat with great tiredness, mostly in teens and young adults.',
    changes: 'It may not show in the first week or in small children.',
  },
  'epstein-barr-past': {
    loinc: ['5157-3', '7885-7'],
    plain: 'Epstein-Barr virus, past contact',
    clinical: 'Epstein-Barr virus capsid IgG antibodies',
    short: 'Epstein-Barr, past contact',
    measured:
      'Epstein-Barr is the virus that causes mono. Most adults met it at some time. These antibodies stay for life.',
    why: 'It is read with other antibodies, to tell a new infection from an old one.',
    changes: 'They come within weeks after contact and stay.',
  },
  'epstein-barr-recent': {
    loinc: ['5159-9', '7886-5'],
    plain: 'Epstein-Barr virus, recent contact',
    clinical: 'Epstein-Barr virus capsid IgM antibodies',
    short: 'Epstein-Barr, recent',
    measured:
      'Epstein-Barr is the virus that causes mono. These antibodies come early and go away after some weeks.',
    why: 'It is used for a sore throat, swollen glands and great tiredness.',
    changes: 'Other viruses can make the test react by mistake.',
  },
  'herpes-one': {
    loinc: ['5206-8'],
    plain: 'Herpes virus type 1, contact',
    clinical: 'Herpes simplex virus 1 IgG antibodies',
    measured:
      'This virus mostly causes cold sores. More than half of all adults met it. The test looks for antibodies.',
    why: 'It is used for sores, to find out which type is the cause.',
    changes: 'It can take some weeks after contact to show. It does not tell when or where.',
  },
  'herpes-two': {
    loinc: ['5209-2'],
    plain: 'Herpes virus type 2, contact',
    clinical: 'Herpes simplex virus 2 IgG antibodies',
    measured:
      'This virus can cause sores below the belt. Many people who met it never notice. The test looks for antibodies.',
    why: 'It is used for sores, to find out which type is the cause.',
    changes:
      'It can take some weeks after contact to show. It does not tell when or where. A weak result can be wrong.',
  },
  'lyme-antibodies': {
    loinc: ['11006-4', '34148-7'],
    plain: 'Lyme disease test, first step',
    clinical: 'Borrelia burgdorferi antibodies',
    short: 'Lyme test, first step',
    measured:
      'Lyme disease comes from a tick bite. The test looks for antibodies against its germ. A second test confirms it.',
    why: 'It is used after a tick bite with a rash, fever, or joint pain.',
    changes:
      'It can take some weeks after the bite to show. Antibodies can stay for years after treatment.',
  },
  'cytomegalovirus-past': {
    loinc: ['5124-3'],
    plain: 'CMV, past contact',
    clinical: 'Cytomegalovirus IgG antibodies',
    measured:
      'CMV is a common virus that most people hardly notice. The test looks for antibodies from contact at any time.',
    why: 'It is checked in pregnancy and before an organ transplant.',
    changes: 'They come within weeks after contact and stay for life.',
  },
  'toxoplasma-past': {
    loinc: ['5388-4'],
    plain: 'Toxoplasma, past contact',
    clinical: 'Toxoplasma gondii IgG antibodies',
    measured:
      'Toxoplasma is a tiny parasite in raw meat, soil and cat stool. The test looks for antibodies from contact at any time.',
    why: 'It is checked in pregnancy and when the defense is weak.',
    changes: 'They come within weeks after contact and stay for life.',
  },
  'stomach-germ-antibodies': {
    loinc: ['5176-3', '17859-0', '22310-7'],
    plain: 'Stomach germ, antibodies',
    clinical: 'Helicobacter pylori antibodies',
    measured:
      'Helicobacter is a germ that can live in the stomach. The test looks for antibodies against it in blood.',
    why: 'It is used for stomach pain. It cannot tell a new infection from an old one.',
    changes: 'Antibodies can stay for years after the germ is gone.',
  },
  'tuberculosis-blood': {
    loinc: ['71773-6', '45323-3'],
    plain: 'Tuberculosis blood test',
    clinical: 'TB interferon gamma release assay',
    measured:
      'The test shows if your white blood cells know the germ of tuberculosis. It does not tell if someone is ill now.',
    why: 'It is used before some medicines, for work in health care, or after contact.',
    changes:
      'A weak defense or how the sample was kept can make it unclear. Then it is done again.',
  },
  'staph-screen': {
    loinc: ['13317-3', '35492-8'],
    plain: 'MRSA swab',
    clinical: 'Methicillin-resistant Staphylococcus aureus',
    measured:
      'MRSA is a skin germ that some antibiotics do not kill. The swab shows if it lives on your skin or in your nose.',
    why: 'It is a usual check before surgery or at a hospital stay.',
    changes: 'Special washes and nose creams can clear it. It can come back.',
  },
  'blood-culture': {
    loinc: ['600-7'],
    plain: 'Blood germ culture',
    clinical: 'Blood culture',
    measured: 'The lab keeps blood warm for up to 5 days, to see if germs grow in it.',
    why: 'It is used for high fever or when someone is very ill.',
    changes: 'Germs from the skin can get in. Antibiotics taken before can hide germs.',
  },
  'wound-culture': {
    loinc: ['6462-6'],
    plain: 'Wound germ culture',
    clinical: 'Wound culture',
    measured: 'The lab keeps a swab of the wound warm for some days, to see which germs grow.',
    why: 'It is used when a wound is red, hurts or does not heal.',
    changes: 'Germs from the skin can get in. Antibiotics taken before can hide germs.',
  },
  'phlegm-culture': {
    loinc: ['624-7'],
    plain: 'Phlegm germ culture',
    clinical: 'Sputum culture',
    measured:
      'The lab keeps phlegm that you coughed up warm for some days, to see which germs grow.',
    why: 'It is used for a cough with fever, to find the right antibiotic.',
    changes: 'Germs from the mouth can get in. Antibiotics taken before can hide germs.',
  },
  'germ-culture': {
    loinc: ['6463-4'],
    plain: 'Germ culture',
    clinical: 'Bacterial culture',
    measured: 'The lab keeps the sample warm for some days, to see which germs grow.',
    why: 'It is used to find the germ behind an infection and the right antibiotic.',
    changes: 'Germs from the skin can get in. Antibiotics taken before can hide germs.',
  },
  'gram-stain': {
    loinc: ['664-3'],
    plain: 'First look at germs',
    clinical: 'Gram stain',
    measured:
      'The sample was dyed and looked at under a microscope. The dye shows the kind and shape of germs.',
    why: 'It gives a first hint within hours, while the culture still grows.',
    changes: 'Antibiotics taken before can hide germs.',
  },
} satisfies Entries
