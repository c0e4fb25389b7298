// Under which user PostgreSQL runs. It refuses to run as root, and containers run everything as root.
//
// A normal user runs it directly (one without a name in a user namespace). Root takes the first rung that works:
//   owner   the folder belongs to a normal user: run as that user, so that they can go on with it
//   userns  a user namespace, in which root's own files belong to somebody who is not root
//   user    the user "postgres" or "nobody", who is then given the folder of the database
//   caps    the same users, allowed to walk through folders closed to them (/root, 0700)
// PORTICO_PG_RUN_AS holds root to one rung: userns, caps, or the name of a user.
import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartError } from './start-error.ts'

export type RunAs = {
  how: string
  /** The command line that runs a program this way. */
  command(program: string, args: string[]): [string, string[]]
  /** For spawn: the user to become on the way. */
  identity: { uid?: number; gid?: number }
  /** Who must own the files of the database; null: whoever makes them. */
  owner: User | null
}
type User = { uid: number; gid: number }

export const direct: RunAs = {
  how: 'direct',
  command: (program, args) => [program, args],
  identity: {},
  owner: null,
}

/**
 * @param postgres the program, which must be able to run this way
 * @param folder the folder of the database, which must be within reach; it exists
 * @param data the files of the database, if they exist already
 * @throws StartError when root finds no way
 */
export function chooseRunAs(postgres: string, folder: string, data: string): RunAs {
  if (process.geteuid?.() !== 0) return hasName() ? direct : nameless
  const owner = ownerOf(data)
  for (const rung of rungs(owner ?? ownerOf(folder)))
    if (works(rung, postgres, folder, owner === null)) return rung
  throw new StartError(
    `You started Portico as root, PostgreSQL refuses to run as root, and no other user here can run it in ${folder}. Start Portico as a normal user, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
  )
}

function* rungs(owner: User | null): Generator<RunAs> {
  const wanted = process.env.PORTICO_PG_RUN_AS
  if (wanted && wanted !== 'userns' && wanted !== 'caps') return yield* named(wanted).map(asUser)
  if (!wanted && owner && owner.uid !== 0) {
    const self = { ...owner, name: String(owner.uid) }
    yield asUser(self)
    yield withCapability(self)
  }
  if (wanted !== 'caps') yield inNamespace
  if (wanted === 'userns') return
  const others = [...named('postgres'), ...named('nobody')]
  if (wanted !== 'caps') yield* others.map(asUser)
  yield* others.map(withCapability)
}

const inNamespace: RunAs = {
  how: 'userns',
  command: (program, args) => [
    'unshare',
    ['--user', '--map-user=65534', '--map-group=65534', '--', program, ...args],
  ],
  identity: {},
  owner: { uid: 0, gid: 0 },
}

/** initdb asks for the name of its user, and containers often run under a number that has none. */
const nameless: RunAs = { ...inNamespace, owner: null }

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

type Named = User & { name: string }

const asUser = ({ uid, gid, name }: Named): RunAs => ({
  how: `user ${name}`,
  command: (program, args) => [program, args],
  identity: { uid, gid },
  owner: { uid, gid },
})

/** setpriv keeps one capability across the change of user; postgres looks only at the user. */
const withCapability = ({ uid, gid, name }: Named): RunAs => ({
  how: `caps ${name}`,
  command: (program, args) => [
    'setpriv',
    [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--',
      program,
      ...args,
    ],
  ],
  identity: {},
  owner: { uid, gid },
})

/** No user, or one user of that name. */
function named(name: string): Named[] {
  const ask = (what: string) =>
    Number(
      execFileSync('id', [what, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  try {
    return [{ uid: ask('-u'), gid: ask('-g'), name }]
  } catch {
    return []
  }
}

function ownerOf(file: string): User | null {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? { uid: stat.uid, gid: stat.gid } : null
}

// Tried for real: rights of every folder on the way, of the program and of namespaces come together here.
function works(rung: RunAs, postgres: string, folder: string, needsName: boolean): boolean {
  const script = `${needsName ? 'id -un && ' : ''}cd "$1" && exec "$2" --version`
  const [command, args] = rung.command('/bin/sh', ['-c', script, 'sh', folder, postgres])
  return spawnSync(command, args, { ...rung.identity, stdio: 'ignore' }).status === 0
}
