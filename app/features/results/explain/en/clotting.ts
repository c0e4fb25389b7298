/** Plain words for tests of how blood clots. */
import type { Entries } from '../words.ts'

export const clotting = {
  'clotting-panel': {
    loinc: ['34528-0'],
    plain: 'Blood clotting tests',
    clinical: 'Prothrombin time and INR panel',
    measured:
      'Two ways to say how long your blood takes to clot. One is in seconds, the other is the same in all labs.',
    why: 'It is checked with warfarin, before surgery, for bleeding and for the liver.',
    changes:
      'Blood thinners, antibiotics, alcohol and green vegetables can change it. Each part has its own text.',
  },
  'prothrombin-time': {
    loinc: ['5902-2', '5964-2'],
    plain: 'Time for blood to clot',
    clinical: 'Prothrombin time (PT)',
    measured:
      'The test shows how many seconds your blood takes to clot in the lab. The liver makes the proteins for it, with the help of vitamin K.',
    why: 'It is checked before surgery, for bleeding or bruising, for the liver, and with warfarin.',
    changes:
      'Warfarin, other blood thinners and antibiotics can make it longer. Vitamin K in greens can make it shorter.',
  },
  inr: {
    loinc: ['6301-6', '34714-6'],
    plain: 'Clotting time, INR',
    clinical: 'International normalized ratio (INR)',
    measured:
      'INR compares how long your blood takes to clot with a standard. It is the same in all labs. A larger number means that blood clots more slowly.',
    why: 'It is used to find the right dose of warfarin. It is also checked before surgery and for the liver.',
    changes:
      'A new medicine, antibiotics, alcohol, illness, and more or fewer green vegetables can change it.',
  },
  aptt: {
    loinc: ['14979-9', '3173-2'],
    plain: 'Time for blood to clot, second way',
    clinical: 'Activated partial thromboplastin time (aPTT)',
    short: 'Clotting time, second way',
    measured:
      'The test shows how many seconds your blood takes to clot when it is started in another way than for the INR.',
    why: 'It is used with heparin, before surgery, and for bleeding or bruising.',
    changes:
      'Heparin and other blood thinners make it longer. A tube that is not full can do so too.',
  },
  fibrinogen: {
    loinc: ['3255-7'],
    plain: 'Clot-building protein',
    clinical: 'Fibrinogen',
    measured: 'Fibrinogen is a protein that turns into the threads of a blood clot.',
    why: 'It is checked for bleeding, after heavy blood loss, and in some hospital care.',
    changes:
      'Infection, swelling, pregnancy and smoking can raise it. Heavy blood loss can lower it.',
  },
  'd-dimer': {
    loinc: ['48065-7', '48058-2', '48066-5', '48067-3'],
    plain: 'Bits of dissolved blood clots',
    clinical: 'D-dimer',
    short: 'D-dimer, clot pieces',
    measured:
      'When the body dissolves a blood clot, small bits are left in the blood. The test counts them.',
    why: 'It is mostly used to help rule out a clot in a leg or lung.',
    changes:
      'Age, pregnancy, infection, surgery and bruises can raise it, even when there is no clot.',
  },
  antithrombin: {
    loinc: ['27811-9'],
    plain: 'Clot-stopping protein',
    clinical: 'Antithrombin',
    measured: 'Antithrombin is a protein that keeps blood from clotting too much.',
    why: 'It is checked when blood clots run in the family, or when heparin does not work well.',
    changes: 'Heparin, estrogen pills, pregnancy and a recent clot can lower it.',
  },
  'thrombin-time': {
    loinc: ['3243-3'],
    plain: 'Time of the last clotting step',
    clinical: 'Thrombin time',
    short: 'Last clotting step, time',
    measured: 'The test times the last step of clotting, in which a protein turns into threads.',
    why: 'It helps to explain why other clotting times are longer.',
    changes: 'Heparin and some other blood thinners make it longer.',
  },
  'factor-eight': {
    loinc: ['3209-4'],
    plain: 'Clotting factor 8',
    clinical: 'Factor VIII activity',
    measured: 'Factor 8 is one of the proteins that blood needs to clot.',
    why: 'It is checked for bleeding that runs in the family, and to follow treatment with this factor.',
    changes: 'Stress, exercise, pregnancy and infection can raise it.',
  },
} satisfies Entries
