/** Plain words for antibodies that act on the body itself, and for the proteins that help them. */
import type { Entries } from '../words.ts'

const ownParts =
  'Antibodies are made to fight germs. Sometimes they turn on parts of the body itself.'

export const autoimmune = {
  'nuclear-antibodies': {
    loinc: ['8061-4'],
    plain: 'Antibodies to cell cores',
    clinical: 'Antinuclear antibodies (ANA)',
    measured: `${ownParts} This test looks for ones that act on the core of cells.`,
    why: 'It is often a first test for joint pain, rashes or tiredness that lasts.',
    changes:
      'Many healthy people have some, more so with age. Infections and some medicines can bring them.',
  },
  'nuclear-antibodies-amount': {
    loinc: ['5048-4'],
    plain: 'Antibodies to cell cores, amount',
    clinical: 'Antinuclear antibodies (ANA), titer',
    short: 'Cell core antibodies, titer',
    measured: `${ownParts} This number tells how far the blood could be thinned and still show ones that act on cell cores.`,
    why: 'It is read with other tests for joint pain, rashes or tiredness that lasts.',
    changes: 'Many healthy people have some, more so with age. The amount can go up and down.',
  },
  'nuclear-antibodies-pattern': {
    loinc: ['14611-8'],
    plain: 'Antibodies to cell cores, pattern',
    clinical: 'Antinuclear antibodies (ANA), pattern',
    short: 'Cell core pattern (ANA)',
    measured:
      'Antibodies to cell cores light up in different ways under a microscope. This line names the pattern.',
    why: 'It gives a hint which test to do next.',
    changes: 'Two labs may name the same pattern in different words.',
  },
  'dna-antibodies': {
    loinc: ['5130-0'],
    plain: 'Antibodies to DNA',
    clinical: 'Double-stranded DNA antibodies',
    measured: `${ownParts} This test looks for ones that act on DNA, which carries the genes.`,
    why: 'It is read with the test for antibodies to cell cores, and used to follow lupus care.',
    changes: 'The amount can go up and down over months. Treatment can lower it.',
  },
  'smith-antibodies': {
    loinc: ['11090-8'],
    plain: 'Antibodies to Smith protein',
    clinical: 'Smith (Sm) antibodies',
    measured: `${ownParts} This test looks for ones that act on a protein called Smith, in the core of cells.`,
    why: 'It is read with the test for antibodies to cell cores.',
    changes: 'The amount changes little over time.',
  },
  'ssa-antibodies': {
    loinc: ['17792-3', '5351-2'],
    plain: 'Antibodies to SS-A protein',
    clinical: 'Sjogren SS-A (Ro) antibodies',
    measured: `${ownParts} This test looks for ones that act on a protein called SS-A or Ro.`,
    why: 'It is checked for dry eyes or mouth, rashes, and before or in a pregnancy.',
    changes: 'Some healthy people have them too. The amount changes little over time.',
  },
  'ssb-antibodies': {
    loinc: ['17791-5', '5353-8'],
    plain: 'Antibodies to SS-B protein',
    clinical: 'Sjogren SS-B (La) antibodies',
    measured: `${ownParts} This test looks for ones that act on a protein called SS-B or La.`,
    why: 'It is read with SS-A, for dry eyes or mouth and rashes.',
    changes: 'The amount changes little over time.',
  },
  'rheumatoid-factor': {
    loinc: ['11572-5', '15205-8'],
    plain: 'Antibodies seen with joint swelling',
    clinical: 'Rheumatoid factor (RF)',
    short: 'Rheumatoid factor',
    measured: `${ownParts} Rheumatoid factor acts on other antibodies.`,
    why: 'It is checked for joints that hurt and swell.',
    changes: 'Some healthy people have it, more so with age. Infections and smoking can raise it.',
  },
  'citrulline-antibodies': {
    loinc: ['33935-8', '53027-9'],
    plain: 'Antibodies to joint proteins',
    clinical: 'Cyclic citrullinated peptide (CCP) antibodies',
    measured: `${ownParts} This test looks for ones that act on proteins found in swollen joints.`,
    why: 'It is checked for joints that hurt and swell, often with rheumatoid factor.',
    changes: 'Smoking can raise it. The amount changes slowly.',
  },
  'celiac-antibodies': {
    loinc: ['31017-7', '46128-5'],
    plain: 'Celiac test, IgA',
    clinical: 'Tissue transglutaminase IgA antibodies',
    measured:
      'In celiac disease, gluten in wheat, rye and barley makes the body turn on the gut. This test looks for the antibodies that show up then.',
    why: 'It is checked for belly trouble, low iron or slow growth, or when celiac disease runs in the family.',
    changes:
      'Eating no gluten lowers it over months. So gluten needs to be in the diet before the test.',
  },
  'celiac-antibodies-igg': {
    loinc: ['32998-7', '56537-4'],
    plain: 'Celiac test, IgG',
    clinical: 'Tissue transglutaminase IgG antibodies',
    measured:
      'In celiac disease, gluten in wheat, rye and barley makes the body turn on the gut. This test looks for a second kind of the antibodies that show up then.',
    why: 'It is mostly used when a person makes very little IgA antibody.',
    changes: 'Eating no gluten lowers it over months.',
  },
  'complement-c3': {
    loinc: ['4485-9'],
    plain: 'Defense protein C3',
    clinical: 'Complement C3',
    measured:
      'C3 is one of a group of proteins that help antibodies to fight germs. It is used up when they are busy.',
    why: 'It is read with C4, to follow swelling of joints, kidneys or blood vessels.',
    changes: 'Infection and pregnancy can raise it.',
  },
  'complement-c4': {
    loinc: ['4498-2'],
    plain: 'Defense protein C4',
    clinical: 'Complement C4',
    measured:
      'C4 is one of a group of proteins that help antibodies to fight germs. It is used up when they are busy.',
    why: 'It is read with C3, to follow swelling of joints, kidneys or blood vessels.',
    changes: 'Infection and pregnancy can raise it. Some people make less because of their genes.',
  },
  'vessel-antibodies': {
    loinc: ['29967-7'],
    plain: 'Antibodies to white blood cells',
    clinical: 'Neutrophil cytoplasmic antibodies (ANCA)',
    short: 'White cell antibodies (ANCA)',
    measured: `${ownParts} This test looks for ones that act on neutrophils, a kind of white blood cell.`,
    why: 'It is checked for swelling of small blood vessels, in the nose, lungs or kidneys.',
    changes: 'Infections and some medicines can bring them for a while.',
  },
  'cardiolipin-igg': {
    loinc: ['3181-5'],
    plain: 'Clotting antibodies, IgG',
    clinical: 'Cardiolipin IgG antibodies',
    measured: `${ownParts} This test looks for ones that act on fats in cell walls. They can make blood clot more easily.`,
    why: 'It is checked after blood clots or pregnancy losses. It is done twice, weeks apart.',
    changes: 'Infections and some medicines can bring them for a while.',
  },
  'cardiolipin-igm': {
    loinc: ['3182-3'],
    plain: 'Clotting antibodies, IgM',
    clinical: 'Cardiolipin IgM antibodies',
    measured: `${ownParts} This test looks for ones that act on fats in cell walls. They can make blood clot more easily.`,
    why: 'It is checked after blood clots or pregnancy losses. It is done twice, weeks apart.',
    changes: 'Infections and some medicines can bring them for a while.',
  },
} satisfies Entries
