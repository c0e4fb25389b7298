// Locks between processes, which end with the process that holds them, however it ends.
//
// Node has no flock(), and a file with a process number in it goes stale and can be taken over by two at
// once. SQLite, which is part of Node, asks the kernel to lock its file, and the kernel forgets the lock
// when its holder is killed or the machine loses power. The files stay empty: only the lock is used.
//
// Do not open a lock file in any other way: closing it would drop every lock this process has on it.
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { StartError } from './start-error.ts'

export type Lock = { release(): void }

const busy = 5

/** The lock for one holder, or null while anybody holds or shares it. */
export const tryOwn = (file: string): Lock | null => take(file, 'begin exclusive')

/** The lock for any number of holders, or null while somebody owns it alone. */
export const tryShare = (file: string): Lock | null =>
  take(file, 'begin; select 1 from sqlite_master')

/** Waits for the lock. @throws StartError with `sentence` after `patience` milliseconds. */
export async function own(file: string, patience: number, sentence: string): Promise<Lock> {
  const end = Date.now() + patience
  for (;;) {
    const lock = tryOwn(file)
    if (lock) return lock
    if (Date.now() > end) throw new StartError(sentence)
    await delay(20)
  }
}

function take(file: string, statement: string): Lock | null {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file)
    // Else the lock would write a journal beside its file, which a full disk refuses.
    database.exec('pragma journal_mode = memory')
    database.exec(statement)
    return { release: () => database?.close() }
  } catch (error) {
    database?.close()
    if ((error as { errcode?: number }).errcode === busy) return null
    throw new StartError(
      `Portico cannot lock ${file}: ${(error as Error).message}. Its data folder must be on a disk of this machine and belong to the user who starts it.`,
    )
  }
}
