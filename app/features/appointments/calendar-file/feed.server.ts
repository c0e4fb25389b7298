// The address at which somebody's calendar program reads their visits by itself: made, told how much it may say, turned off;
// and what the program reads there, which signs in nowhere and brings the address alone.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { newAddressToken } from '../../shares/proof.ts'
import { tokenHash } from '../../account/token.ts'
import type { Way } from '../way.ts'
import { titleKinds, type Shown, type Titles } from './event.ts'

export type Feed = { titles: Titles; createdAt: Date }

/** The feed of whoever asks for the record that is open; null when there is none. */
export const readFeed = verb({
  name: 'calendar.feed.read',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: z.object({}),
  audit: { action: 'read', what: 'calendar' },
  run: async (tx): Promise<Feed | null> => {
    const row = await ownFeed(tx)
    return row ? { titles: row.titles as Titles, createdAt: row.created_at } : null
  },
})

/** Makes one; an earlier address stops working. The token is given back this once. */
export const makeFeed = verb({
  name: 'calendar.feed.make',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: z.object({ titles: z.enum(titleKinds, 'Choose what it says.') }),
  run: async (tx, { titles }): Promise<{ id: string; token: string }> => {
    const { patient, account } = tx.actor
    await end(tx)
    const link = await tx.db
      .selectFrom('account_patient')
      .select('grant_id')
      .where('patient_id', '=', patient)
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    const id = uuidv7(tx.now)
    const token = newAddressToken()
    await tx.db
      .insertInto('calendar_feed')
      .values({
        patient_id: patient,
        feed_id: id,
        account_id: account,
        grant_id: link.grant_id,
        token_hash: tokenHash(token),
        titles,
        created_at: tx.now,
      })
      .execute()
    return { id, token }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'calendar', id }),
})

/** Turns it off. Twice is once. */
export const endFeed = verb({
  name: 'calendar.feed.end',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: z.object({}),
  run: (tx) => end(tx),
  audit: { action: 'change', what: 'calendar' },
})

const ownFeed = (tx: PatientTx) =>
  tx.db
    .selectFrom('calendar_feed')
    .select(['feed_id', 'titles', 'created_at'])
    .where('patient_id', '=', tx.actor.patient)
    .where('account_id', '=', tx.actor.account)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

async function end(tx: PatientTx): Promise<void> {
  await tx.db
    .updateTable('calendar_feed')
    .set({ ended_at: tx.now })
    .where('patient_id', '=', tx.actor.patient)
    .where('account_id', '=', tx.actor.account)
    .where('ended_at', 'is', null)
    .execute()
}

type Raw = {
  id: string
  starts: string
  ends: string
  zone: string
  cancelled: boolean
  revision: number
  way: Way
  type: string
  who: string
  place: string
  address: string
  changed: string
}

/** What a calendar program gets that brings an address. @throws notFound once it was turned off */
export const readCalendar = verb({
  name: 'calendar.open',
  who: ['public'],
  input: z.object({ token: z.string().max(100) }),
  run: async (tx, { token }): Promise<{ feed: string; titles: Titles; visits: Shown[] }> => {
    const { rows } = await sql<{ read: { feed: string; titles: Titles; events: Raw[] } | null }>`
      select app.read_calendar(${tokenHash(token)}) as read`.execute(tx.db)
    const read = rows[0]?.read
    if (!read)
      throw notFound(
        'no_calendar',
        'This calendar was turned off, or its address is not complete. Sign in to the portal and make a new address under Visits, Calendar.',
      )
    return { feed: read.feed, titles: read.titles, visits: read.events.map(shownOf) }
  },
  audit: (_input, { feed }) => ({ action: 'read', what: 'calendar', id: feed }),
})

const shownOf = ({ starts, ends, zone, changed, ...rest }: Raw): Shown => ({
  ...rest,
  startsAt: new Date(starts),
  endsAt: new Date(ends),
  timeZone: zone,
  changedAt: new Date(changed),
})
