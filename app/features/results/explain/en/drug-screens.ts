/** Plain words for urine drug screens: one text, and a name for each group that is looked for. */
import type { Entries, Entry } from '../words.ts'

const measured =
  'The test looks for traces of some medicines and drugs in urine. It is a first screen and can be wrong. A second test can confirm it.'
const why =
  'It is used with pain medicines, before some treatments, in emergency care and for work.'

const screen = (loinc: string[], plain: string, clinical: string, changes: string): Entry => ({
  loinc,
  plain: `Urine screen: ${plain}`,
  clinical: `${clinical}, urine screen`,
  measured,
  why,
  changes,
})

const thin = 'How much you drank and the time since use change it.'

export const drugScreens = {
  'drug-screen': {
    loinc: ['65750-2'],
    plain: 'Urine drug screen, 5 groups',
    clinical: 'Drugs of abuse 5 panel, urine',
    measured,
    why,
    changes: `${thin} Some cold, allergy and pain medicines can show up by mistake.`,
  },
  'screen-amphetamines': screen(
    ['3349-8', '19343-3'],
    'amphetamines',
    'Amphetamines',
    `${thin} Some cold medicines and medicines for attention can show up.`,
  ),
  'screen-benzodiazepines': screen(
    ['3390-2'],
    'calming pills',
    'Benzodiazepines',
    `${thin} Medicines for sleep or fear can show up.`,
  ),
  'screen-barbiturates': screen(
    ['3377-9', '19270-8'],
    'barbiturates',
    'Barbiturates',
    `${thin} Some headache and seizure medicines show up.`,
  ),
  'screen-cocaine': screen(
    ['3397-7', '3393-6', '14314-9'],
    'cocaine',
    'Cocaine or benzoylecgonine',
    `${thin} Some numbing medicines used in surgery can show up.`,
  ),
  'screen-cannabis': screen(
    ['18282-4', '3426-4'],
    'cannabis',
    'Cannabinoids (THC)',
    `${thin} It can show up for weeks. Some CBD oils hold a trace.`,
  ),
  'screen-opiates': screen(
    ['3879-4'],
    'opiates',
    'Opiates',
    `${thin} Codeine, morphine and poppy seeds can show up.`,
  ),
  'screen-oxycodone': screen(
    ['10998-3'],
    'oxycodone',
    'Oxycodone',
    `${thin} Medicine that was prescribed shows up too.`,
  ),
  'screen-methadone': screen(
    ['3773-9', '19550-3'],
    'methadone',
    'Methadone',
    `${thin} Medicine that was prescribed shows up too.`,
  ),
  'screen-buprenorphine': screen(
    ['3414-0'],
    'buprenorphine',
    'Buprenorphine',
    `${thin} Medicine that was prescribed shows up too.`,
  ),
  'screen-phencyclidine': screen(
    ['19659-2', '3936-2'],
    'PCP',
    'Phencyclidine',
    `${thin} Some cough medicines can show up by mistake.`,
  ),
  cotinine: {
    loinc: ['10366-3'],
    plain: 'Nicotine trace in urine',
    clinical: 'Cotinine, urine',
    measured: 'Cotinine is what the body makes from nicotine. It stays in urine for some days.',
    why: 'It is checked before some surgery, for insurance, or to support quitting.',
    changes: 'Smoking, vaping, patches, gum and smoke from others can raise it.',
  },
} satisfies Entries
