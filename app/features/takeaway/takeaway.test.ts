// A copy of the record has all that whoever asked sees, and nothing else: nothing held, hidden, confidential, entered in
// error or internal, in neither file. It is what it says it is, survives a job that dies, and is gone after its time.
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Bundle } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import {
  addCaregiver,
  endGrant,
  staffByRole,
  type Persona,
} from '../../../test/support/personas.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { handClock } from '../../kit/clock.ts'
import { openFile } from '../../kit/files/read.ts'
import type { Context } from '../../kit/kit.ts'
import { guardEntry } from '../caregivers/guard.server.ts'
import { hideEntry } from '../caregivers/hide.server.ts'
import { readHome } from '../home/home.server.ts'
import { addComment } from '../internal/comments.server.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { importTexts } from '../record/import/sample-imports.ts'
import { holdEntry } from '../release/release.server.ts'
import {
  confidentialWords,
  heldWords,
  hiddenWords,
  internalWords,
  sampleRecord,
  shownWords,
  WHO,
} from '../../../test/support/sample-record.ts'
import { takeaway } from './takeaway.jobs.ts'
import { askTakeaway, endTakeaway, fetchTakeaway, listTakeaways } from './takeaway.server.ts'

const DAY = 86_400_000
const clock = handClock(new Date().toISOString())
let portal: TestPortal
let ana: TestPatient
let asAna: Context
let carer: Persona
let roles: Record<string, Persona>

const idOf = (type: string, id: string) => entryId(portal.kit.vault, 'test', keyOf(type, id))
const as = (role: string) => (roles[role] as Persona).ctx
const hold = (type: string, id: string) =>
  holdEntry(as('clinician'), {
    patient: ana.id,
    id: idOf(type, id),
    reason: 'harm',
    words: 'as agreed with her',
    hours: '720',
  } as never)

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Takeaway')
  expect(WHO).toBe('ana-takeaway')
  await importResources(portal, 'takeaway', sampleRecord)
  roles = await staffByRole(portal)
  asAna = (await signedIn(portal, ana)).ctx
  carer = await addCaregiver(portal, ana)
  await hold('Observation', 'r-held')
  await hold('DocumentReference', 'n-held')
  await hold('DocumentReference', 'n-file-held')
  await hideEntry(asAna, { id: idOf('Condition', 'c-hidden') })
  await guardEntry(as('clinician'), {
    patient: ana.id,
    id: idOf('DocumentReference', 'n-confidential'),
  })
  await addComment(as('nurse'), { patient: ana.id, kind: 'desk', text: internalWords } as never)
  clock.advance(1000)
})
afterAll(() => portal.end())

const work = (id: string | null, kit = portal.kit, last = false) => takeaway.work(kit, { id, last })

const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function ask(ctx: Context): Promise<string> {
  clock.advance(1000)
  return (await askTakeaway(ctx, { lang: 'en' })).id
}

async function made(ctx: Context): Promise<string> {
  const id = await ask(ctx)
  await work(id)
  return id
}

async function fetched(ctx: Context, id: string) {
  const bytes = async (kind: 'pdf' | 'bundle') =>
    buffer(openFile(portal.kit, await fetchTakeaway(ctx, { id, kind })))
  const [pdf, bundle] = [await bytes('pdf'), await bytes('bundle')]
  const text = readPdf(pdf).pages.join('\n')
  const read = JSON.parse(bundle.toString()) as Bundle
  // What is in attachments is said in letters of base64.
  const said = JSON.stringify(read).replace(/"data":"([^"]+)"/g, (_, data: string) =>
    Buffer.from(data, 'base64').toString(),
  )
  return { pdf, bundle, text, read, said }
}

test('the owner gets all that is shown, nothing that is held, and nothing of the clinic’s own', async () => {
  const news = (await readHome(asAna, {})).news.length
  const id = await made(asAna)
  const { text, said, read } = await fetched(asAna, id)
  for (const words of [...shownWords, ...hiddenWords, ...confidentialWords]) {
    expect(text).toContain(words)
    expect(said).toContain(words)
  }
  // A correction that was asked for goes along with what was answered to it.
  expect(text).toMatch(/Corrections asked for[\s\S]+Corrected\./)
  expect(said).toMatch(/Request for amendment of the record[\s\S]+Corrected\./)
  const never = [
    ...heldWords,
    internalWords,
    'Mistakencondition',
    'Bytes that are held',
    'Planforheld',
  ]
  for (const words of never) {
    expect(text).not.toContain(words)
    expect(said).not.toContain(words)
  }
  expect(said).toContain('Bytes that may leave')
  expect(said).toContain('Walk each day')
  expect(said).toContain('Dr. Dana Doctor')
  expect(read).toMatchObject({ resourceType: 'Bundle', type: 'collection' })
  expect((await readHome(asAna, {})).news).toHaveLength(news)
  const { rows } = await portal.owner.query(`select kind from notice where about_id = $1`, [id])
  expect(rows).toEqual([{ kind: 'takeaway' }])
})

test('who acts for the patient gets what they see: nothing hidden or confidential either', async () => {
  const id = await made(carer.ctx)
  const { text, said } = await fetched(carer.ctx, id)
  for (const words of shownWords) expect(text).toContain(words)
  for (const words of [...heldWords, ...hiddenWords, ...confidentialWords, internalWords]) {
    expect(text).not.toContain(words)
    expect(said).not.toContain(words)
  }
})

test('with one section shared, the others are not so much as named', async () => {
  const one = await addCaregiver(portal, ana, ['medicines'])
  const { text, read } = await fetched(one.ctx, await made(one.ctx))
  expect(text).toContain('Medicines')
  expect(text).not.toMatch(/Health conditions|Test results|Plain headache/)
  const types = new Set(read.entry?.map(({ resource }) => resource?.resourceType))
  expect(
    [...types].filter((type) => !/^(Medication|Practitioner|Organization)/.test(type ?? '')),
  ).toEqual([])
})

test('the receipt says what the files are', async () => {
  const [copy] = await listTakeaways(asAna, {})
  const { pdf, bundle, read, text } = await fetched(asAna, copy?.id ?? '')
  expect(copy).toMatchObject({ step: 'ready', holds: true })
  expect(copy?.receipts).toEqual([
    {
      kind: 'pdf',
      size: pdf.length,
      sha256: sum(pdf),
      count: text.match(/Page 1 of (\d+)/)?.[1] && Number(text.match(/Page 1 of (\d+)/)?.[1]),
    },
    { kind: 'bundle', size: bundle.length, sha256: sum(bundle), count: read.entry?.length },
  ])
})

test('the bundle is imported again with nothing lost', async () => {
  const [copy] = await listTakeaways(asAna, {})
  const { read, bundle } = await fetched(asAna, copy?.id ?? '')
  const elsewhere = await testPortal()
  try {
    const report = await importTexts(elsewhere, 'again', bundle.toString())
    const filed = Object.values(report.types)
    const count = (of: 'new' | 'refused') => filed.reduce((n, type) => n + type[of], 0)
    expect(report.refused).toEqual([])
    expect(count('refused')).toBe(0)
    expect(count('new')).toBe(read.entry?.length)
    const { rows } = await elsewhere.owner.query(
      'select type from record_entry union all select type from shared_entry',
    )
    expect(rows).toHaveLength(read.entry?.length ?? 0)
  } finally {
    await elsewhere.end()
  }
})

test('a job that dies is done again, and keeps the file that was there', async () => {
  const id = await ask(asAna)
  let parts = 0
  const { files } = portal.kit
  const dying = {
    ...portal.kit,
    files: {
      ...files,
      put: async (name: string, bytes: Buffer) => {
        if ((parts += 1) > 1) throw new Error('killed')
        return files.put(name, bytes)
      },
    },
  }
  await expect(work(id, dying)).rejects.toThrow('killed')
  expect((await listTakeaways(asAna, {}))[0]).toMatchObject({
    id,
    step: 'making',
    percent: expect.any(Number),
  })
  await expect(askTakeaway(asAna, { lang: 'en' })).rejects.toMatchObject({
    code: 'takeaway_in_work',
  })
  const bundleOf = async () =>
    (await portal.owner.query('select bundle_file from takeaway where takeaway_id = $1', [id]))
      .rows[0].bundle_file
  const before = await bundleOf()
  expect(before).toBeTruthy()
  await work(id)
  expect(await bundleOf()).toBe(before)
  expect((await listTakeaways(asAna, {}))[0]).toMatchObject({ id, step: 'ready' })
  // Told twice, it does nothing more.
  await work(id)
  await fetched(asAna, id)
})

test('after the last attempt it says that it failed, and another may be asked for', async () => {
  const id = await ask(asAna)
  const broken = {
    ...portal.kit,
    files: { ...portal.kit.files, put: () => Promise.reject(new Error('full')) },
  }
  await expect(work(id, broken, true)).rejects.toThrow('full')
  expect((await listTakeaways(asAna, {}))[0]).toMatchObject({ id, step: 'failed' })
})

test('nobody else gets it: not who acts for the patient, not staff, not whoever knows its number', async () => {
  const [copy] = await listTakeaways(asAna, {}).then((all) =>
    all.filter(({ step }) => step === 'ready'),
  )
  const id = copy?.id ?? ''
  expect((await listTakeaways(carer.ctx, {})).map((one) => one.id)).not.toContain(id)
  await expect(fetchTakeaway(carer.ctx, { id, kind: 'pdf' })).rejects.toMatchObject({
    kind: 'not_found',
  })
  const other = await addPatient(portal, 'Otto Other')
  const asOtto = (await signedIn(portal, other)).ctx
  await expect(fetchTakeaway(asOtto, { id, kind: 'pdf' })).rejects.toMatchObject({
    kind: 'not_found',
  })
  await expect(fetchTakeaway(as('clinician'), { id, kind: 'pdf' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('what is kept back after it was made closes it: to whom it is kept back', async () => {
  const mine = await made(asAna)
  const theirs = await made(carer.ctx)
  await fetched(carer.ctx, theirs)
  clock.advance(1000)
  await hideEntry(asAna, { id: idOf('Condition', 'c-shown') })
  await expect(fetchTakeaway(carer.ctx, { id: theirs, kind: 'pdf' })).rejects.toMatchObject({
    code: 'takeaway_changed',
  })
  expect((await listTakeaways(carer.ctx, {}))[0]).toMatchObject({ holds: false })
  await fetched(asAna, mine)
  await hold('DocumentReference', 'n-shown')
  await expect(fetchTakeaway(asAna, { id: mine, kind: 'bundle' })).rejects.toMatchObject({
    code: 'takeaway_changed',
  })
})

test('what is not shared any more is not copied', async () => {
  const leaving = await addCaregiver(portal, ana)
  const { id } = await askTakeaway(leaving.ctx, { lang: 'en' })
  await endGrant(portal, leaving)
  await work(id)
  const { rows } = await portal.owner.query(
    'select failed_why, pdf_file from takeaway where takeaway_id = $1',
    [id],
  )
  expect(rows).toEqual([{ failed_why: 'not shared', pdf_file: null }])
})

test('the job can write nothing as the person whose eyes it has', async () => {
  const { id } = await askTakeaway(carer.ctx, { lang: 'en' })
  await portal.owner.query('update takeaway set began_at = now() where takeaway_id = $1', [id])
  const claim = { kind: 'patient', takeaway: id } as const
  const tries = [
    `insert into takeaway (patient_id, takeaway_id, account_id, lang, asked_at) values ('${ana.id}', gen_random_uuid(), app.account_id(), 'en', now())`,
    `select app.enqueue('sweep', gen_random_uuid())`,
    `update account set display = '{}' where account_id = app.account_id()`,
  ]
  for (const statement of tries) {
    const tried = portal.kit.database.transaction(claim, clock(), async ({ client }) =>
      client.query(statement),
    )
    if (statement.startsWith('update')) expect((await tried)?.rowCount).toBe(0)
    else await expect(tried).rejects.toMatchObject({ code: expect.stringMatching(/42501|28000/) })
  }
  await endTakeaway(carer.ctx, { id })
  await work(id)
})

test('asked to, or when its time is over, its bytes are gone', async () => {
  asAna = (await signedIn(portal, ana)).ctx
  const early = await made(asAna)
  const parts = async (id: string) =>
    (
      await portal.owner.query(
        `select p.object from takeaway t join file_part p on p.file_id in (t.pdf_file, t.bundle_file) where t.takeaway_id = $1`,
        [id],
      )
    ).rows as { object: string }[]
  const objects = await parts(early)
  expect(objects.length).toBeGreaterThan(1)
  await endTakeaway(asAna, { id: early })
  await expect(fetchTakeaway(asAna, { id: early, kind: 'pdf' })).rejects.toMatchObject({
    kind: 'not_found',
  })
  await work(early)
  expect(await parts(early)).toEqual([])
  for (const { object } of objects)
    await expect(portal.kit.files.get(object, 0, 1)).rejects.toThrow(/missing/)

  const late = await made(asAna)
  const kept = await parts(late)
  clock.advance(7 * DAY + 1000)
  await work(null)
  expect(await parts(late)).toEqual([])
  for (const { object } of kept)
    await expect(portal.kit.files.get(object, 0, 1)).rejects.toThrow(/missing/)
  const after = (await signedIn(portal, ana)).ctx
  expect(
    (await listTakeaways(after, {})).every(({ step }) => step === 'over' || step === 'failed'),
  ).toBe(true)
})
