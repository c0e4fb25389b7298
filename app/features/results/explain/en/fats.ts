/** Plain words for cholesterol and other blood fats. */
import type { Entries } from '../words.ts'

const ldl = {
  measured:
    'LDL carries cholesterol to the walls of blood vessels. It is often called the bad kind, because a lot of it can build up there over the years.',
  why: 'It is checked to learn about the long-term chance of heart and blood vessel problems, and to see how treatment works.',
  changes:
    'Fatty foods, body weight, pregnancy and some medicines can raise it. Exercise and cholesterol medicines can lower it.',
}

export const fats = {
  'lipid-panel': {
    loinc: ['57698-3', '24331-1'],
    plain: 'Cholesterol and blood fats',
    clinical: 'Lipid panel',
    measured:
      'A set of tests on the fats in your blood. The body needs fat for energy and to build cells, but too much can build up in blood vessels.',
    why: 'It is a usual part of checkups. It is used to plan and follow care of the heart and blood vessels.',
    changes:
      'Food, alcohol, exercise, body weight, pregnancy and medicines can change it. Each part has its own text.',
  },
  cholesterol: {
    loinc: ['2093-3', '14647-2'],
    plain: 'Cholesterol, all kinds',
    clinical: 'Cholesterol, total',
    measured:
      'Cholesterol is a fat that the body uses to build cells and hormones. This test adds up all kinds in the blood.',
    why: 'It is a usual part of checkups and is read together with the kinds of cholesterol.',
    changes:
      'Food, body weight and pregnancy can raise it. Exercise and cholesterol medicines can lower it. A recent illness can lower it for a while.',
  },
  hdl: {
    loinc: ['2085-9', '14646-4'],
    plain: 'HDL, the good cholesterol',
    clinical: 'HDL cholesterol',
    measured:
      'HDL carries cholesterol back to the liver, which clears it away. That is why it is often called the good kind.',
    why: 'It is checked to learn about the long-term chance of heart and blood vessel problems.',
    changes: 'Exercise can raise it. Smoking, extra weight and some medicines can lower it.',
  },
  'ldl-worked-out': {
    loinc: ['13457-7', '39469-2', '2089-1', '22748-8'],
    plain: 'LDL, the bad cholesterol',
    clinical: 'LDL cholesterol',
    ...ldl,
  },
  'ldl-direct': {
    loinc: ['18262-6', '69419-0'],
    plain: 'LDL, the bad cholesterol, measured directly',
    clinical: 'LDL cholesterol, direct',
    short: 'LDL, the bad cholesterol',
    ...ldl,
  },
  triglycerides: {
    loinc: ['2571-8', '14927-8', '12951-0'],
    plain: 'Triglycerides, a blood fat',
    clinical: 'Triglycerides',
    short: 'Blood fat (triglycerides)',
    measured:
      'Triglycerides are the most common fat in the body. They store energy from food that you do not use right away.',
    why: 'It is a usual part of checkups. It is used to plan and follow care of the heart and blood vessels.',
    changes:
      'Food, sweet drinks and alcohol can raise it within hours. Extra weight, pregnancy and some medicines can too. Exercise can lower it.',
  },
  'non-hdl': {
    loinc: ['43396-1', '70204-3'],
    plain: 'All cholesterol except the good kind',
    clinical: 'Non-HDL cholesterol',
    short: 'Cholesterol without HDL',
    measured:
      'This is total cholesterol minus HDL, the good kind. It adds up all kinds that can build up in blood vessels.',
    why: 'It is used like LDL. It works even if you ate before the test.',
    changes:
      'Food, body weight and some medicines can raise it. Exercise and cholesterol medicines can lower it.',
  },
  vldl: {
    loinc: ['13458-5', '2091-7', '25371-6', '66126-4'],
    plain: 'VLDL cholesterol',
    clinical: 'Very low density lipoprotein cholesterol',
    measured:
      'VLDL is made by the liver and carries fat through the blood. It is mostly worked out from triglycerides.',
    why: 'It is part of some cholesterol test sets.',
    changes: 'Food, sweet drinks, alcohol and extra weight can raise it. Exercise can lower it.',
  },
  'cholesterol-ratio': {
    loinc: ['9830-1', '32309-7'],
    plain: 'Total compared with good cholesterol',
    clinical: 'Cholesterol/HDL ratio',
    short: 'Cholesterol to HDL',
    measured:
      'Total cholesterol is divided by HDL, the good kind. So one number shows the balance between them.',
    why: 'It is worked out as part of some cholesterol test sets.',
    changes: 'Food, weight, smoking and exercise change it, through both parts.',
  },
  'lipoprotein-a': {
    loinc: ['10835-7', '43583-4'],
    plain: 'Lipoprotein(a), an inherited blood fat',
    clinical: 'Lipoprotein(a)',
    short: 'Lp(a), a blood fat',
    measured:
      'This is a kind of fat carrier in the blood that is close to LDL. How much of it there is depends mostly on your genes.',
    why: 'It is often checked once in a lifetime, or when heart problems run in the family.',
    changes: 'Food and exercise change it very little. It can shift with pregnancy and menopause.',
  },
  'apolipoprotein-b': {
    loinc: ['1884-6', '1871-3'],
    plain: 'Number of bad fat carriers',
    clinical: 'Apolipoprotein B',
    measured:
      'Each carrier of bad cholesterol holds one of these proteins. So the test counts the carriers.',
    why: 'It is used along with LDL to plan and follow care of the heart and blood vessels.',
    changes:
      'Food, body weight and pregnancy can raise it. Exercise and cholesterol medicines can lower it.',
  },
  'apolipoprotein-a1': {
    loinc: ['1869-7'],
    plain: 'Main protein of good cholesterol',
    clinical: 'Apolipoprotein A-I',
    short: 'Protein of good cholesterol',
    measured:
      'This is the main protein in HDL, the good cholesterol. It helps to bring fat back to the liver.',
    why: 'It is used along with other blood fats when more detail is needed.',
    changes: 'Exercise and pregnancy can raise it. Smoking can lower it.',
  },
} satisfies Entries
