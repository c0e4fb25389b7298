/** Plain words for tests on viruses of the liver and on HIV and syphilis, all from blood. */
import type { Entries } from '../words.ts'

const protection = 'A vaccine brings them within weeks. They can slowly go down over the years.'
const window = 'A very new infection may not show yet, so the test may be done again.'

export const hepatitis = {
  'hepatitis-a-recent': {
    loinc: ['13950-1', '22314-9'],
    plain: 'Hepatitis A, recent contact',
    clinical: 'Hepatitis A IgM antibodies',
    measured:
      'Hepatitis A is a virus of the liver that spreads by food and hands. The test looks for antibodies that come early.',
    why: 'It is checked for yellow skin, dark urine, or after contact with the virus.',
    changes: 'A vaccine in the last weeks can show up. The antibodies go away after some months.',
  },
  'hepatitis-a-protection': {
    loinc: ['13951-9', '20575-7'],
    plain: 'Hepatitis A, protection',
    clinical: 'Hepatitis A antibodies, total',
    measured:
      'The test looks for antibodies against hepatitis A, a virus of the liver. They come from a vaccine or a past infection.',
    why: 'It is used to see if someone is protected, such as before a trip.',
    changes: 'A vaccine brings them within weeks. They last for many years.',
  },
  'hepatitis-b-virus': {
    loinc: ['5195-3', '5196-1', '65633-0'],
    plain: 'Hepatitis B virus, surface',
    clinical: 'Hepatitis B surface antigen (HBsAg)',
    measured:
      'Hepatitis B is a virus of the liver. The test looks for a piece of its coat in the blood.',
    why: 'It is a usual check in pregnancy, before some medicines, for donors and at least once for adults.',
    changes: `A vaccine in the last weeks can show up for a short time. ${window}`,
  },
  'hepatitis-b-protection': {
    loinc: ['22322-2', '10900-9', '5193-8', '16935-9', '5194-6'],
    plain: 'Hepatitis B, protection',
    clinical: 'Hepatitis B surface antibodies',
    measured:
      'The test looks for antibodies that protect from hepatitis B. They come from a vaccine or a past infection.',
    why: 'It is used to see if a vaccine worked, often for work in health care.',
    changes: protection,
  },
  'hepatitis-b-contact': {
    loinc: ['13952-7', '22316-4', '16933-4'],
    plain: 'Hepatitis B, contact at any time',
    clinical: 'Hepatitis B core antibodies, total',
    short: 'Hepatitis B, any contact',
    measured:
      'These antibodies come only from contact with the hepatitis B virus, now or long ago. A vaccine does not bring them.',
    why: 'It is read with other hepatitis B tests, and checked before some medicines.',
    changes: `Antibodies from donated blood can show up for a while. ${window}`,
  },
  'hepatitis-b-recent': {
    loinc: ['24113-3', '31204-1', '5185-4'],
    plain: 'Hepatitis B, recent contact',
    clinical: 'Hepatitis B core IgM antibodies',
    measured: 'These antibodies come in the first months after contact with the hepatitis B virus.',
    why: 'It is used to tell a new infection from an old one.',
    changes: 'They go away after some months.',
  },
  'hepatitis-b-active': {
    loinc: ['13954-3'],
    plain: 'Hepatitis B virus, activity',
    clinical: 'Hepatitis B e antigen (HBeAg)',
    measured:
      'This piece of the hepatitis B virus gets into the blood while the virus makes many copies.',
    why: 'It is used to follow hepatitis B and to plan treatment.',
    changes: 'It can come and go over the years. Treatment can change it.',
  },
  'hepatitis-c-antibodies': {
    loinc: ['13955-0', '16128-1', '5198-7', '40726-2', '48159-8'],
    plain: 'Hepatitis C, contact at any time',
    clinical: 'Hepatitis C antibodies',
    short: 'Hepatitis C, any contact',
    measured:
      'Hepatitis C is a virus of the liver. The test looks for antibodies against it. They stay even after it is gone.',
    why: 'It is a usual check at least once for adults, and in pregnancy. A second test shows if the virus is there now.',
    changes: window,
  },
  'hepatitis-c-virus': {
    loinc: ['11259-9'],
    plain: 'Hepatitis C virus in blood',
    clinical: 'Hepatitis C RNA',
    measured: 'The test looks for the hepatitis C virus itself in the blood.',
    why: 'It shows if the virus is there now, and if treatment cleared it.',
    changes: 'Treatment can clear the virus within weeks.',
  },
  'hepatitis-c-amount': {
    loinc: ['11011-4', '38180-6'],
    plain: 'Hepatitis C virus, amount',
    clinical: 'Hepatitis C viral load',
    measured: 'The test counts how much hepatitis C virus is in the blood.',
    why: 'It is used before, during and after treatment.',
    changes: 'Treatment lowers it fast. Without treatment it can go up and down by itself.',
  },
  'hiv-combined': {
    loinc: ['56888-1'],
    plain: 'HIV test',
    clinical: 'HIV 1 and 2 antigen and antibodies',
    measured:
      'The test looks for a piece of the HIV virus and for antibodies against it. Used together, they find it early.',
    why: 'It is a usual check for all adults at least once, in pregnancy, and after possible contact.',
    changes:
      'A first positive result is always checked by a second test. A very new infection may not show for some weeks.',
  },
  'hiv-antibodies': {
    loinc: ['7918-6', '31201-7', '48345-3', '48346-1', '89365-1'],
    plain: 'HIV test, antibodies',
    clinical: 'HIV 1 and 2 antibodies',
    measured: 'The test looks for antibodies that the body makes against the HIV virus.',
    why: 'It is a usual check for all adults at least once, in pregnancy, and after possible contact.',
    changes:
      'A first positive result is always checked by a second test. A new infection may not show for up to 3 months.',
  },
  'hiv-amount': {
    loinc: ['20447-9', '25836-8', '29541-0', '70241-5'],
    plain: 'HIV virus, amount',
    clinical: 'HIV 1 viral load',
    measured:
      'The test counts how much HIV virus is in the blood. It can find even a very small amount.',
    why: 'It is used to see how well treatment works.',
    changes: 'Missed doses can raise it. A cold or a vaccine can bring a small, short rise.',
  },
  'syphilis-screen': {
    loinc: ['20507-0'],
    plain: 'Syphilis test, first step',
    clinical: 'Rapid plasma reagin (RPR)',
    measured:
      'Syphilis is an infection that antibiotics can cure. The test looks for antibodies that show up with it.',
    why: 'It is a usual check in pregnancy and as part of sexual health care.',
    changes:
      'Pregnancy, age, some vaccines and other infections can make it react. A second test confirms it.',
  },
  'syphilis-amount': {
    loinc: ['31147-2'],
    plain: 'Syphilis test, amount',
    clinical: 'Rapid plasma reagin (RPR), titer',
    measured:
      'This number tells how far the blood could be thinned and still react in the syphilis test.',
    why: 'It is used to see how treatment works over months.',
    changes: 'Treatment lowers it slowly. In some people a small amount stays for life.',
  },
  'syphilis-antibodies': {
    loinc: ['47238-1', '6561-5', '24110-9'],
    plain: 'Syphilis test, antibodies',
    clinical: 'Treponema pallidum antibodies',
    measured:
      'The test looks for antibodies against the germ of syphilis. They mostly stay for life, even after a cure.',
    why: 'It is a usual check in pregnancy and as part of sexual health care.',
    changes: `It does not tell a new infection from an old one. ${window}`,
  },
} satisfies Entries
