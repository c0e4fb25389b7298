// Files and what is sent in them: for the test of plans.
import { keepFile } from '../../app/kit/files/file.ts'
import { fileFromStream } from '../../app/kit/files/write.ts'
import type { Context } from '../../app/kit/kit.ts'
import { inTransaction } from '../../app/kit/transaction.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, gather, once } from './plans-gather.ts'

export async function sendingFiles(portal: TestPortal, own: Context, ana: TestPatient) {
  const { kit } = portal
  const job = jobContext(kit, 'files')
  const letter = () =>
    fileFromStream(kit, { patient: ana.id, name: 'letter.pdf' }, [Buffer.from('%PDF-1.7 a letter')])
  const written = await letter()
  const { id, sha256 } = written
  const how = { origin: 'portal', by: null, state: 'held' } as const
  await gather('files.held.read', () =>
    inTransaction(job, ({ open }) => keepFile({ db: open.db, now: open.now }, written, how)),
  )
  await call('files.held.list', job, {})
  await call('files.held.read', job, { id })
  await call('files.settle', job, { id, state: 'clean', why: null, sha256 })
  for (const deed of ['files.left.read', 'files.left.clear']) await call(deed, job, { id })
  for (const deed of ['files.sweep', 'uploads.sweep']) await call(deed, job, {})
  await call('files.objects.known', job, { objects: [id] })

  await call('uploads.may', own, {})
  const said = { name: 'scan.pdf', size: 10 }
  await call('uploads.start', own, said)
  const begun = await once('uploads.start', own, said)
  await call('uploads.look', own, begun)
  const part = { id: begun.id, part: 0, object: `plans-${begun.id}`, type: 'pdf' }
  await once('uploads.part', own, { ...part, offset: 0, size: 4 })
  await once('uploads.drop', own, { id: begun.id })
  await call('uploads.unsent', own, {})
  const nurse = (await signedIn(portal, await addStaff(portal, 'Taking nurse', 'nurse'))).ctx
  const patient = ana.id
  await call('uploads.ask.begin', nurse, { patient })
  const wanted = { title: 'Letter', words: 'Please send it.', due: null }
  const request = (await once('uploads.ask', nurse, { patient, ...wanted })).id
  await call('uploads.asked.list', own, {})
  await call('uploads.asked.read', own, { id: request })
  const files = [await letter(), await letter()]
  const sent = await once('uploads.send', own, {
    words: 'Two',
    uploaded: [],
    written: files,
    request,
  })
  const other = await once('uploads.ask', nurse, { patient, ...wanted })
  await once('uploads.ask.take-back', nurse, { patient, id: other.id })
  await call('uploads.list', own, {})
  await call('uploads.read', own, { id: sent.id })
  const [one, two] = files.map((file) => file.id)
  await call('files.settle', job, { id: one, state: 'clean', why: null, sha256 })
  await call('uploads.file.read', own, { id: one })
  await call('uploads.chart.list', nurse, { patient })
  await call('uploads.chart.read', nurse, { patient, id: sent.id })
  await call('uploads.chart.file.read', nurse, { patient, id: one })
  await call('uploads.chart.take', nurse, { patient, id: one })
  const letterOf = { class: 'letter', title: 'A letter', date: '2026-03-01', pages: null }
  await once('uploads.chart.file', nurse, { patient, id: one, ...letterOf })
  await once('uploads.chart.refuse', nurse, { patient, id: two, words: 'It cannot be read.' })
  await call('uploads.turned-away', job, { id: two })
  await call('files.broken', job, { id: two })
  await call('documents.broken.note', job, { id: two })
}
