// A copy of the record that was asked for is made whatever dies: the process that makes it is killed while it writes, at
// moments drawn from a fixed seed. Whoever takes the job next makes it whole, keeps the file that was on record, and tells
// of it once. `npm run test:faults` does it fifty times.
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeaway } from '../../app/features/takeaway/takeaway.jobs.ts'
import {
  askTakeaway,
  fetchTakeaway,
  listTakeaways,
} from '../../app/features/takeaway/takeaway.server.ts'
import { openFile } from '../../app/kit/files/read.ts'
import { fileOne, pdfOf } from '../support/documents.ts'
import { killWorkers, seeded } from '../support/faults.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import {
  addPatient,
  addStaff,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../support/people.ts'
import { sampleRecord } from '../support/sample-record.ts'
import { takeawayWorker } from '../support/takeaway-worker.ts'

const ROUNDS = process.env.PORTICO_FAULTS === 'full' ? 50 : 3
/** Parts that a copy puts into the storage: of its bundle, with a document of five megabytes, and of its PDF. */
const PARTS = 5

let portal: TestPortal
let ana: TestPatient
let storage: string
beforeAll(async () => {
  portal = await testPortal({ config: { mode: 'production' } })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Takeaway')
  await importResources(portal, 'takeaway', sampleRecord)
  const nurse = (await signedIn(portal, await addStaff(portal, 'Nia Faults'))).ctx
  const bytes = Buffer.concat([pdfOf('A scan'), randomBytes(5 * 1024 * 1024)])
  await fileOne(portal, nurse, ana.id, { name: 'Scan.pdf', bytes })
  storage = path.join(portal.env.PORTICO_DATA as string, 'files')
}, 240_000)
afterAll(async () => {
  killWorkers()
  await portal?.end()
})

const objects = () =>
  fs.readdirSync(storage, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length
const one = async (text: string, id: string) => (await portal.owner.query(text, [id])).rows[0]
const standing = (id: string) =>
  one('select began_at, bundle_file, finished_at from takeaway where takeaway_id = $1', id)

test(
  `${ROUNDS} kills in the middle of a copy: it is made whole, from what was there, and told of once`,
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    const random = seeded(20_261_129)
    let inTheMiddle = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ctx } = await signedIn(portal, ana)
      const child = await takeawayWorker(portal)
      const gone = new Promise((done) => child.once('exit', done))
      // Dies once so many of its parts are in the storage; or just after it began, or ended.
      const until = objects() + Math.floor(random() * (PARTS + 1))
      const { id } = await askTakeaway(ctx, { lang: 'en' })
      for (let now = await standing(id); !now.finished_at; now = await standing(id))
        if (now.began_at && objects() >= until) break
      child.kill('SIGKILL')
      await gone
      const left = await standing(id)
      if (!left.finished_at) {
        inTheMiddle += 1
        // The queue gives it to another, once it takes the dead for dead; here that is now.
        expect(
          await one(
            `select count(*)::int as n from pgboss.job where data ->> 'id' = $1 and name = 'takeaway' and state in ('created', 'retry', 'active')`,
            id,
          ),
        ).toEqual({ n: 1 })
      }
      await takeaway.work(portal.kit, { id, last: false })
      const [copy] = await listTakeaways(ctx, {})
      expect(copy).toMatchObject({ id, step: 'ready', holds: true })
      for (const { kind, size, sha256 } of copy?.receipts ?? []) {
        const bytes = await buffer(openFile(portal.kit, await fetchTakeaway(ctx, { id, kind })))
        expect(bytes.length).toBe(size)
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      }
      expect(copy?.receipts).toHaveLength(2)
      if (left.bundle_file) expect((await standing(id)).bundle_file).toBe(left.bundle_file)
      expect(await one('select count(*)::int as n from notice where about_id = $1', id)).toEqual({
        n: 1,
      })
    }
    expect(inTheMiddle).toBeGreaterThan(0)
  },
)
