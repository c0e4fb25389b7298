// Hears what other transactions say (NOTIFY) once they are committed: an id, nothing else. One connection of its own
// per process, whatever is listened to; when it is lost it is made again, and whoever listens is told that something may
// have been missed.
import { Client } from 'pg'

const AGAIN = 2_000 // ms until it is tried again

type Hear = (payload: string | null) => void

export type Listener = {
  /**
   * Resolves once it listens, or could not at first.
   * @param hear told each payload; null after a time in which something may have been said unheard
   * @returns stops it
   */
  listen(channel: string, hear: Hear): Promise<() => Promise<void>>
  end(): Promise<void>
}

export function makeListener(url: string): Listener {
  const channels = new Map<string, Set<Hear>>()
  let ended = false
  let client: Client | undefined
  let connected: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  async function connect(again: boolean): Promise<void> {
    const own = new Client({ connectionString: url, application_name: 'portico-listen' })
    client = own
    let over = false
    const lost = () => {
      if (over || ended) return
      over = true
      client = undefined // of a connection that is gone, the end never comes
      timer = setTimeout(() => void (connected = connect(true)), AGAIN)
    }
    own.on('notification', ({ channel, payload }) => {
      for (const hear of channels.get(channel) ?? []) hear(payload ?? null)
    })
    own.on('error', lost)
    own.on('end', lost)
    try {
      await own.connect()
      for (const channel of channels.keys()) await say(own, 'listen', channel)
      if (again) for (const hears of channels.values()) for (const hear of hears) hear(null)
    } catch {
      lost()
    }
  }

  async function listen(channel: string, hear: Hear): Promise<() => Promise<void>> {
    const hears = channels.get(channel) ?? new Set()
    channels.set(channel, hears.add(hear))
    // Who comes while it is being connected, or lost, is listened for with the others.
    if (connected) await connected
    else await (connected = connect(false))
    await (client && say(client, 'listen', channel).catch(() => {}))
    return async () => {
      hears.delete(hear)
      if (hears.size > 0) return
      channels.delete(channel)
      await (client && say(client, 'unlisten', channel).catch(() => {}))
    }
  }

  return {
    listen,
    end: async () => {
      ended = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

const say = (to: Client, what: 'listen' | 'unlisten', channel: string) =>
  to.query(`${what} ${to.escapeIdentifier(channel)}`)
