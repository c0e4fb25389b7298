// The other side of search.ratio: the same verb as people would write it if nothing had to be sealed. One statement on a
// plain-text column with a trigram index, in the same session and transaction, with the same row in the log.
import { sql } from 'kysely'
import { z } from 'zod'
import { waysOf } from '../app/features/staff/ways.ts'
import { verb } from '../app/kit/verb.ts'

const SHOWN = 20

export const searchPlain = verb({
  name: 'bench.search',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ search: z.string() }),
  run: async (tx, { search }) => {
    // Each part as the beginning of a word, four digits also as the end of a telephone number.
    const parts = search
      .split(' ')
      .map((word) => sql`doc like ${/^\d{4}$/.test(word) ? `%${word}%` : `% ${word}%`}`)
    const { rows } = await sql<{ patient_id: string; name: string; born: string; number: string }>`
      select patient_id, name, born, number from app.bench_plain
      where ${sql.join(parts, sql` and `)} order by name limit ${SHOWN + 1}`.execute(tx.db)
    const items = rows.slice(0, SHOWN)
    const ways = await waysOf(
      tx,
      items.map((row) => row.patient_id),
    )
    return { items: items.map((row) => ({ ...row, way: ways.get(row.patient_id) })) }
  },
  audit: (_input, { items }) => ({ action: 'read', what: 'list of patients', count: items.length }),
})
