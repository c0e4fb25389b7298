// A thread of a patient whose record is open to this member of staff, which nobody else changes meanwhile.
import { notFound } from '../../kit/errors.ts'
import { together } from '../../kit/together.ts'
import { openPerson } from '../staff/person.ts'
import type { StaffTx } from '../work/list.server.ts'
import { lockThread, type Locked } from './add.ts'

/** @throws notFound, forbidden 'restricted' */
export async function lockFor(tx: StaffTx, patient: string, id: string): Promise<Locked> {
  const [, thread] = await together([openPerson(tx, patient), lockThread(tx, id)])
  if (thread.patient !== patient) throw notFound()
  return thread
}
