// How much waits in the inbox of a member of staff: counted for every page of theirs, so numbers alone and no row in the log.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'

export type InboxCounts = {
  /** Of the own teams, what nobody has or they have. */
  waiting: number
  /** With words of an emergency, of any team that they see, until somebody takes it. */
  urgent: number
}

/** Up to a hundred of each team. */
export async function countInbox({ db }: Pick<Tx, 'db'>): Promise<InboxCounts> {
  const { rows } = await sql<InboxCounts>`select waiting, urgent from app.message_counts()`.execute(
    db,
  )
  return rows[0] ?? { waiting: 0, urgent: 0 }
}
