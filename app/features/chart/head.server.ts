// Whose chart is open: what stands in its head on every page of it. Not in the log by itself: each section that is read
// under it is.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { noteOpened } from '../find/recent.server.ts'
import { looksOf, type Looks } from '../people/looks.fhir.ts'
import type { Card } from '../people/people.server.ts'
import { faceShown } from '../photo/shown.ts'
import { cardFor, patientResource } from '../staff/person.ts'
import { readGlass } from './open.server.ts'

export type ChartHead = {
  card: Card
  restricted: boolean
  /** The record through which this one is read: a merge. */
  into: string | null
  /** Until when this restricted record is open to the reader; null for any other. */
  openUntil: Date | null
}

/** @throws notFound for an id that is nobody's, or of somebody who was only ever mentioned */
export const readChartHead = verb({
  name: 'chart.head.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }): Promise<ChartHead> => {
    const card = await cardFor(tx, patient)
    const { restricted, until, into } = await readGlass(tx, patient)
    await noteOpened(tx, patient)
    return { card, restricted, into, openUntil: restricted ? until : null }
  },
})

/** Pronouns and photo: of the record, so that a record that cannot be loaded takes them along and not the name. */
export const readLooks = verb({
  name: 'chart.looks.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }): Promise<Looks> => {
    const looks = looksOf(await patientResource(tx, patient))
    return { ...looks, photo: await faceShown(tx, patient, looks.photo) }
  },
})
