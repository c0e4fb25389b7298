/** Plain words for allergy tests: one text, and a name for each thing one can be allergic to. */
import type { Entries, Entry } from '../words.ts'

const allergy = (loinc: string, thing: string, lab: string): Entry => ({
  loinc: [loinc],
  plain: `Allergy test: ${thing}`,
  clinical: `${lab} IgE antibodies`,
  measured: `IgE is the kind of antibody that takes part in allergies. The test looks for IgE against this one thing: ${thing}.`,
  why: 'It is used with the story of what happens to you, to find out what sets off an allergy.',
  changes:
    'Some people have these antibodies and feel fine. Allergy pills do not change it. Contact and the season can.',
})

export const allergies = {
  'allergy-peanut': allergy('6206-7', 'peanut', 'Peanut'),
  'allergy-walnut': allergy('6273-7', 'walnut', 'Walnut'),
  'allergy-milk': allergy('7258-7', 'cow’s milk', 'Cow milk'),
  'allergy-egg-white': allergy('6106-9', 'egg white', 'Egg white'),
  'allergy-wheat': allergy('6276-0', 'wheat', 'Wheat'),
  'allergy-soy': allergy('6248-9', 'soy', 'Soybean'),
  'allergy-corn': allergy('6087-1', 'corn', 'Corn'),
  'allergy-cod': allergy('6082-2', 'cod fish', 'Codfish'),
  'allergy-shrimp': allergy('6246-3', 'shrimp', 'Shrimp'),
  'allergy-cat': allergy('6833-8', 'cat', 'Cat dander'),
  'allergy-dog': allergy('6099-6', 'dog', 'Dog epithelium'),
  'allergy-dust-mite': allergy('6095-4', 'dust mite', 'Dermatophagoides farinae'),
  'allergy-dust-mite-european': allergy('6096-2', 'dust mite', 'Dermatophagoides pteronyssinus'),
  'allergy-ragweed': allergy('6085-5', 'ragweed', 'Common ragweed'),
  'allergy-oak': allergy('6189-5', 'oak pollen', 'White oak'),
  'allergy-bermuda-grass': allergy('6041-8', 'Bermuda grass', 'Bermuda grass pollen'),
  'allergy-mold-cladosporium': allergy('6075-6', 'mold', 'Cladosporium herbarum'),
  'allergy-mold-alternaria': allergy('6020-2', 'mold', 'Alternaria alternata'),
  'allergy-honey-bee': allergy('6844-5', 'honey bee', 'Honey bee venom'),
  'allergy-latex': allergy('6158-0', 'latex', 'Latex'),
} satisfies Entries
