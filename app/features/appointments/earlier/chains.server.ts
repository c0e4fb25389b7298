// Who was offered which time when, and what became of it: for staff, chain by chain, the newest first.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../../kit/verb.ts'
import { readCard } from '../../people/people.server.ts'

const MOST = 60 // chains on the page
const DAYS = 30

export type Link = {
  id: string
  patient: string
  name: string
  state: 'open' | 'taken' | 'refused' | 'expired' | 'withdrawn'
  at: Date
  settledAt: Date | null
  until: Date
  oldAt: Date
  via: string | null
}
export type Chain = {
  id: string
  why: 'earlier' | 'clinic'
  startsAt: Date
  timeZone: string
  who: string
  place: string
  links: Link[]
}

type Row = Link & Omit<Chain, 'id' | 'links'> & { chain: string; card: Buffer | null }

/** Records that are closed to whoever asks are missing in it. */
export const listChains = verb({
  name: 'offers.chains',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object({}),
  audit: (_input, chains: Chain[]) => ({
    action: 'read',
    what: 'offers',
    count: chains.reduce((sum, { links }) => sum + links.length, 0),
  }),
  run: async (tx): Promise<Chain[]> => {
    const since = new Date(tx.now.getTime() - DAYS * 86_400_000)
    const { rows } = await sql<Row>`
      with newest as (select chain_id, max(created_at) as last from slot_offer where created_at > ${since} group by chain_id
        order by last desc limit ${MOST})
      select o.chain_id as chain, o.offer_id as id, o.patient_id as patient, o.why, o.starts_at as "startsAt", l.time_zone as "timeZone",
        b.name as who, l.name as place, o.created_at as at, o.settled_at as "settledAt", o.held_until as until, o.old_starts_at as "oldAt", o.via,
        case when o.state = 'open' and o.held_until <= ${tx.now} then 'expired' else o.state end as state, p.card
      from newest n join slot_offer o on o.chain_id = n.chain_id
      join bookable b on b.bookable_id = o.bookable_id join location l on l.location_id = o.location_id
      left join patient p on p.patient_id = o.patient_id
      order by n.last desc, o.chain_id, o.created_at`.execute(tx.db)
    const chains = new Map<string, Chain>()
    for (const { chain: id, why, startsAt, timeZone, who, place, card, ...link } of rows) {
      let chain = chains.get(id)
      if (!chain) chains.set(id, (chain = { id, why, startsAt, timeZone, who, place, links: [] }))
      const { name } = await readCard(tx.vault, link.patient, card)
      chain.links.push({ ...link, name })
    }
    return [...chains.values()]
  },
})
