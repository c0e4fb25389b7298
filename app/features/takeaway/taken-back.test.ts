// A copy is given out while its owner would still see all that is in it: not once a merge was undone, whose other record is
// in it, not once a section is shared no longer that was shared when a part of it was made, and not once something in it was
// taken back as entered in error.
import { buffer } from 'node:stream/consumers'
import type { Condition } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver, type Persona } from '../../../test/support/personas.ts'
import { handClock } from '../../kit/clock.ts'
import { openFile } from '../../kit/files/read.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { mergeRecords, undoMerge } from '../register/merge.server.ts'
import { takeaway } from './takeaway.jobs.ts'
import { askTakeaway, fetchTakeaway } from './takeaway.server.ts'

const clock = handClock(new Date().toISOString())
let portal: TestPortal
let desk: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
})
afterAll(() => portal.end())

const work = (id: string, kit: Kit = portal.kit) => takeaway.work(kit, { id, last: false })
const changed = { code: 'takeaway_changed' }

async function made(ctx: Context): Promise<string> {
  clock.advance(1000)
  const { id } = await askTakeaway(ctx, { lang: 'en' })
  await work(id)
  clock.advance(1000)
  return id
}
const bundleOf = async (ctx: Context, id: string) =>
  (await buffer(openFile(portal.kit, await fetchTakeaway(ctx, { id, kind: 'bundle' })))).toString()

const merge = (stays: TestPatient, goes: TestPatient) =>
  mergeRecords(desk, { stays: stays.id, goes: goes.id, account: stays.account, reason: 'Saw ID' })

test('what was made of two records is not given out once they are two people’s again', async () => {
  const stays = await addPatient(portal, 'Stella Stays')
  const goes = await addPatient(portal, 'Greta Goes')
  const { link } = await merge(stays, goes)
  const { ctx } = await signedIn(portal, stays)
  const both = await made(ctx)
  expect(await bundleOf(ctx, both)).toContain('Greta')
  await undoMerge(desk, { link, reason: 'Two people after all' })
  for (const kind of ['bundle', 'pdf'] as const)
    await expect(fetchTakeaway(ctx, { id: both, kind })).rejects.toMatchObject(changed)
  // One that is asked for now has nothing of the other, and stays good.
  const own = await made(ctx)
  expect(await bundleOf(ctx, own)).not.toContain('Greta')
})

/** Which sections are shared from now on. */
async function share({ person }: Persona, sections: string[]): Promise<void> {
  clock.advance(1000)
  await portal.owner.query('update account_patient set sections = $2 where account_id = $1', [
    person.account,
    sections,
  ])
}

/** As the job is when its process dies after so many parts. */
const dying = (after: number): Kit => {
  let parts = 0
  const put = async (name: string, bytes: Buffer) => {
    if ((parts += 1) > after) throw new Error('killed')
    return portal.kit.files.put(name, bytes)
  }
  return { ...portal.kit, files: { ...portal.kit.files, put } }
}

test('a part that was made before a job died is not given out once less is shared', async () => {
  const ana = await addPatient(portal, 'Ana Sharing')
  const carer = await addCaregiver(portal, ana, ['medicines', 'record'])
  clock.advance(1000)
  const { id } = await askTakeaway(carer.ctx, { lang: 'en' })
  await expect(work(id, dying(1))).rejects.toThrow('killed')
  await share(carer, ['medicines'])
  await work(id)
  await expect(fetchTakeaway(carer.ctx, { id, kind: 'bundle' })).rejects.toMatchObject(changed)
})

test('nor what was shared while it was made, and is shared no longer', async () => {
  const ana = await addPatient(portal, 'Ana Shares')
  const carer = await addCaregiver(portal, ana, ['medicines'])
  clock.advance(1000)
  const { id } = await askTakeaway(carer.ctx, { lang: 'en' })
  const put: Kit['files']['put'] = async (name, bytes) => {
    await share(carer, ['medicines', 'record'])
    return portal.kit.files.put(name, bytes)
  }
  await work(id, { ...portal.kit, files: { ...portal.kit.files, put } })
  await fetchTakeaway(carer.ctx, { id, kind: 'pdf' })
  await share(carer, ['medicines'])
  await expect(fetchTakeaway(carer.ctx, { id, kind: 'pdf' })).rejects.toMatchObject(changed)
})

const condition = (status: string): Condition => ({
  resourceType: 'Condition',
  id: 'a-mistake',
  subject: { reference: 'Patient/ana-mistaken' },
  code: { text: 'Gout' },
  verificationStatus: { coding: [{ code: status }] },
})

test('nor what was since taken back as entered in error, to whoever may see that', async () => {
  const ana = await addPatient(portal, 'Ana Mistaken')
  const { ctx } = await signedIn(portal, ana)
  const carer = await addCaregiver(portal, ana, ['medicines', 'record'])
  const sent = async (status: string) => {
    clock.advance(1000)
    await importResources(portal, `${status}.json`, [condition(status)])
  }
  await sent('confirmed')
  const [own, carers] = [await made(ctx), await made(carer.ctx)]
  expect(await bundleOf(ctx, own)).toContain('Gout')
  await sent('entered-in-error')
  await expect(fetchTakeaway(ctx, { id: own, kind: 'pdf' })).rejects.toMatchObject(changed)
  await expect(fetchTakeaway(carer.ctx, { id: carers, kind: 'bundle' })).rejects.toMatchObject(
    changed,
  )
  // One that is asked for now is good: it never had it.
  const newer = await made(ctx)
  expect(await bundleOf(ctx, newer)).not.toContain('Gout')
})
