// Where a person went after a stay, by NUBC discharge status and HL7 discharge disposition.
import { known, type Known } from '../known.ts'

export const discharges: readonly Known[] = [
  known('b:01 b:1 d:home', 'Went home'),
  known('d:alt-home', 'Went to another home'),
  known('b:02 b:2 d:other-hcf', 'Moved to another hospital or care place'),
  known('b:03 b:3 d:snf', 'Moved to a nursing facility'),
  known('b:04 b:4 d:long', 'Moved to long-term care'),
  known('b:05 b:5', 'Moved to another hospital'),
  known('b:06 b:6', 'Went home with home care'),
  known('b:07 b:7 d:aadvice', 'Left before the team had planned'),
  known('b:20 b:40 b:41 b:42 d:exp', 'Died'),
  known('b:30', 'Stayed on'),
  known('b:50', 'Went home with hospice care'),
  known('b:51 d:hosp', 'Moved to hospice care'),
  known('b:62 d:rehab', 'Moved to a rehabilitation center'),
  known('b:63', 'Moved to a long-term hospital'),
  known('b:65 d:psy', 'Moved to a mental health hospital'),
  known('d:oth', 'Left to another place'),
]
