// A patient told something of their medicines, and somebody who treats looks at it.
import type { Kind } from '../../work/kind.ts'

export const toldMedicine = {
  kind: 'medicine-told',
  title: 'work.medicineTold',
  may: 'medicines.note',
  line: 'work.medicineTold.line',
  href: ({ about, patient }) => `/staff/patients/${patient}/told/${about}`,
  deed: 'work.medicineTold.deed',
} as const satisfies Kind
