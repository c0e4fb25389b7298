/** Plain words for the amount of a medicine in the blood. */
import type { Entries, Entry } from '../words.ts'

const level = (
  loinc: string[],
  medicine: string,
  use: string,
  changes: string,
  when = 'before the next dose',
): Entry => ({
  loinc,
  plain: `Amount of ${medicine} in blood`,
  clinical: `${medicine[0]!.toUpperCase()}${medicine.slice(1)} level`,
  short: `${medicine[0]!.toUpperCase()}${medicine.slice(1)} in blood`,
  measured: `This shows how much ${medicine} was in your blood. ${use} Most often the sample is taken ${when}.`,
  why: 'It helps to find a dose that is strong enough and safe.',
  changes,
})

const lowered =
  'The dose, the time since the last dose, other medicines and missed doses change it.'
const kidneys =
  'The dose, the time since the last dose, how well the kidneys work and other medicines change it.'
const transplant = 'It keeps the body from turning on a new organ.'
const grapefruit =
  'The dose, the time since the last dose, grapefruit and many other medicines change it. So can loose stools.'

export const drugLevels = {
  digoxin: level(
    ['10535-3', '14698-5'],
    'digoxin',
    'It is a heart medicine.',
    kidneys,
    'at least 6 hours after a dose',
  ),
  lithium: level(
    ['14334-7', '3719-2'],
    'lithium',
    'It is a medicine that keeps mood steady.',
    'The dose, salt in food, sweating, drinking too little, water pills and some pain relievers change it.',
    '12 hours after a dose',
  ),
  phenytoin: level(['3968-5', '14877-5'], 'phenytoin', 'It is a medicine for seizures.', lowered),
  valproate: level(
    ['4086-5', '14946-8'],
    'valproate',
    'It is a medicine for seizures and mood.',
    lowered,
  ),
  carbamazepine: level(
    ['3432-2', '14639-9'],
    'carbamazepine',
    'It is a medicine for seizures and mood.',
    `${lowered} Grapefruit can raise it.`,
  ),
  phenobarbital: level(
    ['3948-7', '14874-2'],
    'phenobarbital',
    'It is a medicine for seizures.',
    lowered,
  ),
  lamotrigine: level(
    ['6948-4'],
    'lamotrigine',
    'It is a medicine for seizures and mood.',
    `${lowered} Pregnancy and birth control pills can lower it.`,
  ),
  vancomycin: level(
    ['4092-3', '39797-6', '20578-1'],
    'vancomycin',
    'It is an antibiotic given by vein.',
    kidneys,
  ),
  gentamicin: level(
    ['3665-7', '22747-0'],
    'gentamicin',
    'It is an antibiotic given by vein.',
    kidneys,
  ),
  tacrolimus: level(['11253-2'], 'tacrolimus', transplant, grapefruit),
  cyclosporine: level(['3520-4'], 'cyclosporine', transplant, grapefruit),
  sirolimus: level(['29247-4'], 'sirolimus', transplant, grapefruit),
  theophylline: level(
    ['4049-3'],
    'theophylline',
    'It is a medicine that opens the airways.',
    'The dose, smoking, coffee, fever and other medicines change it.',
  ),
  methotrexate: level(
    ['14836-1'],
    'methotrexate',
    'It is a medicine that slows down cells.',
    'How well the kidneys work, how much you drink and other medicines change it.',
    'at set hours after a dose',
  ),
  acetaminophen: level(
    ['3298-7', '14581-3'],
    'acetaminophen',
    'It is a common pain reliever.',
    'The dose and the time since it was taken change it. Many cold medicines hold it too.',
    'at least 4 hours after the dose',
  ),
  salicylate: level(
    ['4024-6', '14909-6'],
    'salicylate',
    'It comes from aspirin and some rubs.',
    'The dose, the time since it was taken and how well the kidneys work change it.',
    'some hours after the dose',
  ),
  alcohol: {
    loinc: ['5643-2', '14719-9', '5640-8', '15120-9'],
    plain: 'Alcohol in blood',
    clinical: 'Ethanol level',
    measured: 'This shows how much alcohol was in your blood when the sample was taken.',
    why: 'It is checked in emergency care and before some treatments.',
    changes: 'How much you drank, the time since then, food and body weight change it.',
  },
} satisfies Entries
