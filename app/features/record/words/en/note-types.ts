// Kinds of notes, by LOINC.
import { known, type Known } from '../known.ts'

export const noteTypes: readonly Known[] = [
  known('l:34117-2 l:11492-6', 'Visit note', 'What you told, what was found, and what comes next.'),
  known('l:11506-3', 'Visit note', 'How things are going since the last time.'),
  known('l:51847-2 l:51848-0', 'What was found and the plan'),
  known('l:11488-4 l:34140-4', 'Note from a specialist'),
  known('l:57133-1', 'Letter to another doctor', 'Why you were sent to someone else.'),
  known('l:34111-5', 'Emergency room note'),
  known('l:59258-4', 'Emergency room summary'),
  known('l:18842-5 l:11490-0 l:34105-7', 'Hospital summary', 'Written when you left the hospital.'),
  known('l:8653-8 l:69730-0', 'Instructions for home'),
  known('l:11504-8', 'Surgery note', 'What was done in surgery.'),
  known('l:28570-0', 'Procedure note', 'What was done, and how it went.'),
  known('l:67862-3', 'Check before surgery'),
  known('l:34746-8', 'Nurse note'),
  known('l:34748-4', 'Note of a phone call'),
  known('l:34133-9 l:68608-9', 'Summary of care'),
  known('l:51852-2', 'Letter'),
  known('l:34109-9', 'Note'),
  known('l:18748-4', 'Report of a scan or x-ray'),
  known('l:11502-2', 'Lab report'),
  known('l:11526-1', 'Report on a tissue sample'),
  known('l:11510-5 l:34904-3', 'Mental health note'),
  known('l:60591-5', 'Summary of your record'),
  known(
    'l:86533-7 l:45473-6',
    'Living will',
    'What care you want if you cannot speak for yourself.',
  ),
  known('l:42348-3', 'Advance directive', 'What care you want if you cannot speak for yourself.'),
  known(
    'l:100821-8 l:93037-0',
    'Medical orders for a serious illness',
    'What care you want, written as orders.',
  ),
  known('l:84095-9', 'Order not to restart the heart (DNR)'),
]
