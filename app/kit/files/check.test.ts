// Quarantine: nothing leaves before a scanner has looked, whatever happens to it meanwhile. With a real clamd.
import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { clamdServer, hasClamd, MALWARE } from '../../../test/support/clamd.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, setUpClinic } from '../../../test/support/people.ts'
import { jobContext, verb } from '../verb.ts'
import { checkFiles } from './check.ts'
import { keepFile } from './file.ts'
import { CHUNK } from './sealed.ts'
import { fileFromStream, type Written } from './write.ts'

const hold = verb({
  name: 'test.files.hold',
  who: ['job'],
  input: z.custom<Written>(),
  run: (tx, written) => keepFile(tx, written, { origin: 'portal', by: null, state: 'held' }),
  audit: () => [],
})

let portal: TestPortal
let patient: string
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  patient = (await addPatient(portal, 'Ana Scan')).id
})
afterAll(() => portal.end())
const kitAs = (change: Partial<TestPortal['kit']['config']>) => ({
  ...portal.kit,
  config: { ...portal.kit.config, ...change },
})

async function held(bytes: Buffer): Promise<Written> {
  const written = await fileFromStream(portal.kit, { patient, name: 'a.pdf' }, [bytes])
  await hold(jobContext(portal.kit, 'files'), written)
  return written
}
const pdf = (size = 5000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)])
const stateOf = async ({ id }: Written) => {
  const { rows } = await portal.owner.query('select state, why from file where file_id = $1', [id])
  return rows[0]
}
const check = (kit: TestPortal['kit'], id: string | null, last = false) =>
  checkFiles.work(kit, { id, last })

test('a demonstration without a scanner says so of each file; production without one holds it', async () => {
  const [one, two] = [await held(pdf()), await held(pdf())]
  await check(kitAs({ mode: 'production' }), one.id)
  expect(await stateOf(one)).toEqual({ state: 'held', why: null })
  await check(portal.kit, one.id)
  expect(await stateOf(one)).toEqual({ state: 'not scanned', why: null })
  await check(portal.kit, null) // by the clock: whatever waits
  expect(await stateOf(two)).toEqual({ state: 'not scanned', why: null })
})

test('a scanner that is configured and not there holds everything', async () => {
  const one = await held(pdf())
  const scanner = { path: '/nowhere/clamd.sock' }
  await expect(check(kitAs({ scanner }), one.id)).rejects.toThrow('scanner_unreachable')
  await expect(check(kitAs({ scanner }), one.id, true)).rejects.toThrow('scanner_unreachable')
  await expect(check(kitAs({ scanner }), null)).resolves.toBeUndefined()
  expect(await stateOf(one)).toEqual({ state: 'held', why: null })
})

test('a file that was changed in the storage does not leave', async () => {
  const one = await held(pdf(2 * CHUNK))
  const [{ object, size } = { object: '', size: 0 }] = one.parts
  const sealed = await portal.kit.files.get(object, 0, size + 28 * Math.ceil(size / CHUNK))
  sealed[40] = (sealed[40] ?? 0) ^ 1
  await portal.kit.files.put(object, sealed)
  await expect(check(portal.kit, one.id)).rejects.toThrow('do not open')
  expect(await stateOf(one)).toEqual({ state: 'held', why: null })
  await check(portal.kit, one.id, true)
  expect(await stateOf(one)).toEqual({ state: 'refused', why: 'broken' })
})

describe.skipIf(!hasClamd)('with clamd', () => {
  let clamd: Awaited<ReturnType<typeof clamdServer>>
  beforeAll(async () => {
    clamd = await clamdServer()
  })
  afterEach(() => clamd.halt().then(clamd.start))
  afterAll(() => clamd.stop())
  const kit = () => kitAs({ mode: 'production', scanner: { path: clamd.env.PORTICO_CLAMD } })

  test('what is clean leaves; malware is refused, and its bytes are gone', async () => {
    const [clean, bad] = [await held(pdf(9_000_000)), await held(MALWARE)]
    await check(kit(), clean.id)
    await check(kit(), bad.id)
    expect(await stateOf(clean)).toEqual({ state: 'clean', why: null })
    expect(await stateOf(bad)).toEqual({ state: 'refused', why: 'malware' })
    await expect(portal.kit.files.get(bad.parts[0]?.object as string, 0, 1)).rejects.toThrow()
    const { rows } = await portal.owner.query(
      `select action, what, why from audit_event where object_id = $1 and verb = 'files.settle'`,
      [bad.id],
    )
    expect(rows).toEqual([{ action: 'change', what: 'file', why: 'malware' }])
  })

  test('files wait while clamd is down, and go on when it is back', async () => {
    const one = await held(pdf())
    await clamd.halt()
    await expect(check(kit(), one.id)).rejects.toThrow('scanner_unreachable')
    expect(await stateOf(one)).toEqual({ state: 'held', why: null })
    await clamd.start()
    await check(kit(), null)
    expect(await stateOf(one)).toEqual({ state: 'clean', why: null })
  })
})
