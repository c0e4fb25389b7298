// Documents, on a patient who has thousands: for the test of plans.
import { randomUUID } from 'node:crypto'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { emailKey } from '../../app/features/account/account.server.ts'
import type { Filed } from '../../app/features/documents/add.server.ts'
import {
  openChartReceived,
  readChartReceived,
} from '../../app/features/documents/received/chart.server.ts'
import {
  openReceived,
  readReceived,
} from '../../app/features/documents/received/received.server.ts'
import { wordsPlace } from '../../app/features/documents/rows.ts'
import { aLetter, letLeave, pdfOf, written } from '../support/documents.ts'
import { entryOf } from '../support/large-record.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, gather, once } from './plans-gather.ts'

const MANY = 600 // of one patient: a hospital files no more in decades

/** @param own the patient's own session */
export async function filing(portal: TestPortal, own: Context, ana: TestPatient): Promise<void> {
  const patient = ana.id
  const someone = await addStaff(portal, 'Filing clinician', 'clinician')
  const staff = (await signedIn(portal, someone)).ctx
  const file = (): Promise<Filed> => written(portal, patient, 'A letter.pdf', pdfOf('A letter'))
  await call('documents.add.begin', staff, { patient, id: null })
  const { ids } = await once<{ ids: string[] }>('documents.add', staff, {
    patient,
    ...aLetter,
    files: [await file()],
  })
  const [id = ''] = ids
  const at = { patient, id }
  await once('documents.amend', staff, {
    ...at,
    version: '0',
    changed: 'the date',
    file: await file(),
  })
  await once('documents.change', staff, { ...at, ...aLetter, version: '1', title: 'A letter' })
  await letLeave(portal)
  const pages = [null, '2024-05-05_0190a0b0-0000-7000-8000-000000000001']
  for (const before of pages) {
    await call('documents.chart.list', staff, { patient, class: null, before })
    await call('documents.chart.list', staff, { patient, class: 'letter', before })
    await call('documents.list', own, { class: null, before }, { class: 'letter', before })
  }
  await call('documents.chart.read', staff, { ...at, version: null })
  await call('documents.read', own, { id })
  await call('home.read', own, {})
  const { rows } = await portal.owner.query(
    'select version_id from document_version where document_id = $1 order by version desc limit 1',
    [id],
  )
  const version = (rows[0] as { version_id: string }).version_id
  const kept = await once<{ link: string }>('documents.link.make', own, { id })
  await call('documents.file.open', own, { link: kept.link })
  const theirs = await once<{ link: string }>('documents.chart.link.make', staff, {
    ...at,
    version,
  })
  await call('documents.chart.file.open', staff, { patient, link: theirs.link })
  await call('documents.received.list', own, {})
  // Of notes that came without a file.
  const received = { id: entryOf('note', 3), at: '0' }
  await gather('documents.received.read', () => readReceived(own, received).catch(() => null))
  const link = 'A'.repeat(50)
  await gather('documents.received.open', () =>
    openReceived(own, { link, at: '0' }).catch(() => null),
  )
  await gather('documents.received.chart.read', () =>
    readChartReceived(staff, { patient, ...received }).catch(() => null),
  )
  await gather('documents.received.chart.open', () =>
    openChartReceived(staff, { patient, link, at: '0' }).catch(() => null),
  )
  const demo = jobContext(portal.kit, 'demo')
  await call('demo.documents.count', demo, { patient })
  await call('demo.sent.count', demo, { patient })
  await call('demo.sent', demo, { all: [] })
  await once('demo.document', demo, {
    patient,
    by: emailKey(portal.kit, someone.email),
    paper: { class: 'letter', status: 'amended', shown: true, title: 'A letter', author: 'Us' },
    files: [
      { ...(await file()), day: new Date(), changed: null },
      { ...(await file()), day: new Date(), changed: 'the date' },
    ],
  })
}

/** Very many of one patient, most of them not for the patient, and some of everybody else. */
export async function growDocuments({ owner, kit }: TestPortal, patient: string): Promise<void> {
  const ids = Array.from({ length: MANY }, () => randomUUID())
  await kit.vault.know([patient])
  const words = ids.map((id) =>
    kit.vault.sealNow(patient, wordsPlace(id), '{"title":"A letter","author":null}'),
  )
  await owner.query(
    `with made as (
       insert into document (patient_id, document_id, class, showable, status, shown, dated_on, words, version, news_at, created_at)
       select $1, m.id, c.class, c.showable, 'final', c.showable and m.n % 3 = 0, current_date - m.n::int, m.words, 1,
         case when c.showable and m.n % 3 = 0 then now() - make_interval(days => m.n::int) end, now()
       from unnest($2::uuid[], $3::bytea[]) with ordinality m (id, words, n)
       join (select class, showable, row_number() over (order by class) as at from document_class) c on c.at = m.n % 10 + 1
       returning patient_id, document_id)
     insert into document_version (patient_id, document_id, version, version_id, file_id, created_at)
     select patient_id, document_id, 1, gen_random_uuid(), (select file_id from file where patient_id = $1 limit 1), now() from made`,
    [patient, ids, words],
  )
  await owner.query(
    `insert into document (patient_id, document_id, class, showable, status, shown, dated_on, words, version, created_at)
     select patient_id, file_id, 'letter', true, 'final', true, current_date, '\\x00', 1, now() from file where patient_id <> $1 and origin = 'staff'`,
    [patient],
  )
  await owner.query(
    `insert into document_version (patient_id, document_id, version, version_id, file_id, created_at)
     select patient_id, document_id, 1, gen_random_uuid(), document_id, now() from document where patient_id <> $1 and words = '\\x00'`,
    [patient],
  )
  await owner.query('analyze document, document_version')
}
