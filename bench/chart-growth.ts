// chart.growth: how much longer the sections of the chart of a patient with 5,000 entries of twenty years take than those
// of one with 1,000 of four. As record.growth: both of one kind, in turn, the median time of each section, the worst ratio.
import { randomUUID } from 'node:crypto'
import { createAccount, emailKey } from '../app/features/account/account.server.ts'
import { showSecond } from '../app/features/account/second.server.ts'
import { signIn } from '../app/features/account/sign-in.server.ts'
import { newTotpSecret } from '../app/features/account/totp.ts'
import { giveTotp } from '../app/features/account/totp.server.ts'
import { inputOfText } from '../app/features/record/import/file-read.ts'
import { entryId, keyOf } from '../app/features/record/import/identity.ts'
import { importFiles } from '../app/features/record/import/importer.ts'
import { readConfig } from '../app/kit/config.ts'
import type { Kit } from '../app/kit/kit.ts'
import { startKit } from '../app/kit/start.ts'
import { jobContext } from '../app/kit/verb.ts'
import { bulkRecord } from '../db/seed/sizes.ts'
import { codeAt } from '../test/support/codes.ts'
import type { Measured } from './figures.ts'
import { inTurn } from './in-turn.ts'
import { dataFolder, startBenchPortal } from './portal.ts'
import type { Say } from './run.ts'

const SIZES = { small: 1_000, large: 5_000 }
const SOURCE = 'bench'
const email = 'clinician@example.org'
const password = 'measured and found quick'

const sections = {
  overview: '',
  timeline: '/timeline',
  results: '/results',
  visits: '/visits',
  notes: '/notes',
  conditions: '/conditions',
  medicines: '/medicines',
  vitals: '/vitals',
  'one vital': '/vitals/blood-pressure',
}

export async function measureChartGrowth(say: Say): Promise<Measured> {
  const folder = dataFolder('chart')
  const { small, large, token } = await fill(folder, say)
  const portal = await startBenchPortal({ ...folder, PORTICO_TRUST_PROXY: 'loopback' })
  const screens = Object.entries(sections).map(([name, section]) => ({
    name,
    small: `/staff/patients/${small}${section}`,
    large: `/staff/patients/${large}${section}`,
  }))
  const cookie = `__Host-staff=${token}`
  const cookies = { small: cookie, large: cookie }
  return { 'chart.growth': await inTurn(portal.origin, screens, cookies, say) }
}

/** Two records through the import, and the session of somebody who reads them. */
async function fill(folder: Record<string, string>, say: Say) {
  const running = await startKit(readConfig({ ...process.env, ...folder }), {
    log: { info: () => {}, error: () => {} },
  })
  try {
    const record = async (size: keyof typeof SIZES, seed: number) => {
      say(`  importing a record of ${SIZES[size]} entries, one visit a week`)
      return fillRecord(running.kit, SIZES[size], seed)
    }
    const [small, large] = [await record('small', 1), await record('large', 2)]
    return { small, large, token: await signInStaff(running.kit) }
  } finally {
    await running.stop()
  }
}

/** @returns the id of the patient */
async function fillRecord(kit: Kit, entries: number, seed: number): Promise<string> {
  const resources = [...bulkRecord(entries, seed, new Date(), 'weekly')]
  const lines = resources.map((resource) => JSON.stringify(resource)).join('\n')
  await importFiles(kit, [inputOfText(`${seed}`, lines, true)], { source: SOURCE })
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
  return entryId(kit.vault, SOURCE, keyOf('Patient', patient?.id ?? ''))
}

/** @returns the token of a session with two factors */
async function signInStaff(kit: Kit): Promise<string> {
  await createAccount(jobContext(kit, 'account'), {
    email,
    password,
    temporary: false,
    staff: { name: 'Cleo Clinician', role: 'clinician' },
  })
  const secret = newTotpSecret()
  await giveTotp(jobContext(kit, 'demo'), { key: emailKey(kit, email), secret })
  const caller = { requestId: randomUUID(), address: '192.0.2.1', device: 'bench' }
  const out = { kit, claim: { kind: 'public' as const }, caller }
  const went = await signIn(out, { email, password })
  if ('signedIn' in went) throw new Error('Staff sign in with two factors.')
  const code = await codeAt(secret, kit.clock().getTime())
  return (await showSecond(out, went.ticket, { method: 'totp', code })).token
}
