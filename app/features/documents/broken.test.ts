// Stored bytes that do not open: work for somebody and a letter to whoever manages the clinic, once while that waits.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { keepFile, readFile as fileRow, type FileRow } from '../../kit/files/file.ts'
import { bytesOf } from '../../kit/files/read.ts'
import { sealedSize } from '../../kit/files/sealed.ts'
import { fileFromStream } from '../../kit/files/write.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'
import { listWork } from '../work/list.server.ts'
import { finishItem } from '../work/moves.server.ts'
import { readWork } from '../work/read.server.ts'
import { brokenFiles } from './broken.jobs.ts'

let portal: TestPortal
let ana: TestPatient
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Broken')
  await addStaff(portal, 'Ada Admin', 'admin')
})
afterAll(() => portal.end())

async function kept(): Promise<FileRow> {
  const bytes = [Buffer.alloc(5000, '%PDF-1.7 ')]
  const written = await fileFromStream(portal.kit, { patient: ana.id, name: 'scan.pdf' }, bytes)
  return inTransaction(jobContext(portal.kit, 'files'), async ({ open }) => {
    const how = { origin: 'import', by: null, state: 'clean' } as const
    await keepFile({ db: open.db, now: open.now }, written, how)
    return fileRow({ db: open.db, vault: portal.kit.vault }, written.id)
  })
}

async function read(file: FileRow): Promise<void> {
  for await (const _ of bytesOf(portal.kit, file));
}
const jobsFor = async (id: string) =>
  (
    await portal.owner.query(
      `select 1 from pgboss.job where name = 'file-broken' and data ->> 'id' = $1`,
      [id],
    )
  ).rowCount
const letters = async () =>
  (await portal.owner.query(`select 1 from outgoing where purpose = 'broken file'`)).rowCount
const work = (id: string) => brokenFiles.work(portal.kit, { id, last: false })

test('a byte that was changed, or a part that is gone, is heard of once while it waits', async () => {
  const [changed, gone, whole] = [await kept(), await kept(), await kept()]
  const [{ object, size }] = changed.parts as [FileRow['parts'][0]]
  const sealed = await portal.kit.files.get(object, 0, sealedSize(size))
  sealed[100] = (sealed[100] as number) ^ 1
  await portal.kit.files.remove(object)
  await portal.kit.files.put(object, sealed)
  await portal.kit.files.remove(gone.parts[0]?.object as string)

  await read(whole)
  expect(await jobsFor(whole.id)).toBe(0)
  for (const file of [changed, gone]) {
    await expect(read(file)).rejects.toThrow(/do not open|missing/)
    expect(await jobsFor(file.id)).toBe(1)
  }
  for (const file of [changed, gone, changed]) await work(file.id)
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Nora Nurse', 'nurse'))
  const { items } = await listWork(ctx, {
    who: 'all',
    show: 'open',
    kind: 'broken-file',
    team: null,
    role: null,
    after: null,
  })
  expect(items.map(({ about }) => about).toSorted()).toEqual([changed.id, gone.id].toSorted())
  expect(await letters()).toBe(2)
  const told = await readWork(ctx, {
    id: items.find(({ about }) => about === gone.id)?.id as string,
  })
  expect(told.told).toContainEqual({ term: 'work.broken-file.name', value: 'scan.pdf' })
  // Said to be done and still broken: it is heard of again.
  const item = items.find(({ about }) => about === changed.id)
  await finishItem(ctx, { id: item?.id as string, seen: 0, note: '' })
  await work(changed.id)
  expect(await letters()).toBe(3)
})
