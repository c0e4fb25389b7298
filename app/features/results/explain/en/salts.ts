/** Plain words for salts and minerals in the blood, and the panels they are ordered in. */
import type { Entries } from '../words.ts'

export const salts = {
  'basic-metabolic-panel': {
    loinc: ['51990-0', '24321-2', '24320-4'],
    plain: 'Blood chemistry, basic',
    clinical: 'Basic metabolic panel',
    measured:
      'A set of tests on blood sugar, salts and waste from the kidneys. Together they show how the body keeps its fluids in balance.',
    why: 'It is one of the most common sets of blood tests, at checkups and in hospital.',
    changes:
      'Food, how much you drank, exercise and many medicines can change it. Each part has its own text.',
  },
  'comprehensive-metabolic-panel': {
    loinc: ['24323-8', '24322-0'],
    plain: 'Blood chemistry, full',
    clinical: 'Comprehensive metabolic panel',
    measured:
      'A set of tests on blood sugar, salts, proteins, kidneys and liver. It gives a broad view of how the body works.',
    why: 'It is often done at checkups, before surgery, and to watch a medicine.',
    changes:
      'Food, how much you drank, exercise and many medicines can change it. Each part has its own text.',
  },
  'electrolyte-panel': {
    loinc: ['24326-1'],
    plain: 'Salts in the blood',
    clinical: 'Electrolyte panel',
    measured:
      'A set of tests on the main salts in your blood. They help nerves and muscles to work and keep fluids in balance.',
    why: 'It is often checked with water pills, with kidney problems, or after throwing up or loose stools.',
    changes: 'How much you drink, sweating, and many medicines can change it.',
  },
  sodium: {
    loinc: ['2951-2', '2947-0'],
    plain: 'Sodium, a body salt',
    clinical: 'Sodium',
    short: 'Sodium level',
    measured:
      'Sodium is a salt that helps to keep the right amount of water in your body. Nerves and muscles need it too.',
    why: 'It is part of most routine blood tests. It is often checked with water pills or when someone feels weak or confused.',
    changes:
      'Drinking a lot or very little, sweating, loose stools, water pills and some other medicines can change it.',
  },
  potassium: {
    loinc: ['2823-3', '6298-4', '22760-3'],
    plain: 'Potassium, a body salt',
    clinical: 'Potassium',
    short: 'Potassium level',
    measured:
      'Potassium is a salt that helps your heart, nerves and muscles to work. The kidneys keep it in balance.',
    why: 'It is part of most routine blood tests. It is often checked with blood pressure pills, heart care and kidney care.',
    changes:
      'Water pills, throwing up and loose stools can lower it. Some blood pressure pills and salt substitutes can raise it. A hard blood draw can too.',
  },
  chloride: {
    loinc: ['2075-0', '2069-3'],
    plain: 'Chloride, a body salt',
    clinical: 'Chloride',
    short: 'Chloride level',
    measured:
      'Chloride is a salt that works with sodium. It helps to keep water and acid in your body in balance.',
    why: 'It is part of most routine blood tests and is read with the other salts.',
    changes: 'Throwing up and water pills can lower it. Salt water given by vein can raise it.',
  },
  bicarbonate: {
    loinc: ['2028-9', '20565-8', '1963-8', '1959-6'],
    plain: 'Bicarbonate, the acid balance',
    clinical: 'Carbon dioxide, total (bicarbonate)',
    short: 'Bicarbonate level',
    measured:
      'Most carbon dioxide in the blood is in the form of bicarbonate. It keeps your blood from getting too acid. Lungs and kidneys control it.',
    why: 'It is part of most routine blood tests and is read with the other salts.',
    changes:
      'Loose stools can lower it. Throwing up, water pills and antacids can raise it. Breathing very fast can lower it.',
  },
  'anion-gap': {
    loinc: ['33037-3', '10466-1', '1863-0'],
    plain: 'Gap between body salts',
    clinical: 'Anion gap',
    measured:
      'This number is worked out from the salts in your blood. It shows if there are acids that the other tests do not count.',
    why: 'It is part of many blood chemistry sets. It helps to explain a change in acid balance.',
    changes: 'The amount of protein in the blood, not eating, and some medicines can change it.',
  },
  calcium: {
    loinc: ['17861-6', '49765-1', '2000-8'],
    plain: 'Calcium in blood',
    clinical: 'Calcium',
    measured:
      'Calcium builds bones and teeth. A small part is in the blood, where nerves, muscles and the heart need it.',
    why: 'It is part of many routine blood tests. It is often checked for bones, kidneys, kidney stones and some glands.',
    changes:
      'The amount of protein in the blood changes it. So do vitamin D, calcium pills, water pills and drinking too little.',
  },
  'calcium-corrected': {
    loinc: ['29265-6'],
    plain: 'Calcium, adjusted for protein',
    clinical: 'Calcium, corrected for albumin',
    short: 'Calcium, adjusted',
    measured:
      'Part of the calcium in blood is bound to protein. This number allows for how much protein is in your blood.',
    why: 'It is used when albumin, the main blood protein, is not at its usual level.',
    changes: 'Vitamin D, calcium pills, water pills and drinking too little can change it.',
  },
  'calcium-free': {
    loinc: ['1994-3', '1995-0'],
    plain: 'Free calcium',
    clinical: 'Ionized calcium',
    measured:
      'This is the calcium in your blood that is not bound to protein. It is the part that nerves and muscles use.',
    why: 'It is checked when total calcium is not clear, during surgery and in hospital care.',
    changes:
      'Vitamin D and calcium pills can raise it. Breathing very fast can lower it for a short time.',
  },
  magnesium: {
    loinc: ['19123-9', '2601-3'],
    plain: 'Magnesium in blood',
    clinical: 'Magnesium',
    measured:
      'Magnesium is a mineral that muscles, nerves and the heart need. Most of it is in bones and cells.',
    why: 'It is often checked for cramps or an uneven heartbeat, and with water pills or acid blockers.',
    changes:
      'Alcohol, loose stools, water pills and acid blockers can lower it. Antacids and laxatives that hold magnesium can raise it.',
  },
  phosphate: {
    loinc: ['2777-1', '14879-1'],
    plain: 'Phosphate in blood',
    clinical: 'Phosphate (phosphorus)',
    measured:
      'Phosphate is a mineral that works with calcium to build bones. Cells also use it for energy.',
    why: 'It is often checked with kidney problems, bone problems, or after a long time of eating little.',
    changes: 'Food, time of day, vitamin D and antacids can change it. Growing children have more.',
  },
  osmolality: {
    loinc: ['2692-2'],
    plain: 'Water balance of the blood',
    clinical: 'Osmolality, serum',
    measured:
      'This shows how thick the blood is with salts, sugar and waste. It tells if there is a lot or little water for them.',
    why: 'It is used to find out why sodium is high or low.',
    changes:
      'Drinking a lot or very little, high blood sugar, alcohol and water pills can change it.',
  },
  'osmolality-urine': {
    loinc: ['2695-5'],
    plain: 'Thickness of urine',
    clinical: 'Osmolality, urine',
    measured:
      'This shows how much salt and waste is in your urine for the amount of water. It tells how the kidneys save or let go of water.',
    why: 'It is used to find out why sodium is high or low, or why someone passes a lot of urine.',
    changes: 'How much you drank in the last hours changes it the most. Water pills do so too.',
  },
  'sodium-urine': {
    loinc: ['2955-3', '35678-2'],
    plain: 'Sodium in urine',
    clinical: 'Sodium, urine',
    measured: 'Sodium is a salt. The test shows how much of it your kidneys send out with urine.',
    why: 'It helps to explain a change in blood sodium or in how the kidneys work.',
    changes: 'Salt in food, water pills and how much you drank change it.',
  },
  lactate: {
    loinc: ['2524-7', '32693-4'],
    plain: 'Lactate in blood',
    clinical: 'Lactate (lactic acid)',
    measured:
      'Lactate is made when muscles and other parts of the body use sugar without enough oxygen. The liver clears it away.',
    why: 'It is often checked in emergency care, to see if the body gets enough oxygen.',
    changes: 'Hard exercise, a tight arm band at the blood draw, and some medicines can raise it.',
  },
} satisfies Entries
