// A result or note that the patient wants to see after a note of the team waits for whoever writes it.
import type { Kind } from '../work/kind.ts'

export const teamNote = {
  kind: 'team-note',
  title: 'work.team-note',
  may: 'record.note',
  line: 'work.team-note.line',
  href: ({ about, patient }) => `/staff/patients/${patient}/release/${about}/note`,
  deed: 'work.team-note.deed',
} as const satisfies Kind
