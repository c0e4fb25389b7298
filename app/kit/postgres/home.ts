// The folder that holds everything of the embedded database, and who owns what is in it.
import { accessSync, chmodSync, chownSync, closeSync, constants, lchownSync } from 'node:fs'
import { lstatSync, mkdirSync, openSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import type { RunAs } from './run-as.ts'

export type Home = {
  folder: string
  /** The files of the database, with the superuser's password. */
  data: string
  /** What the server says: no statements, no values. */
  log: string
  /** Held while one process starts or stops the server. */
  startLock: string
  /** Shared by everybody who uses the server. */
  usersLock: string
}

/** `<folder>/postgres`, made when it is not there, as the one true path to it. */
export function makeHome(folder: string): Home {
  mkdirSync(folder, { recursive: true })
  const inside = path.join(realpathSync(folder), 'postgres')
  const isNew = mkdirSync(inside, { recursive: true, mode: 0o700 }) !== undefined
  if (process.geteuid?.() === 0) {
    // Started by root, the server runs as another user, who must get through to the data (itself 0700).
    chmodSync(inside, 0o711)
    const { uid, gid } = statSync(folder)
    if (isNew) chownSync(inside, uid, gid)
  }
  const home = {
    folder: inside,
    data: path.join(inside, 'data'),
    log: path.join(inside, 'server.log'),
    startLock: path.join(inside, 'start.lock'),
    usersLock: path.join(inside, 'users.lock'),
  }
  makeOnce(home.startLock)
  makeOnce(home.usersLock)
  return home
}

/** Root hands the files to the user the server will run as; a normal user's files are theirs already. */
export function giveHome(home: Home, runAs: RunAs): void {
  const owner = runAs.owner
  if (!owner) return
  const give = (file: string) => {
    if (uidOf(file) !== owner.uid) lchownSync(file, owner.uid, owner.gid)
  }
  for (const file of [home.folder, home.startLock, home.usersLock]) give(file)
  const dataOwner = uidOf(home.data)
  if (dataOwner === undefined || dataOwner === owner.uid) return
  for (const name of readdirSync(home.data, { recursive: true, encoding: 'utf8' }))
    give(path.join(home.data, name))
  // Last: when this is interrupted, the next start sees the old owner and does it again.
  give(home.data)
}

/** Never opens a lock that is there: closing it again would drop the lock this process may have on it. */
function makeOnce(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    accessSync(file, constants.R_OK | constants.W_OK)
  }
}

const uidOf = (file: string) => lstatSync(file, { throwIfNoEntry: false })?.uid
