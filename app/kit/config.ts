// Everything the environment may say, read once and checked, each problem a sentence that says what to do.
import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { readFilesPlace, readScanner, type FilesPlace, type Scanner } from './config-files.ts'
import { readStripe, type Stripe } from './config-pay.ts'
import { readSmtp, readSms } from './config-post.ts'
import { StartError } from './errors.ts'

export type Mode = 'demonstration' | 'production'

export type Config = {
  mode: Mode
  roles: Set<'web' | 'jobs'>
  host: string
  port: number
  /** Where people reach the portal: scheme, host and port, no trailing slash. */
  origin: string
  dataFolder: string
  databaseUrl: string | null
  keysUrl: string | null
  masterKey: { from: 'environment'; value: string } | { from: 'file'; path: string }
  auditHeadFile: string
  tls: { cert: string; key: string } | 'self-signed' | null
  trustProxy: string | null
  /** Through which server e-mail leaves, and who it is from. */
  smtp: { url: string; from: string } | null
  /** Through which provider texts leave, and from which number. */
  sms: { url: string; from: string } | null
  /** Through which account at Stripe bills are paid. */
  stripe: Stripe | null
  /** Push services besides those of the usual browsers: hosts, with port. */
  pushHosts: string[]
  /** A filter of breached passwords that the operator built. */
  breachedFile: string | null
  /** Where the bytes of files lie. */
  files: FilesPlace
  /** Who looks through files for malware. */
  scanner: Scanner | null
}

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

/** Reads the environment. @throws StartError with one sentence for a person. */
export function readConfig(given: NodeJS.ProcessEnv = process.env): Config {
  // Said but empty, as compose files do it, is not said: an empty PORTICO_DATA would be the current folder.
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()))
  const mode = oneOf(env, 'PORTICO_MODE', ['demonstration', 'production'], 'demonstration')
  const roles = new Set(
    (env.ROLE ?? 'web,jobs').split(',').map((role) => {
      const name = role.trim()
      if (name === 'web' || name === 'jobs') return name
      throw new StartError(`ROLE may be web, jobs or both, separated by a comma, not "${name}".`)
    }),
  )
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartError(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  const host = env.HOST ?? 'localhost'
  const dataFolder = path.resolve(env.PORTICO_DATA ?? '.data')
  const databaseUrl = postgresUrl(env, 'DATABASE_URL')
  const keysUrl = postgresUrl(env, 'PORTICO_KEYS_URL')
  if (keysUrl && keysUrl === databaseUrl)
    throw new StartError(
      'PORTICO_KEYS_URL is the same as DATABASE_URL. Keys need a database of their own, or every backup of the records would hold them.',
    )
  const tls = readTls(env)
  const scheme = tls ? 'https' : 'http'
  const address =
    env.PORTICO_ORIGIN ??
    `${scheme}://${loopback.has(host) || host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`
  const url = URL.parse(address)
  // Browsers send the origin in this form; a path would make every form look like another site's.
  const origin = url?.origin ?? ''
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/')
    throw new StartError(
      `PORTICO_ORIGIN must be an address such as https://portal.example.org, without a path, not "${address}".`,
    )

  if (mode === 'production') {
    if (!databaseUrl)
      throw new StartError(
        'PORTICO_MODE=production needs DATABASE_URL: the address of a PostgreSQL 15 or newer.',
      )
    if (!env.PORTICO_MASTER_KEY && !env.PORTICO_MASTER_KEY_FILE)
      throw new StartError(
        'PORTICO_MODE=production needs a master key of your own: set PORTICO_MASTER_KEY_FILE or PORTICO_MASTER_KEY.',
      )
    if (!env.PORTICO_ORIGIN || url.protocol !== 'https:')
      throw new StartError(
        'PORTICO_MODE=production needs PORTICO_ORIGIN: the public https address of the portal.',
      )
  } else if (!loopback.has(host) && env.PORTICO_DEMO_ANYWHERE !== 'yes') {
    throw new StartError(
      `The demonstration is open to everybody who can reach it, so it listens on this machine only. To serve it on ${host} all the same, set PORTICO_DEMO_ANYWHERE=yes.`,
    )
  }
  return {
    mode,
    roles,
    host,
    port,
    origin,
    dataFolder,
    databaseUrl,
    keysUrl,
    tls,
    masterKey: env.PORTICO_MASTER_KEY
      ? { from: 'environment', value: env.PORTICO_MASTER_KEY }
      : {
          from: 'file',
          path: path.resolve(env.PORTICO_MASTER_KEY_FILE ?? defaultKeyFile(dataFolder, env)),
        },
    auditHeadFile: path.resolve(env.PORTICO_AUDIT_HEAD ?? path.join(dataFolder, 'audit-head.json')),
    trustProxy: env.PORTICO_TRUST_PROXY ?? null,
    smtp: readSmtp(env),
    sms: readSms(env),
    stripe: readStripe(env, mode),
    pushHosts: (env.PORTICO_PUSH_HOSTS ?? '').split(',').flatMap((one) => one.trim() || []),
    breachedFile: env.PORTICO_BREACHED ? path.resolve(env.PORTICO_BREACHED) : null,
    files: readFilesPlace(env, dataFolder),
    scanner: readScanner(env),
  }
}

/** One key file per data folder, outside of it: a copy of the folder alone opens nothing. */
function defaultKeyFile(dataFolder: string, env: NodeJS.ProcessEnv): string {
  const home = env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config')
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  return path.join(home, 'portico', `master-${name}.key`)
}

function oneOf<T extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  values: T[],
  otherwise: T,
): T {
  const given = env[name]
  if (!given) return otherwise
  const found = values.find((value) => value === given)
  if (!found) throw new StartError(`${name} must be ${values.join(' or ')}, not "${given}".`)
  return found
}

function postgresUrl(env: NodeJS.ProcessEnv, name: string): string | null {
  const given = env[name]
  if (!given) return null
  const url = URL.parse(given)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw new StartError(
      `${name} must look like postgres://user:password@host:5432/database. What is set there cannot be read as that.`,
    )
  return given
}

function readTls(env: NodeJS.ProcessEnv): Config['tls'] {
  if (env.PORTICO_TLS === 'self-signed') return 'self-signed'
  const { PORTICO_TLS_CERT: cert, PORTICO_TLS_KEY: key } = env
  if (!cert && !key) return null
  if (!cert || !key)
    throw new StartError(
      'TLS needs both PORTICO_TLS_CERT and PORTICO_TLS_KEY: the paths of two PEM files.',
    )
  return { cert, key }
}
