// record.growth: how much longer the screens of a record of 20,000 entries take than those of one of 200.
// One request at a time, the two records in turn; the median time of each screen, the worst ratio.
// Both records are of one kind: short visits, two or three days apart. So each list fills its page and each chart its
// width in both, the news of the last weeks are as many, and what is measured is a longer past, not a fuller page.
import { createAccount } from '../app/features/account/account.server.ts'
import { inputOfText } from '../app/features/record/import/file-read.ts'
import { importFiles } from '../app/features/record/import/importer.ts'
import { entryId, keyOf } from '../app/features/record/import/identity.ts'
import { readConfig } from '../app/kit/config.ts'
import type { Kit } from '../app/kit/kit.ts'
import { startKit } from '../app/kit/start.ts'
import { jobContext } from '../app/kit/verb.ts'
import { bulkRecord } from '../db/seed/sizes.ts'
import { signIn } from '../test/shots/sign-in.ts'
import { fetchRaw } from './fetch-raw.ts'
import type { Measured } from './figures.ts'
import { inTurn } from './in-turn.ts'
import { dataFolder, startBenchPortal } from './portal.ts'
import type { Say } from './run.ts'

const SIZES = { small: 200, large: 20_000 }
const SOURCE = 'bench'
const password = 'measured and found quick'

type Size = keyof typeof SIZES
const emails: Record<Size, string> = { small: 'small@example.org', large: 'large@example.org' }

export async function measureGrowth(say: Say): Promise<Measured> {
  const folder = dataFolder('growth')
  await fillRecords(folder, say)
  const portal = await startBenchPortal({ ...folder, PORTICO_TRUST_PROXY: 'loopback' })
  const open = async (size: Size) => {
    const session = await signIn(portal, { email: emails[size], password })
    const cookie = `__Host-portal=${session}`
    return { cookie, screens: await screensOf(portal.origin, cookie) }
  }
  const [small, large] = [await open('small'), await open('large')]
  const screens = small.screens.map(({ name, address }, i) => ({
    name,
    small: address,
    large: large.screens[i]?.address ?? '',
  }))
  const cookies = { small: small.cookie, large: large.cookie }
  return { 'record.growth': await inTurn(portal.origin, screens, cookies, say) }
}

/** Two records through the import, and a way in for each of them. */
async function fillRecords(folder: Record<string, string>, say: Say): Promise<void> {
  const running = await startKit(readConfig({ ...process.env, ...folder }), {
    log: { info: () => {}, error: () => {} },
  })
  try {
    for (const [i, size] of (['small', 'large'] as const).entries()) {
      say(`  importing a record of ${SIZES[size]} entries`)
      await fillRecord(running.kit, size, i + 1)
    }
  } finally {
    await running.stop()
  }
}

async function fillRecord(kit: Kit, size: Size, seed: number): Promise<void> {
  const resources = [...bulkRecord(SIZES[size], seed, new Date(), 'short')]
  const lines = resources.map((resource) => JSON.stringify(resource)).join('\n')
  await importFiles(kit, [inputOfText(size, lines, true)], { source: SOURCE })
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
  await createAccount(jobContext(kit, 'account'), {
    email: emails[size],
    password,
    temporary: false,
    patient: entryId(kit.vault, SOURCE, keyOf('Patient', patient?.id ?? '')),
    newsFrom: new Date(Date.now() - 21 * 86_400_000),
  })
}

/** Addresses of the screens, with one result and one vital sign of that record. */
async function screensOf(origin: string, cookie: string) {
  const linkOn = async (address: string, pattern: RegExp): Promise<string> => {
    const page = await fetchRaw(origin + address, { cookie })
    const link = pattern.exec(page.text)?.[1]
    if (!link) throw new Error(`There is nothing to open on ${address}.`)
    return link
  }
  return [
    { name: 'home', address: '/' },
    { name: 'results', address: '/results' },
    {
      name: 'one result',
      address: await linkOn('/results', /href="(\/results\/(?!report)[^"]+)"/),
    },
    { name: 'vitals', address: '/vitals' },
    { name: 'one vital', address: await linkOn('/vitals', /href="(\/vitals\/[^"]+)"/) },
    { name: 'visits', address: '/visits' },
    { name: 'conditions', address: '/conditions' },
    { name: 'access', address: '/access' },
  ]
}
