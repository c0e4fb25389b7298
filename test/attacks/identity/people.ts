// Two servers on one database, and people with every kind of second factor: what attacks on the way in are tried on.
import { startDemonstration } from '../../support/demonstration.ts'
import { testPortal } from '../../support/kit.ts'
import { addPatient, addStaff, PASSWORD, setUpClinic, signedIn } from '../../support/people.ts'
import { ORIGIN } from '../../support/served.ts'
import { wire } from './wire.ts'

export { PASSWORD } from '../../support/people.ts'
export type Identity = Awaited<ReturnType<typeof startIdentity>>

/** @param servers how many processes; `stop()` ends all of it */
export async function startIdentity(servers = 1) {
  const portal = await testPortal({ config: { mode: 'production' } })
  await setUpClinic(portal)
  const started = await Promise.all(
    Array.from({ length: servers }, () =>
      startDemonstration({ ...portal.env, PORTICO_MODE: 'production', PORTICO_ORIGIN: ORIGIN }),
    ),
  )
  const origins = started.map(({ origin }) => origin)
  const [origin] = origins as [string]
  let made = 0
  return {
    portal,
    origin,
    origins,
    /** A new browser, at one of the servers. */
    browser: (n = 0) => wire(origins[n % origins.length] as string),
    patient: () => addPatient(portal, `Pat ${(made += 1)} Identity`),
    staff: (role = 'nurse') => addStaff(portal, `Sam ${(made += 1)} Identity`, role),
    signedIn: (person: Parameters<typeof signedIn>[1]) => signedIn(portal, person),
    /** A browser in which a patient has just signed in. */
    async inside(email: string) {
      const browser = wire(origin)
      await browser.password(email, PASSWORD)
      return browser
    },
    /** Counters and used codes are forgotten, as if a day had passed. */
    async nextDay() {
      await portal.owner.query('delete from throttle')
      await portal.owner.query('update totp set last_step = 0')
    },
    rows: async (text: string, values: unknown[] = []) =>
      (await portal.owner.query(text, values)).rows,
    log: () => started.map((server) => server.output()).join('\n'),
    stop: async () => {
      await Promise.all(started.map((server) => server.stop()))
      await portal.end()
    },
  }
}

/** The newest letter of a purpose, opened. */
export async function letter({ portal }: Identity, purpose: string, account: string) {
  const { rows } = await portal.owner.query(
    'select * from outgoing where purpose = $1 and subject_id = $2 order by outgoing_id desc limit 1',
    [purpose, account],
  )
  if (!rows[0]) return null
  const place = `outgoing.sealed:${rows[0].outgoing_id}`
  const plain = await portal.kit.vault.open(account, place, rows[0].sealed)
  return JSON.parse(plain.toString()) as { to: string; title: string; text: string }
}
