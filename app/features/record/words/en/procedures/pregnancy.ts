// Pregnancy and birth.
import { known, type Known } from '../../known.ts'

export const pregnancy: readonly Known[] = [
  known('s:225158009', "Listening to the baby's heart"),
  known('s:274804006', 'Measuring the belly', 'Shows how the baby grows.'),
  known('s:169230002', 'Early ultrasound in pregnancy', 'Sound waves make a picture of the baby.'),
  known('s:271442007', "Ultrasound of the baby's body", 'Sound waves make a picture of the baby.'),
  known('s:275833003', 'Blood test for the baby (AFP)'),
  known('s:443529005', "Test of the baby's genes"),
  known('s:169673001', 'Rh blood test in pregnancy'),
  known(
    's:51116004',
    'Rh shot',
    'Keeps the mother\u2019s body from making antibodies against the baby\u2019s blood.',
  ),
  known('s:66348005 s:177184002 c:59400', 'Birth'),
  known('s:11466000 c:59510', 'Birth by surgery (C-section)'),
  known('s:236974004', 'Birth helped with instruments'),
  known('s:31208007', 'Starting labor with medicine'),
  known('s:237001001', 'Speeding up labor'),
  known('s:85548006', 'Small cut to help the birth'),
  known('s:386394001', 'Care around ending a pregnancy'),
  known('s:714812005', 'Ending a pregnancy'),
  known('s:10383002', 'Talk about ending a pregnancy'),
]
