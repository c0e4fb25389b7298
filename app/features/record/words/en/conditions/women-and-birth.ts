// Pregnancy, birth and women's health.
import { known, type Known } from '../../known.ts'

export const womenAndBirth: readonly Known[] = [
  known('s:72892002 s:77386006 i:Z33.1 i:Z34', 'Pregnancy', 'A baby is growing.'),
  known(
    's:47200007 i:O09',
    'Pregnancy with closer checks',
    'Extra checks help keep mother and baby well.',
  ),
  known(
    's:19169002 i:O03',
    'Loss of a pregnancy in the first months',
    'The pregnancy ended by itself. It is nobody\u2019s fault.',
  ),
  known(
    's:35999006 i:O02',
    'Early loss of a pregnancy',
    'A pregnancy began but did not grow. It is nobody\u2019s fault.',
  ),
  known(
    's:79586000 i:O00',
    'Pregnancy outside the womb',
    'The egg settled in a tube, where it cannot grow.',
  ),
  known(
    's:398254007 i:O14',
    'High blood pressure in pregnancy',
    'Blood pressure is high and the body shows other signs of strain.',
  ),
  known(
    's:198992004 i:O15',
    'Seizures in pregnancy',
    'High blood pressure in pregnancy brought on seizures.',
  ),
  known('i:O13 i:O16', 'High blood pressure in pregnancy'),
  known('s:282020008', 'Baby born early'),
  known('i:O60', 'Labor or birth before time'),
  known('i:O80', 'Birth'),
  known('i:O82', 'Birth by surgery (C-section)'),
  known('s:442311008 i:Z38', 'Born in the hospital'),
  known('i:P07', 'Born early or small'),
  known('i:P59', 'Yellow skin in a newborn'),
  known('s:267020005 i:Z98.51', 'Tubes tied in the past', 'Surgery to prevent pregnancy.'),
  known('s:183996000 i:Z30.2', 'Asked for surgery to prevent pregnancy'),
  known('i:Z30', 'Birth control'),
  known(
    's:129103003 i:N80',
    'Endometriosis',
    'Tissue like the lining of the womb grows in other places and can hurt.',
  ),
  known('s:95315005 i:D25', 'Fibroids', 'Lumps of muscle in the womb. They are not cancer.'),
  known('i:N92', 'Heavy or uneven periods'),
  known('i:N94.4 i:N94.5 i:N94.6', 'Painful periods'),
  known('s:289903006 i:N95', 'Change of life (menopause)', 'Periods end and hormones change.'),
  known('i:N76', 'Vaginal infection'),
  known('i:N63', 'Lump in the breast'),
  known('i:N60', 'Lumpy breasts'),
  known('i:R87', 'Unusual Pap test'),
]
