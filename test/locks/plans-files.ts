// Files and what is sent in them: for the test of plans.
import { fileFromStream } from '../../app/kit/files/write.ts'
import { keepFile } from '../../app/kit/files/file.ts'
import type { Context } from '../../app/kit/kit.ts'
import { inTransaction } from '../../app/kit/transaction.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import type { TestPatient } from '../support/people.ts'
import { call, gather } from './plans-gather.ts'

export async function sendingFiles(portal: TestPortal, _own: Context, ana: TestPatient) {
  const { kit } = portal
  const job = jobContext(kit, 'files')
  const what = { patient: ana.id, name: 'letter.pdf' }
  const written = await fileFromStream(kit, what, [Buffer.from('%PDF-1.7 a letter')])
  const { id, sha256 } = written
  await gather('files.held.read', () =>
    inTransaction(job, ({ open }) =>
      keepFile({ db: open.db, now: open.now }, written, {
        origin: 'portal',
        by: null,
        state: 'held',
      }),
    ),
  )
  await call('files.held.list', job, {})
  await call('files.held.read', job, { id })
  await call('files.settle', job, { id, state: 'clean', why: null, sha256 })
}
