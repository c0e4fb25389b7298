// What follows when something that was agreed to holds no more.
import type { Tx } from '../../../kit/kit.ts'
import { addWork } from '../../work/add.ts'

const SOON = 86_400_000 // ms

/** The care team looks whether something has to change. */
export const askTeamToLook = (tx: Tx, { id, patient }: { id: string; patient: string }) =>
  addWork(tx, {
    kind: 'consent-withdrawn',
    about: id,
    patient,
    urgency: 'soon',
    dueAt: new Date(tx.now.getTime() + SOON),
  })
