/** Vital signs: blood pressure, pulse, weight and the like, as overview and one by one. */
export const vitals = {
  'vitals.title': 'Vital signs',
  'vitals.what': 'your vital signs',
  'vitals.lede': 'Body measurements from your visits. The newest of each.',
  'vitals.none': 'No vital signs are on record.',
  'vitals.noneOfKind': 'No measurements of this kind are on record.',

  'vitals.bloodPressure': 'Blood pressure',
  'vitals.heartRate': 'Heart rate',
  'vitals.oxygen': 'Oxygen in the blood',
  'vitals.temperature': 'Body temperature',
  'vitals.breathing': 'Breathing rate',
  'vitals.weight': 'Weight',
  'vitals.height': 'Height',
  'vitals.bmi': 'Body mass index',
  'vitals.bmiPercentile': 'Body mass index for age',
  'vitals.weightForLength': 'Weight for length',
  'vitals.head': 'Head size',
  'vitals.headPercentile': 'Head size for age',
  'vitals.pain': 'Pain',

  'vitals.beats': 'beats a minute',
  'vitals.breaths': 'breaths a minute',
}
