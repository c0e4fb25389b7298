// Hears what other transactions say (NOTIFY) once they are committed: an id, nothing else. One connection of its own
// per process; when it is lost it is made again, and whoever listens is told that something may have been missed.
import { Client } from 'pg'

const AGAIN = 2_000 // ms until it is tried again

/**
 * Resolves once it listens, or could not at first.
 * @param hear told each payload; null after a time in which something may have been said unheard
 * @returns stops it
 */
export async function listen(
  url: string,
  channel: string,
  hear: (payload: string | null) => void,
): Promise<() => Promise<void>> {
  let stopped = false
  let current: Client | undefined
  let timer: NodeJS.Timeout | undefined

  async function connect(again: boolean): Promise<void> {
    const client = new Client({ connectionString: url, application_name: 'portico-listen' })
    current = client
    let over = false
    const lost = () => {
      if (over || stopped) return
      over = true
      current = undefined // of a connection that is gone, the end never comes
      timer = setTimeout(() => void connect(true), AGAIN)
    }
    client.on('notification', ({ payload }) => hear(payload ?? null))
    client.on('error', lost)
    client.on('end', lost)
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
      if (again) hear(null)
    } catch {
      lost()
    }
  }
  await connect(false)

  return async () => {
    stopped = true
    clearTimeout(timer)
    await current?.end().catch(() => {})
  }
}
