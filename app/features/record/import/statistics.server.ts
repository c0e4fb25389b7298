// What PostgreSQL knows of the tables, so that it finds its way in what an import has just brought.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../../kit/verb.ts'

/** New entries from which an import does not wait until PostgreSQL looks at them by itself. */
export const MANY = 1000

export const takeStatistics = verb({
  name: 'record.import.statistics',
  who: ['job'],
  input: z.object({}),
  run: async ({ db }): Promise<void> => {
    await sql`select app.take_statistics()`.execute(db)
  },
  audit: () => [],
})
