// Vital signs and growth.
import { quantity as q } from './test.ts'

const vital = { category: 'vital-signs' as const }

export const vitalTests = {
  pulse: q('8867-4', 'Heart rate', 'Heart rate', 'beats/min', undefined, [72, 4], {
    ...vital,
    ucum: '/min',
  }),
  breaths: q('9279-1', 'Breathing rate', 'Respiratory rate', 'breaths/min', undefined, [15, 1], {
    ...vital,
    ucum: '/min',
  }),
  temperature: q('8310-5', 'Body temperature', 'Body temperature', '°C', undefined, [36.7, 0.15], {
    ...vital,
    digits: 1,
    ucum: 'Cel',
  }),
  oxygen: q(
    '59408-5',
    'Oxygen saturation',
    'Oxygen saturation in Arterial blood by Pulse oximetry',
    '%',
    undefined,
    [98, 0.7],
    vital,
  ),
  weight: q('29463-7', 'Body weight', 'Body weight', 'kg', undefined, undefined, {
    ...vital,
    digits: 1,
  }),
  height: q('8302-2', 'Body height', 'Body height', 'cm', undefined, undefined, {
    ...vital,
    digits: 1,
  }),
  bmi: q(
    '39156-5',
    'Body mass index',
    'Body mass index (BMI) [Ratio]',
    'kg/m2',
    undefined,
    undefined,
    { ...vital, digits: 1 },
  ),
  head: q(
    '8287-5',
    'Head size around',
    'Head Occipital-frontal circumference by Tape measure',
    'cm',
    undefined,
    undefined,
    { ...vital, digits: 1 },
  ),
  weightPercentile: q(
    '8336-0',
    'Weight, percentile for age',
    'Body weight [Percentile] Per age',
    '%',
    undefined,
    undefined,
    vital,
  ),
  heightPercentile: q(
    '8303-0',
    'Height, percentile for age',
    'Body height [Percentile]',
    '%',
    undefined,
    undefined,
    vital,
  ),
  headPercentile: q(
    '8289-1',
    'Head size, percentile',
    'Head Occipital-frontal circumference Percentile',
    '%',
    undefined,
    undefined,
    vital,
  ),
  bmiPercentile: q(
    '59576-9',
    'BMI, percentile for age',
    'Body mass index (BMI) [Percentile] Per age and sex',
    '%',
    undefined,
    undefined,
    vital,
  ),
}
