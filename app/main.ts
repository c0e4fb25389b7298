// Reads the configuration, builds the kit, opens the doors of this process's role, and closes them again.
import net from 'node:net'
import { readConfig } from './kit/config.ts'
import { StartError } from './kit/errors.ts'
import { startJobs } from './kit/jobs/work.ts'
import { errorFields } from './kit/log.ts'
import { keepNurserySmall } from './kit/memory.ts'
import { startKit, type Running } from './kit/start.ts'
import { sealOrAlarm } from './features/audit/checks.jobs.ts'
import { filterOf } from './features/account/breached/breached.ts'
import { makeWebServer } from './doors/web/server.ts'
import { followClinic } from './doors/web/standing.ts'
import { jobs } from './jobs.ts'

const SEAL_EVERY = 5_000 // ms: how long the unsealed tail of the audit log may be
const LOOK_BACK = 600_000 // ms: longer than any transaction may stay open, so no late row is missed

/** Runs the portal until it is told to stop. Exit code 1 and one sentence when it cannot start. */
export async function main(): Promise<void> {
  try {
    await open()
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

async function open(): Promise<void> {
  // Asked for from the first moment on: a start that is interrupted must not leave a database running.
  const toldToStop = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
  const config = readConfig()
  keepNurserySmall()
  // Before anything is filled: whoever started it the second time by mistake hears it at once.
  if (config.roles.has('web')) await inPlainWords(config, () => tryAddress(config))
  await filterOf(config)
  const running = await startKit(config)
  const closing: (() => Promise<unknown>)[] = [running.stop]
  const close = async () => {
    for (const step of closing.splice(0).toReversed()) await step()
  }
  try {
    if (config.mode === 'demonstration') {
      const { fillDemonstration } = await import('./features/demo/fill.ts')
      await fillDemonstration(running.kit, (line) => process.stdout.write(`${line}\n`))
    }
    if (config.roles.has('jobs')) closing.push(startSealer(running), await startJobs(running, jobs))
    if (config.roles.has('web')) {
      const pages = await import('virtual:react-router/server-build')
      const following = await followClinic(running.kit)
      closing.push(following.stop)
      const server = await makeWebServer(running.kit, following, pages)
      closing.push(() => server.close())
      const { host, port } = config
      await inPlainWords(config, () => server.listen({ host, port }))
      await announce(running)
    }
  } catch (error) {
    await close()
    throw error
  }
  await toldToStop
  await close()
}

type Address = Pick<Running['kit']['config'], 'host' | 'port'>

/** Listens for a moment. @throws as listening does when the address cannot be had */
const tryAddress = ({ host, port }: Address): Promise<void> =>
  new Promise((free, failed) => {
    const probe = net.createServer().once('error', failed)
    probe.listen({ host, port }, () => probe.close(() => free()))
  })

async function inPlainWords(
  { host, port }: Address,
  listen: () => Promise<unknown>,
): Promise<void> {
  try {
    await listen()
  } catch (error) {
    const why = (error as { code?: string }).code
    if (why === 'EADDRINUSE')
      throw new StartError(
        `Port ${port} is taken by another program. Stop that one, or choose another: PORT=3001 npm start`,
      )
    if (why === 'EACCES')
      throw new StartError(
        `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`,
      )
    if (why === 'EADDRNOTAVAIL' || why === 'ENOTFOUND')
      throw new StartError(`HOST=${host} is not an address of this machine.`)
    throw error
  }
}

async function announce({ kit, master }: Running): Promise<void> {
  const lines = [``, `Portico is open at ${kit.config.origin}`]
  if (kit.config.mode === 'demonstration') {
    const { demoPeople } = await import('./features/demo/people.ts')
    lines.push('', 'This is a demonstration with invented people. Be one of them:')
    for (const person of demoPeople())
      lines.push(
        `  ${person.name.padEnd(26)} ${person.role.padEnd(16)} ${person.email.padEnd(40)} ${person.password}`,
      )
  }
  if (kit.config.mode === 'production' && !kit.config.smtp)
    lines.push('', 'E-mails wait: set PORTICO_SMTP_URL and PORTICO_MAIL_FROM.')
  lines.push(
    '',
    `Data: ${kit.config.dataFolder}`,
    `Master key: ${master.where}`,
    'Stop with Ctrl-C.',
    '',
  )
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Seals the audit log behind the newest commits, again and again, until stopped. */
function startSealer({ kit }: Running): () => Promise<void> {
  let sealing: Promise<unknown> = Promise.resolve()
  let since: Date | null = null // the first round looks through everything
  const once = async () => {
    const next = new Date(kit.clock().getTime() - LOOK_BACK)
    try {
      await sealOrAlarm(kit, since)
      since = next
    } catch (error) {
      kit.log.error('audit.seal-failed', errorFields(error))
    }
  }
  const seal = () => (sealing = sealing.then(once))
  const timer = setInterval(seal, SEAL_EVERY)
  return async () => {
    clearInterval(timer)
    await seal()
  }
}
