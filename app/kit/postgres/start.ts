// Starts the PostgreSQL that comes with Portico, or joins the one that already runs on the same folder.
//
// Who stops it: the last one out. `npm start` and a command in another terminal may use one server at the
// same time, and either may end first. So everybody who uses it shares a lock, and stop() shuts the server
// down only if it can then have that lock for itself. A user who is killed loses the lock by dying. A server
// left alone that way keeps running, is joined by the next start, and goes down with its last user.
import { findBinaries } from './binaries.ts'
import { ensureCluster, readPassword } from './cluster.ts'
import { giveHome, makeHome, type Home } from './home.ts'
import { joinServer } from './join.ts'
import { own, tryOwn, tryShare } from './lock.ts'
import { leavePlace, urlOf } from './place.ts'
import { chooseRunAs } from './run-as.ts'
import { findRunning } from './running.ts'
import { stopServer } from './server.ts'
import { explainFile } from './start-error.ts'

export type Postgres = {
  /** A superuser's URL for `pg`, over a socket that only this user may use. */
  url: string
  /** Leaves the server; the last one out stops it. Calling it again changes nothing. */
  stop(): Promise<void>
  /** Somebody else had started it; then `settings` had no effect. */
  reused: boolean
  /** As whom it runs: direct, userns, or which user (see run-as.ts). */
  how: string
}

/**
 * @param folder where the data lives (in `<folder>/postgres`); made when it is not there
 * @param opts.settings parameters of postgres, as in postgresql.conf, used when this call starts the server
 * @throws StartError with one sentence for a person
 */
export async function startPostgres(
  folder: string,
  opts: { settings?: Record<string, string> } = {},
): Promise<Postgres> {
  try {
    return await start(folder, opts.settings ?? {})
  } catch (error) {
    throw explainFile(error, folder)
  }
}

async function start(folder: string, settings: Record<string, string>): Promise<Postgres> {
  const binaries = findBinaries()
  const home = makeHome(folder)
  const turn = await takeTurn(home)
  try {
    const runAs = chooseRunAs(binaries.postgres, home.folder, home.data)
    // Nobody may take the files from under a server that runs.
    if (!findRunning(home.data)) giveHome(home, runAs)
    await ensureCluster(home, binaries, runAs)
    const { place, reused } = await joinServer(home, binaries, runAs, settings)
    const share = tryShare(home.usersLock)
    if (!share)
      throw new Error(`${home.usersLock} is held, but not by somebody who stops the server.`)

    const leave = async () => {
      const lastTurn = await takeTurn(home)
      try {
        share.release()
        const alone = tryOwn(home.usersLock)
        if (!alone) return
        await stopServer(binaries, home.data)
        leavePlace(home.folder, place)
        alone.release()
      } finally {
        lastTurn.release()
      }
    }
    let left: Promise<void> | undefined
    return {
      url: urlOf(place, readPassword(home.data)),
      stop: () => (left ??= leave()),
      reused,
      how: runAs.how,
    }
  } finally {
    turn.release()
  }
}

/** One process at a time starts or stops the server. */
const takeTurn = (home: Home) =>
  own(
    home.startLock,
    10 * 60_000,
    `Another process has been starting or stopping the database in ${home.folder} for ten minutes. End it and start again.`,
  )
