/** Plain words for tests on a piece of tissue. What was found is for the report and the team to say. */
import type { Entries } from '../words.ts'

const choose = 'It helps the team to choose the treatment that fits best.'
const handled =
  'How the tissue was kept and dyed can change it. A test on another piece can differ.'

export const tissue = {
  'tissue-report': {
    loinc: ['11526-1', '22637-3', '11529-5'],
    plain: 'Tissue report',
    clinical: 'Pathology report',
    measured:
      'A doctor looked at a piece of tissue under a microscope and wrote down what the cells look like.',
    why: 'It is done on tissue from a biopsy or surgery, to learn what it is.',
    changes:
      'More tests on the same tissue can add to the report. Ask your team what the words mean for you.',
  },
  'estrogen-receptor': {
    loinc: ['85337-4'],
    plain: 'Estrogen docks in breast tissue',
    clinical: 'Estrogen receptor (ER)',
    short: 'Estrogen docks',
    measured:
      'Some cells have docks for the hormone estrogen, which can make them grow. The test shows if cells in this tissue have them.',
    why: choose,
    changes: handled,
  },
  'progesterone-receptor': {
    loinc: ['85339-0'],
    plain: 'Progesterone docks in breast tissue',
    clinical: 'Progesterone receptor (PR)',
    short: 'Progesterone docks',
    measured:
      'Some cells have docks for the hormone progesterone, which can make them grow. The test shows if cells in this tissue have them.',
    why: choose,
    changes: handled,
  },
  her2: {
    loinc: ['85319-2'],
    plain: 'HER2 growth protein in breast tissue',
    clinical: 'HER2, immune stain',
    short: 'HER2 growth protein',
    measured:
      'HER2 is a protein that tells cells to grow. A dye shows how much of it is on cells in this tissue.',
    why: choose,
    changes: `${handled} When the answer is not clear, a gene test follows.`,
  },
  'her2-gene': {
    loinc: ['85318-4'],
    plain: 'HER2 growth gene in breast tissue',
    clinical: 'HER2 (ERBB2) gene, FISH',
    short: 'HER2 growth gene',
    measured:
      'HER2 is a protein that tells cells to grow. This test counts copies of its gene in cells of this tissue.',
    why: choose,
    changes: handled,
  },
} satisfies Entries
