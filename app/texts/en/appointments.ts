export const appointments = {
  'appointments.when': '{date}, {time} {zone}',
  'appointments.whenBoth': '{when} (your time: {yours})',
  'appointments.time': '{time} {zone}',
  'appointments.why.notNeeded': 'It is not needed any more',
  'appointments.why.anotherTime': 'Another time is better',
  'appointments.why.cannotCome': 'Coming is not possible',
  'appointments.why.clinicianAway': 'The clinician is away',
  'appointments.why.clinicClosed': 'The clinic is closed',
  'appointments.why.askedByPatient': 'The patient asked for it',
  'appointments.why.other': 'Another reason',
}
