// Flags on a patient: alerts for those who meet them, in the head of the chart. Internal, never shown to the patient.
import { z } from 'zod'
import { forbidden, invalid, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { cardFor } from '../staff/person.ts'

const DAY = 86_400_000

export type Flag = {
  id: string
  kind: string
  urgent: boolean
  words: string | null
  by: string
  at: Date
  until: Date | null
  /** When it was taken away, or its time was over. */
  ended: { at: Date; by: string | null } | null
}

type Whose = { actor: { account: string } }

async function flagsOf(tx: Tx & Whose, patient: string, all: boolean): Promise<Flag[]> {
  let asked = tx.db
    .selectFrom('patient_flag as f')
    .innerJoin('flag_kind as k', 'k.kind', 'f.kind')
    .leftJoin('staff_member as m', 'm.account_id', 'f.made_by')
    .leftJoin('staff_member as e', 'e.account_id', 'f.ended_by')
    .select([
      'f.flag_id',
      'f.kind',
      'k.urgent',
      'f.words',
      'f.created_at',
      'f.ends_at',
      'f.ended_at',
    ])
    .select(['m.name as by', 'e.name as ender'])
    .where('f.patient_id', '=', patient)
    .orderBy('k.urgent', 'desc')
    .orderBy('f.created_at', 'desc')
  if (!all)
    asked = asked
      .where('f.ended_at', 'is', null)
      .where(({ eb, or }) =>
        or([eb('f.ends_at', 'is', null), eb('f.ends_at', '>', tx.now as never)]),
      )
  const rows = await asked.execute()
  return Promise.all(
    rows.map(async (row): Promise<Flag> => {
      const until = row.ends_at ? new Date(row.ends_at) : null
      const over = until && until <= tx.now ? { at: until, by: null } : null
      return {
        id: row.flag_id,
        kind: row.kind,
        urgent: row.urgent,
        words: row.words
          ? (await tx.vault.open(patient, wordsPlace(row.flag_id), row.words)).toString('utf8')
          : null,
        by: row.by ?? '',
        at: new Date(row.created_at),
        until,
        ended: row.ended_at ? { at: new Date(row.ended_at), by: row.ender } : over,
      }
    }),
  )
}

export const wordsPlace = (id: string): string => placeOf('patient_flag', 'words', id)

/** What holds now, for the head of the chart: what this role may see of it. */
export const readFlags = verb({
  name: 'internal.flags.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: (tx, { patient }) => flagsOf(tx, patient, false),
})

/** All of them, also those that are over, and the kinds there are. @throws notFound */
export const listFlags = verb({
  name: 'internal.flags.list',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }) => {
    await cardFor(tx, patient)
    const kinds = await tx.db.selectFrom('flag_kind').select(['kind', 'treating_only']).execute()
    const treats = tx.actor.may.includes('record.read')
    return {
      flags: await flagsOf(tx, patient, true),
      kinds: kinds.filter((one) => treats || !one.treating_only).map(({ kind }) => kind),
    }
  },
})

/** @param days after which it ends by itself; '' for never */
export const setFlag = verb({
  name: 'internal.flags.set',
  who: ['staff'],
  may: 'flags.set',
  input: z.object({
    patient: z.uuid(),
    kind: z.string(),
    words: z.string().trim().max(200, 'Use at most 200 characters.'),
    days: z.enum(['', '7', '30', '365'], 'Choose how long.'),
  }),
  run: async (tx, { patient, kind, words, days }) => {
    await cardFor(tx, patient)
    const known = await tx.db
      .selectFrom('flag_kind')
      .select('treating_only')
      .where('kind', '=', kind)
      .executeTakeFirst()
    if (!known) throw invalid('no_kind', 'Choose one.', { kind: 'Choose what it is about.' })
    if (known.treating_only && !tx.actor.may.includes('record.read'))
      throw forbidden('not_your_role')
    if (kind === 'other' && !words)
      throw invalid('no_words', 'Say what it is.', { words: 'Say in a few words what it is.' })
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('patient_flag')
      .values({
        patient_id: patient,
        flag_id: id,
        kind,
        treating_only: known.treating_only,
        words: words ? await tx.vault.seal(patient, wordsPlace(id), words) : null,
        made_by: tx.actor.account,
        created_at: tx.now,
        ends_at: days ? new Date(tx.now.getTime() + Number(days) * DAY) : null,
      })
      .execute()
    return { id }
  },
  audit: ({ patient }, { id }) => ({ action: 'change', what: 'contact', patient, id }),
})

/** Takes one away; it stays on record. @throws notFound */
export const endFlag = verb({
  name: 'internal.flags.end',
  who: ['staff'],
  may: 'flags.set',
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'contact', patient, id }),
  run: async (tx, { patient, id }) => {
    const ended = await tx.db
      .updateTable('patient_flag')
      .set({ ended_at: tx.now, ended_by: tx.actor.account })
      .where('patient_id', '=', patient)
      .where('flag_id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!ended.numUpdatedRows) throw notFound()
  },
})
