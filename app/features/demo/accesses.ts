// What the people who work here did in the last days, so that the audit log shows itself: done through the same doors
// as always, by a clock that is behind. Two of these accesses look odd.
import { randomUUID } from 'node:crypto'
import { patientIdOf } from '../../../db/seed/builders/chart.ts'
import { sealAudit } from '../../kit/audit/chain.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { signOut } from '../account/session.server.ts'
import { signIn } from '../account/sign-in.server.ts'
import { tokenHash } from '../account/token.ts'
import { searchLog } from '../audit/log.server.ts'
import { reviewPeriod } from '../audit/reviews.server.ts'
import { watchAll } from '../audit/watch/watch.jobs.ts'
import { readOverview } from '../chart/overview.server.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { readPatient } from '../staff/patients.server.ts'
import { DEMO_SOURCE, demoPeople } from './people.ts'

const DEVICE = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0'

type Deed = (ctx: Context) => Promise<unknown>

/** Everything, once; what is odd about it is found as always. */
export async function liveAtWork(kit: Kit): Promise<void> {
  const patient = (key: string) =>
    entryId(kit.vault, DEMO_SOURCE, keyOf('Patient', patientIdOf(key)))
  const card =
    (key: string): Deed =>
    (ctx) =>
      readPatient(ctx, { id: patient(key) })
  const chart =
    (key: string): Deed =>
    (ctx) =>
      readOverview(ctx, { patient: patient(key) })

  await at(kit, 74, 'dolores', '10.0.0.8', [card('jose'), card('amara'), card('theo')])
  await at(kit, 51, 'castellano', '10.0.0.21', [chart('jose'), chart('hoa'), chart('desmond')])
  await at(kit, 50, 'marguerite', '10.0.0.12', [chart('jose'), chart('lucien')])
  await at(kit, 28, 'ruta', '10.0.0.30', [
    (ctx) => searchLog(ctx, { filter: {}, before: null }),
    (ctx) =>
      reviewPeriod(ctx, {
        filter: {},
        upTo: hoursAgo(kit, 52),
        finding: 'nothing odd',
        note: 'Looked through the week with Tamsin.',
      }),
  ])
  // A bill is no reason to open a chart: this is refused.
  await at(kit, 27, 'wendell', '10.0.0.15', [
    card('kwame'),
    (ctx) => chart('kwame')(ctx).catch(() => null),
  ])
  await at(kit, 26, 'emeka', '10.0.0.9', [card('hoa'), card('emeka-patient')])
  await sealAudit(kit)
  await watchAll(kit)
}

const hoursAgo = (kit: Kit, hours: number) => new Date(kit.clock().getTime() - hours * 3_600_000)

/** One of them signs in, does these things a minute apart, and signs out. */
async function at(kit: Kit, hours: number, key: string, address: string, deeds: Deed[]) {
  const person = demoPeople().find((one) => one.key === key)
  if (!person) throw new Error(`Nobody in the demonstration clinic is called ${key}`)
  let now = hoursAgo(kit, hours)
  const then: Kit = { ...kit, clock: () => now }
  const caller = () => ({ requestId: randomUUID(), address, device: DEVICE })
  const outside: Context = { kit: then, claim: { kind: 'public' }, caller: caller() }
  const { email, password } = person
  const went = await signIn(outside, { email, password }, ['totp'])
  if (!('signedIn' in went)) return
  const token = tokenHash(went.signedIn.token).toString('hex')
  const inside = () => ({ kit: then, claim: { kind: 'staff', token } as const, caller: caller() })
  for (const deed of deeds) {
    now = new Date(now.getTime() + 60_000)
    await deed(inside())
  }
  await signOut(inside(), {})
}
