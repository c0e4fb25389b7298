/** Plain words for tests that look at the heart and at muscles. */
import type { Entries } from '../words.ts'

const troponin = {
  measured:
    'Troponin is a protein inside heart muscle cells. Some gets into the blood when the heart muscle is strained or hurt.',
  why: 'It is mostly checked in emergency care, for chest pain or shortness of breath. It is often done twice to see if it moves.',
  changes: 'Very hard exercise, weak kidneys, infection and a fast heartbeat can raise it too.',
}

export const heart = {
  'troponin-i': {
    loinc: ['10839-9', '49563-0', '89579-7'],
    plain: 'Heart muscle protein (troponin I)',
    clinical: 'Troponin I, cardiac',
    short: 'Heart protein, troponin I',
    ...troponin,
  },
  'troponin-t': {
    loinc: ['6598-7', '67151-1'],
    plain: 'Heart muscle protein (troponin T)',
    clinical: 'Troponin T, cardiac',
    short: 'Heart protein, troponin T',
    ...troponin,
  },
  bnp: {
    loinc: ['30934-4', '42637-9'],
    plain: 'Heart strain hormone BNP',
    clinical: 'B-type natriuretic peptide',
    measured:
      'BNP is a hormone that the heart lets out when its walls are stretched. It helps to get rid of salt and water.',
    why: 'It is checked for shortness of breath or swollen legs, and to follow heart care.',
    changes:
      'It goes up with age and with weak kidneys. Extra weight can lower it. Some heart medicines change it.',
  },
  'nt-probnp': {
    loinc: ['33762-6', '83107-3'],
    plain: 'Heart strain marker NT-proBNP',
    clinical: 'N-terminal pro-BNP',
    short: 'Heart strain, NT-proBNP',
    measured:
      'NT-proBNP is let out by the heart when its walls are stretched. It is left over when the hormone BNP is made.',
    why: 'It is checked for shortness of breath or swollen legs, and to follow heart care.',
    changes: 'It goes up with age and with weak kidneys. Extra weight can lower it.',
  },
  'creatine-kinase': {
    loinc: ['2157-6'],
    plain: 'Muscle enzyme CK',
    clinical: 'Creatine kinase (CK)',
    measured:
      'CK is an enzyme inside muscle cells. More of it gets into the blood when muscles are strained.',
    why: 'It is checked for muscle pain or weakness, after injuries, and with statin medicines.',
    changes: 'Hard exercise, a shot into a muscle, a fall and large muscles can raise it for days.',
  },
  'creatine-kinase-mb': {
    loinc: ['13969-1', '32673-6'],
    plain: 'Heart muscle enzyme CK-MB',
    clinical: 'Creatine kinase MB',
    measured:
      'CK-MB is an enzyme that is mostly in heart muscle. Other muscles have a little of it.',
    why: 'It was long used for chest pain. Today troponin is used more often.',
    changes: 'Hard exercise and injured muscles can raise it too.',
  },
  myoglobin: {
    loinc: ['2639-3'],
    plain: 'Muscle oxygen protein',
    clinical: 'Myoglobin',
    measured:
      'Myoglobin stores oxygen in muscles. More of it gets into the blood when muscles are hurt.',
    why: 'It is checked after injuries or for strong muscle pain.',
    changes: 'Hard exercise, a shot into a muscle and weak kidneys can raise it.',
  },
  'ejection-fraction': {
    loinc: ['10230-1'],
    plain: 'How much blood a heartbeat moves',
    clinical: 'Left ventricular ejection fraction',
    short: 'Blood per heartbeat',
    measured:
      'With each beat, the main chamber of the heart pumps out a part of its blood. This number shows how large that part is. A healthy heart never empties fully.',
    why: 'It is seen on an ultrasound or other scan, to learn how well the heart pumps.',
    changes: 'It differs a little with the kind of scan and from one reading to the next.',
  },
} satisfies Entries
