// Installs the queue (pg-boss, schema pgboss) or brings it up to date, as the owner of the database. Of the
// application's roles only the one that works on jobs can enter it.
import { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import { roleOf } from '../db/roles.ts'
import { queues } from './queues.ts'

export const SCHEMA = 'pgboss'
const LOCK = 7_203_115 // any constant: one installing process at a time

/** Does nothing when everything is there already. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'portico-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const boss = new PgBoss({
      connectionString: ownerUrl,
      schema: SCHEMA,
      max: 1,
      supervise: false,
      schedule: false,
    })
    boss.on('error', () => {}) // start() throws what matters
    await boss.start()
    try {
      const known = new Set((await boss.getQueues()).map(({ name }) => name))
      for (const [name, options] of Object.entries(queues)) {
        if (known.has(name)) await boss.updateQueue(name, { ...options, retryBackoff: true })
        else
          await boss.createQueue(name, {
            ...options,
            retryBackoff: true,
            notify: true,
            heartbeatSeconds: 10,
          })
      }
    } finally {
      await boss.stop()
    }
    await client.query(
      `grant usage on schema ${SCHEMA} to ${roleOf.job};
       grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${roleOf.job}`,
    )
  } finally {
    await client.end()
  }
}
