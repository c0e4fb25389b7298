// signin.ratio: what signing in with e-mail and password costs, server and PostgreSQL, against one bare argon2id
// hash with the same settings. They take turns, so that each finds the processor as the other left it; the median of
// some rounds counts.
import { hashPassword, passwordFits } from '../app/features/account/password.ts'
import { processTime, treeTime } from './cpu.ts'
import { median, type Measured } from './figures.ts'
import { dataFolder, postmasterOf, startBenchPortal } from './portal.ts'
import type { Say } from './run.ts'

const ROUNDS = 7
const TIMES = 40
const WARM_UP = 6 // times as many: a server that has just started compiles what it will use for days

export async function measureSignIn(say: Say): Promise<Measured> {
  const folder = dataFolder('sign-in')
  const portal = await startBenchPortal({ ...folder, PORTICO_TRUST_PROXY: 'loopback' })
  const person = (await portal.people()).find(({ name }) => name.startsWith('José'))
  if (!person) throw new Error('Nobody is called José.')
  const { email, password } = person
  const postmaster = postmasterOf(portal.folder)
  const pid = portal.process.pid as number
  const hash = await hashPassword(password)

  const now = () => processTime(pid) + treeTime(postmaster)

  const signIn = async (n: number) => {
    const answer = await fetch(`${portal.origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: portal.origin, 'X-Forwarded-For': `10.2.0.${n}` },
      body: new URLSearchParams({ email, password }),
    })
    await answer.arrayBuffer()
    if (answer.status !== 302) throw new Error(`Signing in was answered with ${answer.status}.`)
  }
  /** @returns ms of processor time */
  const oneHash = async (): Promise<number> => {
    const before = process.cpuUsage()
    await passwordFits(hash, password)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  const round = async () => {
    const before = now()
    let bare = 0
    for (let n = 0; n < TIMES; n++) {
      await signIn(n)
      bare += await oneHash()
    }
    return { whole: (now() - before) / TIMES, bare: bare / TIMES }
  }

  for (let warm = 0; warm < WARM_UP; warm++) await round()
  const ratios: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const { whole, bare } = await round()
    ratios.push(whole / bare)
    say(`  signing in ${whole.toFixed(1)} ms, one hash ${bare.toFixed(1)} ms`)
  }
  return { 'signin.ratio': median(ratios) }
}
