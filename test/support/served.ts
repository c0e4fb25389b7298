// The built portal as a server of its own, with two patients and a nurse: for tests that ask over HTTP.
// It runs as production, so that it does not fill a demonstration first, behind an address of its own.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { RouteRow } from '../locks/addresses.ts'
import { startDemonstration } from './demonstration.ts'
import { testPortal } from './kit.ts'
import { addPatient, addStaff, setUpClinic, signedIn, type TestPatient } from './people.ts'

/** The public address of the server; what it really listens on is `origin` of what `serve` gives. */
export const ORIGIN = 'https://portal.example.org'
export const COOKIE = { patient: '__Host-portal', staff: '__Host-staff' }

export type Sent = {
  cookie?: string
  method?: string
  headers?: Record<string, string>
  body?: BodyInit
}
export type Served = Awaited<ReturnType<typeof serve>>

/**
 * Starts everything; call `stop()` at the end.
 * @param many as from many networks: more than one may ask in a minute
 * @param more settings beside the usual ones
 * @param server settings of the server alone: such as only production takes
 */
export async function serve({
  many = false,
  more = {} as Record<string, string>,
  server: ofServer = {} as Record<string, string>,
} = {}) {
  const portal = await testPortal({ config: { mode: 'production' }, env: more })
  await setUpClinic(portal)
  const ana = await addPatient(portal, 'Ana Access')
  const ben = await addPatient(portal, 'Ben Access')
  const env = {
    ...portal.env,
    ...ofServer,
    PORTICO_MODE: 'production',
    PORTICO_ORIGIN: ORIGIN,
    ...(many && { PORTICO_TRUST_PROXY: 'loopback' }),
  }
  const server = await startDemonstration(env)
  let asked = 0
  const network = () => ({ 'x-forwarded-for': `192.0.2.${(asked += 1) % 250}` })
  const sessions = { ...(await signIn()) }

  /** Fresh sessions of Ana and of a nurse, who may do what staff's pages ask for in these tests. */
  async function signIn() {
    const nurse = await addStaff(portal, `Nurse ${randomUUID()}`)
    return { patient: await signedIn(portal, ana), staff: await signedIn(portal, nurse) }
  }

  return {
    portal,
    ana,
    ben,
    sessions,
    /** When the sessions were ended by a test. */
    signInAgain: async () => void Object.assign(sessions, await signIn()),
    /** The cookie of a session. */
    as: (kind: 'patient' | 'staff', token = sessions[kind].token) => `${COOKIE[kind]}=${token}`,
    ask: (address: string, { cookie, headers, ...rest }: Sent = {}) =>
      fetch(server.origin + address, {
        redirect: 'manual',
        headers: { ...(many && network()), ...(cookie && { cookie }), ...headers },
        ...rest,
      }),
    origin: server.origin,
    /** A second server on the same databases; whoever asks for it stops it. */
    another: () => startDemonstration(env),
    /** What the server wrote, line by line. */
    log: () => server.output().split('\n'),
    stop: async () => {
      await server.stop()
      await portal.end()
    },
  }
}

/** The address of a page, with an entry of `owner` where it names one. */
export function addressOf(pattern: string, row: RouteRow, owner: TestPatient): string {
  const value = row.entry
    ? owner.entries[row.entry]
    : row.sent
      ? owner.sent
      : row.task
        ? owner.task
        : row.patient
          ? owner.id
          : row.param
  const address = pattern
    .replace(/^\*$/, '/*')
    .replace(/:\w+|\*/, value ?? '')
    .replace(/:\w+/, (row.of ? owner.entries[row.of] : row.param) ?? '')
    .replace(/:\w+/, row.last ?? '')
  expect(address, `an address for ${pattern}`).toMatch(/^\/$|^(\/[\w.-]+)+$/)
  return address
}

/** An answer that says to sign in first, and nothing else. @param ended also that a session is over */
export async function expectSignIn(answer: Response, ended: boolean): Promise<void> {
  expect(answer.status).toBe(302)
  const to = new URL(answer.headers.get('location') ?? '', 'http://x')
  expect(to.pathname).toBe('/sign-in')
  expect(to.searchParams.has('ended')).toBe(ended)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect((await answer.text()).length).toBeLessThan(200)
}
