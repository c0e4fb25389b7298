/** Plain words for vital signs: pressure, pulse, breath, warmth and pain. Size is in body-size.ts. */
import type { Entries } from '../words.ts'

const pressureMoves =
  'Stress, pain, talking, coffee, smoking and a full bladder can raise it. Rest lowers it. It also changes with the time of day.'
const warm = 'It is checked for signs of infection and after surgery.'
const warmMoves =
  'It is lower in the morning than in the evening. Exercise, warm clothes, the monthly cycle and hot drinks can raise it.'

export const vitals = {
  'vital-signs': {
    loinc: ['85353-1', '8716-3'],
    plain: 'Vital signs',
    clinical: 'Vital signs panel',
    measured:
      'A set of simple checks, such as blood pressure, heart rate, breathing and temperature.',
    why: 'They are checked at most visits, to see how the body is doing right now.',
    changes: 'Stress, pain, exercise and fever change them. Each part has its own text.',
  },
  'blood-pressure': {
    loinc: ['85354-9', '55284-4'],
    plain: 'Blood pressure',
    clinical: 'Systolic and diastolic blood pressure',
    measured:
      'Blood pressure is how hard blood pushes on the walls of your blood vessels. The first number is while the heart beats, the second while it rests.',
    why: 'It is checked at most visits. It helps to protect the heart, brain and kidneys over the years.',
    changes: pressureMoves,
  },
  'blood-pressure-upper': {
    loinc: ['8480-6', '8459-0', '8460-8', '8461-6'],
    plain: 'Upper blood pressure',
    clinical: 'Systolic blood pressure',
    measured:
      'This is the first number of your blood pressure. It is how hard blood pushes while the heart beats.',
    why: 'It is checked at most visits, together with the lower number.',
    changes: pressureMoves,
  },
  'blood-pressure-lower': {
    loinc: ['8462-4', '8453-3', '8454-1', '8455-8'],
    plain: 'Lower blood pressure',
    clinical: 'Diastolic blood pressure',
    measured:
      'This is the second number of your blood pressure. It is how hard blood pushes while the heart rests between beats.',
    why: 'It is checked at most visits, together with the upper number.',
    changes: pressureMoves,
  },
  'blood-pressure-mean': {
    loinc: ['8478-0'],
    plain: 'Average blood pressure',
    clinical: 'Mean blood pressure',
    measured: 'This is the average push of blood on the vessel walls over a whole heartbeat.',
    why: 'It is mostly used in hospital care.',
    changes: pressureMoves,
  },
  'heart-rate': {
    loinc: ['8867-4', '8889-8', '8893-0'],
    plain: 'Heart rate',
    clinical: 'Pulse rate',
    measured: 'This is how many times your heart beats in one minute.',
    why: 'It is checked at most visits, and to follow some medicines.',
    changes:
      'Exercise, stress, fever, pain and coffee raise it. Rest, fitness and some heart medicines lower it.',
  },
  'breathing-rate': {
    loinc: ['9279-1'],
    plain: 'Breathing rate',
    clinical: 'Respiratory rate',
    measured: 'This is how many breaths you take in one minute. Each breath brings in oxygen.',
    why: 'It is checked for cough, shortness of breath or fever, and in hospital.',
    changes:
      'Exercise, fever, stress and pain raise it. Sleep lowers it. Babies and children breathe faster.',
  },
  oxygen: {
    loinc: ['59408-5', '2708-6', '20564-1', '2713-6'],
    plain: 'Oxygen in blood',
    clinical: 'Oxygen saturation',
    measured:
      'Red blood cells carry oxygen. This shows what share of the places for oxygen is filled. It is mostly read with a clip on a finger.',
    why: 'It is checked at many visits, above all for the lungs and heart.',
    changes:
      'Cold hands, nail polish, movement and dark skin can make the clip less exact. Living high up lowers it.',
  },
  'oxygen-flow': {
    loinc: ['3151-8'],
    plain: 'Extra oxygen, flow',
    clinical: 'Inhaled oxygen flow rate',
    measured: 'This is how much extra oxygen you were given while your oxygen was measured.',
    why: 'It helps to make sense of the oxygen reading.',
    changes: 'Your team sets it. It can change with exercise and sleep.',
  },
  'oxygen-share': {
    loinc: ['3150-0', '19994-3'],
    plain: 'Oxygen in the air you breathed',
    clinical: 'Inhaled oxygen concentration',
    short: 'Oxygen in inhaled air',
    measured:
      'This is how much of the air that you breathed in was oxygen. Extra oxygen raises it.',
    why: 'It helps to make sense of the oxygen reading.',
    changes: 'Your team sets it.',
  },
  temperature: {
    loinc: ['8310-5'],
    plain: 'Body temperature',
    clinical: 'Temperature, body',
    measured: 'This shows how warm your body was.',
    why: warm,
    changes: warmMoves,
  },
  'temperature-mouth': {
    loinc: ['8331-1'],
    plain: 'Temperature, in the mouth',
    clinical: 'Oral temperature',
    measured: 'This shows how warm your body was, read under the tongue.',
    why: warm,
    changes: `${warmMoves} Breathing through the mouth can lower it.`,
  },
  'temperature-ear': {
    loinc: ['8333-7'],
    plain: 'Temperature, in the ear',
    clinical: 'Tympanic membrane temperature',
    measured: 'This shows how warm your body was, read in the ear.',
    why: warm,
    changes: `${warmMoves} Ear wax and how the probe sits matter too.`,
  },
  'temperature-armpit': {
    loinc: ['8328-7'],
    plain: 'Temperature, under the arm',
    clinical: 'Axillary temperature',
    measured:
      'This shows how warm your body was, read under the arm. It reads a little lower there than in the mouth.',
    why: warm,
    changes: warmMoves,
  },
  'temperature-bottom': {
    loinc: ['8332-9'],
    plain: 'Temperature, in the bottom',
    clinical: 'Rectal temperature',
    measured:
      'This shows how warm the body was, read in the bottom. It is the most exact way in babies.',
    why: warm,
    changes: warmMoves,
  },
  'temperature-forehead': {
    loinc: ['75539-7'],
    plain: 'Temperature, on the forehead',
    clinical: 'Temporal artery temperature',
    measured: 'This shows how warm your body was, read on the forehead.',
    why: warm,
    changes: `${warmMoves} Sweat, hair and a cold room can change the reading.`,
  },
  pain: {
    loinc: ['72514-3', '38208-5'],
    plain: 'Pain, 0 to 10',
    clinical: 'Pain severity score',
    measured:
      'You said how strong your pain was at that time. 0 means no pain, 10 means the worst you can think of.',
    why: 'It helps to see how pain changes over time and how well treatment works.',
    changes: 'Rest, movement, sleep, mood and pain medicine change it. Only you can know it.',
  },
} satisfies Entries
