// What can go wrong before the database answers, each as one sentence that says what to do.
import { StartError } from '../errors.ts'

// Named here too, for callers that start a database and nothing else of the kit.
export { StartError }

/**
 * What PostgreSQL (or initdb) said when it gave up, as a sentence for the person who started it.
 * @param said its output or the end of its log; the last FATAL, PANIC or error line is what counts
 * @param where the folder of the database, and the file that holds the whole log if there is one
 */
export function explainPostgres(said: string, where: { folder: string; log?: string }): StartError {
  const more = where.log ? ` The whole log is in ${where.log}.` : ''
  if (/no space left on device|disk quota exceeded/i.test(said)) return diskFull(where.folder)
  if (
    /error while loading shared libraries|not found \(required by|symbol not found|ENOENT/i.test(
      said,
    )
  )
    return new StartError(
      `The PostgreSQL that comes with Portico does not run on this system (${lastLine(said)}). Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    )
  if (/could not (create|map|resize) .*shared memory|cannot allocate memory/i.test(said))
    return new StartError(
      `This machine does not have enough free memory to start PostgreSQL (${lastLine(said)}).${more}`,
    )
  if (/permission denied|operation not permitted|EACCES|EPERM/i.test(said))
    return new StartError(
      `PostgreSQL may not read or write in ${where.folder} (${lastLine(said)}). Give that folder to the user who starts Portico, or set PORTICO_DATA to another one.`,
    )
  if (/^(unshare|setpriv): |could not look up effective user ID/m.test(said))
    return new StartError(
      `PostgreSQL cannot run as this user (${lastLine(said)}). Start Portico as a user with a name and a home, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    )
  return new StartError(
    `PostgreSQL did not start in ${where.folder}. It said: ${lastLine(said)}.${more}`,
  )
}

/** An error of the file system as a sentence; anything else comes back as it is. */
export function explainFile(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartError(
      `Portico cannot write in its data folder ${folder}. Give that folder to the user who starts Portico, or set PORTICO_DATA to another one.`,
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StartError(
      `${folder} cannot be a data folder, since a file stands in its place. Set PORTICO_DATA to a folder.`,
    )
  return error
}

const diskFull = (folder: string) =>
  new StartError(`The disk that holds ${folder} is full. Free some space and start again.`)

/** The line that says why, without its time and process number: "could not write to file …". */
function lastLine(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const reasons = lines.filter((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line))
  const line = reasons.at(-1) ?? lines.at(-1) ?? 'nothing'
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR|error):\s*/, '').replace(/\.$/, '')
}
