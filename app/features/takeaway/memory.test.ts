// A copy with a file of 50 MB in it is made while that file never lies in memory: measured from outside, of a process that
// makes copies and does nothing else.
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { letLeave } from '../../../test/support/documents.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, setUpClinic, signedIn } from '../../../test/support/people.ts'
import { takeawayWorker } from '../../../test/support/takeaway-worker.ts'
import { fileFromStream, MOST_BYTES } from '../../kit/files/write.ts'
import type { Context } from '../../kit/kit.ts'
import { sendFiles } from '../uploads/send.server.ts'
import { askTakeaway, listTakeaways } from './takeaway.server.ts'

const MOST = 40 // MB; were the file held, it would be more than the file

let portal: TestPortal
let worker: ChildProcess
beforeAll(async () => {
  portal = await testPortal({ config: { mode: 'production' } })
  await setUpClinic(portal)
  worker = await takeawayWorker(portal)
}, 240_000)
afterAll(async () => {
  worker?.kill('SIGKILL')
  await portal?.end()
})

/** MB of memory that the worker holds, or held at most since `forget`. */
const memory = (what: 'VmRSS' | 'VmHWM'): number =>
  Number(
    new RegExp(`${what}:\\s+(\\d+) kB`).exec(
      fs.readFileSync(`/proc/${worker.pid}/status`, 'utf8'),
    )?.[1],
  ) / 1024
const forget = () => fs.writeFileSync(`/proc/${worker.pid}/clear_refs`, '5')

/** @returns by how much the worker grew at most while it made a copy, in MB */
async function copied(ctx: Context): Promise<number> {
  forget()
  const before = memory('VmRSS')
  await askTakeaway(ctx, { lang: 'en' })
  await vi.waitFor(
    async () => expect((await listTakeaways(ctx, {}))[0]).toMatchObject({ step: 'ready' }),
    { timeout: 60_000, interval: 50 },
  )
  return memory('VmHWM') - before
}

test.skipIf(process.platform !== 'linux')(
  'a copy with a file of 50 MB takes hardly more memory than one without',
  { timeout: 180_000 },
  async () => {
    const ana = await addPatient(portal, 'Ana Memory')
    const { ctx } = await signedIn(portal, ana)
    const bytes = randomBytes(MOST_BYTES)
    bytes.write('%PDF-1.7\n')
    const scan = await fileFromStream(portal.kit, { patient: ana.id, name: 'scan.pdf' }, [bytes])
    await sendFiles(ctx, { words: '', uploaded: [], written: [scan] })
    await letLeave(portal)
    // What it needs once, whatever is copied.
    for (let round = 0; round < 2; round += 1) await copied(ctx)
    const grown = [await copied(ctx), await copied(ctx), await copied(ctx)]
    const [copy] = await listTakeaways(ctx, {})
    expect(copy?.receipts.find(({ kind }) => kind === 'bundle')?.size).toBeGreaterThan(
      (MOST_BYTES * 4) / 3,
    )
    // The least: what is left to be collected at that moment varies with how busy the machine is.
    expect(Math.min(...grown)).toBeLessThan(MOST)
  },
)
