// Finding a patient by what somebody types of the name, birth date, telephone, e-mail address or record number. The log
// says that somebody searched and how many were shown, never what was typed.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import type { Card } from '../people/people.server.ts'
import { faceIn, facesOf } from '../photo/faces.ts'
import { waysOf, type Way } from '../staff/ways.ts'
import { read } from './asked.ts'
import { candidates } from './candidates.ts'
import { LONGEST } from './longest.ts'

const SHOWN = 20

export type Listed = Card & {
  patient: string
  /** How they get in; not said to whom that is not for. */
  way?: Way
  face?: string | null
}
export type Search = {
  items: Listed[]
  /** There are more than fit on the page. */
  more: boolean
  /** Some of it could not be looked for: too few letters. */
  tooShort: boolean
}

export const searchPatients = verb({
  name: 'find.search',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ search: z.string().trim().max(LONGEST) }),
  prepare: async (_kit, { search }) => read(search),
  run: async (tx, { search }, asked): Promise<Search> => {
    const { found, more } = await candidates(tx, search, asked, SHOWN)
    const patients = found.map(({ patient }) => patient)
    const ways = tx.actor.may.includes('access.read') ? await waysOf(tx, patients) : null
    const faces = await facesOf(tx, patients)
    return {
      items: found.map(({ patient, card }): Listed => ({
        ...card,
        patient,
        ...(ways && { way: ways.get(patient) ?? 'none' }),
        ...faceIn(faces, patient),
      })),
      more,
      tooShort: asked.length === 0 || asked.some(({ short }) => short),
    }
  },
  audit: (_input, { items }) => ({
    action: 'read',
    what: 'list of patients',
    count: items.length,
  }),
})
