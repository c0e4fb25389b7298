// Joins the server that runs on these files, or starts one, and waits until it lets us in.
import { chownSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { readPassword } from './cluster.ts'
import type { Home } from './home.ts'
import { choosePlace, placeSettings, urlOf, type Place } from './place.ts'
import type { RunAs } from './run-as.ts'
import { endOrphans, findRunning, forgetRunning, readTold } from './running.ts'
import { knock, launch, type Launched } from './server.ts'
import { explainPostgres, StartError } from './start-error.ts'

/**
 * The log must hold no health data: an error's text, its statement and its details can all quote values.
 * The program that made the error is told everything.
 */
const quietLog = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const minute = 60_000

/**
 * Call it with the start lock held, and with files that exist.
 * @throws StartError when the server gives up, or does not answer in ten minutes
 */
export async function joinServer(
  home: Home,
  binaries: Binaries,
  runAs: RunAs,
  settings: Record<string, string>,
): Promise<{ place: Place; reused: boolean }> {
  const password = readPassword(home.data)
  const start = Date.now()
  let launched: Launched | null = null
  // Recovery after a crash may take minutes: as long as the process lives, it is waited for.
  while (Date.now() - start < 10 * minute) {
    // Its word is tried before its process number: in another container it has none that we could see.
    const place = readTold(home.data)?.place
    if (place && (await knock(urlOf(place, password)))) return { place, reused: !launched }
    if (launched?.exited()) {
      const said = launched.said()
      if (!passing(said) || Date.now() - start > minute)
        throw explainPostgres(said, { folder: home.folder, log: home.log })
      endOrphans(home.data)
      await delay(100)
      launched = null
    }
    if (!launched && !findRunning(home.data)) {
      forgetRunning(home.data)
      launched = await launchSomewhere(home, binaries, runAs, settings)
    }
    await delay(10)
  }
  throw new StartError(
    `PostgreSQL has been starting in ${home.folder} for ten minutes and does not answer. Its log is ${home.log}.`,
  )
}

async function launchSomewhere(
  home: Home,
  binaries: Binaries,
  runAs: RunAs,
  settings: Record<string, string>,
): Promise<Launched> {
  const place = await choosePlace(home.folder, runAs)
  if (runAs.owner && place.directory) chownSync(place.directory, runAs.owner.uid, runAs.owner.gid)
  return launch(binaries, runAs, home, { ...quietLog, ...settings, ...placeSettings(place) })
}

/** After a kill -9 of the server its children need a moment to end; until then a new one is refused. */
const passing = (said: string) =>
  /pre-existing shared memory block|lock file .* already exists/.test(said)
