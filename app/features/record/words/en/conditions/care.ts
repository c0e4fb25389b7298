// Reasons for a visit that are no illness.
import { known, type Known } from '../../known.ts'

export const care: readonly Known[] = [
  known('i:Z00', 'Check-up'),
  known('i:Z01', 'Special check'),
  known('i:Z02', 'Check for a form'),
  known('i:Z09 i:Z08', 'Check after treatment'),
  known('i:Z11', 'Test for an infection'),
  known('i:Z12', 'Test to look for cancer early'),
  known('i:Z13', 'Test to look for an illness early'),
  known('i:Z20', 'Was near an infection'),
  known('i:Z23', 'Vaccine visit'),
  known('i:Z47 i:Z48', 'Care after surgery'),
  known('i:Z51', 'Other care'),
  known('i:Z79', 'Takes a medicine for a long time'),
  known('i:Z80 i:Z82 i:Z83', 'Runs in the family'),
  known('i:Z87', 'Health problem in the past'),
  known('i:Z90', 'A body part was taken out'),
  known('i:Z95', 'Has a heart or vessel device'),
  known('i:Z96', 'Has an implant'),
  known(
    's:314529007',
    'Medicines to be looked over',
    'It is time to go through the list of medicines together.',
  ),
  known('s:129839007 i:Z91.81', 'Could fall more easily'),
]
