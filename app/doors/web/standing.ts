// The clinic as pages show it now, with the style sheet and the headers that are made from it. Read once, and again
// whenever any process changed a setting, so that asking costs a request nothing.
import { CHANNEL } from '../../features/settings/versions.ts'
import { readClinic, type Clinic } from '../../features/clinic/clinic.server.ts'
import type { Kit } from '../../kit/kit.ts'
import { errorFields } from '../../kit/log.ts'
import { jobContext } from '../../kit/verb.ts'
import { makeAssets, type Assets } from './assets.ts'
import { securityHeaders } from './headers.ts'

/** One request is answered by one of these from beginning to end: the headers allow its own style sheet alone. */
export type Standing = { clinic: Clinic; assets: Assets; headers: Record<string, string> }

export type Following = {
  now(): Standing
  /** Asks now: for whoever has just changed something and must see it on the next page. */
  renew(): Promise<void>
  stop(): Promise<void>
}

export async function followClinic(kit: Kit): Promise<Following> {
  let now = await read(kit)
  let reading: Promise<void> | null = null
  let again = false
  const renew = (): Promise<void> => {
    again = true
    return (reading ??= readAgain().finally(() => (reading = null)))
  }
  const stop = await kit.database.listen(CHANNEL, () => void renew())
  async function readAgain(): Promise<void> {
    while (again) {
      again = false
      try {
        now = await read(kit)
      } catch (error) {
        kit.log.error('clinic.not-read', errorFields(error)) // what is known goes on
      }
    }
  }
  return {
    now: () => now,
    renew,
    stop: async () => {
      await stop()
      await reading
    },
  }
}

async function read(kit: Kit): Promise<Standing> {
  const clinic =
    (await readClinic({ ...jobContext(kit, 'start'), claim: { kind: 'public' } }, {})) ?? none
  const assets = makeAssets(clinic)
  return { clinic, assets, headers: securityHeaders(kit.config) }
}

/** Before a clinic has been set up. */
const none: Clinic = {
  name: 'Your clinic',
  phone: '',
  timeZone: 'UTC',
  hue: 190,
  brand: null,
  logo: null,
  address: '',
  idleMinutes: 15,
  patientsNeed: 'one',
  emergency: '911',
  crisis: '988',
  embedOrigins: [],
}
