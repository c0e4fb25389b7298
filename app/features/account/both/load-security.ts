// What the page about signing in and safety shows: one line here for each of its sections.
import type { PageArgs } from '../../../doors/web/page.server.ts'
import {
  listDevices,
  listSecurityEvents,
  type Device,
  type SecurityEvent,
} from '../../devices/devices.server.ts'
import { listPasskeys, type Passkey } from '../../passkeys/passkeys.server.ts'
import { readOwnFactors } from '../enrolled.server.ts'

export const changes = ['password', 'devices', 'passkey-added', 'passkey-removed'] as const
const LATELY = 5 // events; all of them have a page of their own

export type Changed = (typeof changes)[number]

export type Security = {
  /** Where the pages of this person begin: '' or '/staff'. */
  root: '' | '/staff'
  /** What was just changed, to be said on top. */
  changed: Changed | null
  factors: Awaited<ReturnType<typeof readOwnFactors>>
  devices: Device[]
  events: SecurityEvent[]
  passkeys: Passkey[]
  now: Date
}

export async function loadSecurity({ ctx, url }: PageArgs): Promise<Security> {
  const root = ctx.open.actor.kind === 'staff' ? '/staff' : ''
  const changed = changes.find((one) => one === url.searchParams.get('changed')) ?? null
  return {
    root,
    changed,
    factors: await readOwnFactors(ctx, {}),
    devices: await listDevices(ctx, {}),
    events: (await listSecurityEvents(ctx, { before: null, most: LATELY })).items,
    passkeys: await listPasskeys(ctx, {}),
    now: ctx.open.now,
  }
}
