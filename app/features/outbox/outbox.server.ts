// What would have left the building: in a demonstration nothing does, and everybody may look.
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import type { Kit } from '../../kit/kit.ts'
import { outgoingPlace, type Channel } from '../../kit/post/outgoing.ts'
import { jobContext, verb } from '../../kit/verb.ts'

const SHOWN = 100 // the newest

export type Shown = {
  id: string
  channel: Channel
  purpose: string
  /** Null: written so that nobody can tell an unknown address by the time it takes; it goes to nobody. */
  to: string | null
  title: string
  text: string
  at: string
  sentAt: string | null
}

/** Every letter of the demonstration, newest first. @throws notFound elsewhere */
export const readOutbox = (kit: Kit): Promise<Shown[]> => listLetters(jobContext(kit, 'post'), {})

const listLetters = verb({
  name: 'outbox.list',
  who: ['job'],
  input: z.object({}),
  decide: ({ ctx }) => {
    if (ctx.kit.config.mode !== 'demonstration') throw notFound()
  },
  audit: () => [],
  run: async (tx): Promise<Shown[]> => {
    const rows = await tx.db
      .selectFrom('outgoing')
      .select([
        'outgoing_id',
        'channel',
        'purpose',
        'subject_id',
        'sealed',
        'created_at',
        'sent_at',
      ])
      .orderBy('created_at', 'desc')
      .orderBy('outgoing_id', 'desc')
      .limit(SHOWN)
      .execute()
    const letters: Shown[] = []
    for (const row of rows) {
      if (!row.sealed) continue
      const place = outgoingPlace(row.outgoing_id)
      const opened = await tx.vault.open(row.subject_id, place, row.sealed)
      const { to, title, text, link } = JSON.parse(opened.toString()) as Shown & { link?: string }
      const isPush = row.channel === 'push'
      letters.push({
        id: row.outgoing_id,
        channel: row.channel as Shown['channel'],
        purpose: row.purpose,
        // What a browser is reached by says nothing to anybody.
        to: to && isPush ? '' : to,
        title,
        text: isPush ? `${text}\n\n${link}` : text,
        at: row.created_at.toISOString(),
        sentAt: row.sent_at?.toISOString() ?? null,
      })
    }
    return letters
  },
})
