// Forms, asked for and filled in: for the test of plans.
import { randomUUID } from 'node:crypto'
import { emailKey } from '../../app/features/account/account.server.ts'
import { consents } from '../../db/seed/consents.ts'
import { instruments } from '../../app/features/forms/library/instruments.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { letLeave, pdfOf, written } from '../support/documents.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

export async function fillingForms(portal: TestPortal, own: Context, ana: TestPatient) {
  const patient = ana.id
  const admin = (await signedIn(portal, await addStaff(portal, 'Form admin', 'admin'))).ctx
  const nurse = (await signedIn(portal, await addStaff(portal, 'Form nurse', 'nurse'))).ctx
  const text = JSON.stringify(instruments['audit-c'])
  const { id: form } = await once('forms.bring', admin, { text, instrument: null })
  await call('forms.bring', admin, { text, instrument: null })
  await call('forms.list', admin, {})
  await call('forms.read', admin, { id: form })
  await call('forms.end', admin, { id: form, ended: false })
  await call('forms.ask.begin', nurse, { patient })
  const wanted = () => ({ patient, form, visit: null, due: null, key: randomUUID() })
  const twice = wanted()
  await once('forms.ask', nurse, twice)
  await call('forms.ask', nurse, twice)
  const back = await once('forms.ask', nurse, wanted())
  await once('forms.ask.take-back', nurse, { patient, id: back.id })
  const { id } = await once('forms.ask', nurse, wanted())
  await call('forms.own.list', own, {})
  await call('forms.own.read', own, { id })
  const never = instruments['audit-c'].item[0]!.item![0]!.answerOption![0]!.valueCoding
  const { system, code } = never
  const value = { kind: 'coding', value: { system, code } }
  await call('forms.own.save', own, { id, changed: [['q2', [value]]], language: 'en' })
  await once('forms.own.send', own, { id, language: 'en' })
  await call('forms.chart.list', nurse, { patient })
  await call('forms.chart.read', nurse, { patient, id })
  await accepting(own, { admin, nurse, patient })
  await building(portal, admin)
  await attaching(portal, own, { admin, nurse, patient })
  await signing(portal, own, { admin, nurse, patient })
  // There are forms already: it does nothing.
  const nobody = emailKey(portal.kit, 'nobody@example.org')
  const nothing = {
    jose: patient,
    zoe: patient,
    layla: patient,
    jonah: patient,
    hoa: patient,
    declan: patient,
    nurse: nobody,
    admin: nobody,
    laylaKey: nobody,
    jonahKey: nobody,
    declanKey: nobody,
  }
  const asker = emailKey(portal.kit, 'nobody@example.org')
  await call('demo.consents', jobContext(portal.kit, 'demo'), { asker, stories: [] })
  await call('demo.forms', jobContext(portal.kit, 'demo'), nothing)
}

/** A form that asks for a file. */
async function attaching(portal: TestPortal, own: Context, { admin, nurse, patient }: Who) {
  const item = [{ linkId: 'card', type: 'attachment', text: 'Your card', repeats: true }]
  const card = { resourceType: 'Questionnaire', status: 'active', url: 'urn:test:card', item }
  const text = JSON.stringify({ ...card, title: 'A card' })
  const { id: form } = await once('forms.bring', admin, { text, instrument: null })
  const ask = { patient, form, visit: null, due: null, key: randomUUID() }
  const { id } = await once('forms.ask', nurse, ask)
  const of = { id, key: 'q1' }
  await call('forms.own.file.begin', own, of)
  const first = await written(portal, patient, 'card.pdf', pdfOf('A card'))
  await once('forms.own.file.put', own, { ...of, written: first.written, language: 'en' })
  await letLeave(portal)
  await call('forms.own.file.list', own, of)
  const file = first.written.id
  await call('forms.own.file.read', own, { id, file })
  await call('forms.own.file.remove', own, { ...of, file: randomUUID(), language: 'en' })
  await once('forms.own.send', own, { id, language: 'en' })
}

/** Everybody else has signed what they sent. */
export async function growSignatures({ owner }: TestPortal, { id, account }: TestPatient) {
  await owner.query(
    `insert into document (patient_id, document_id, class, showable, status, shown, dated_on, words, version, created_at)
     select patient_id, request_id, 'consent', true, 'final', true, current_date, '\\x01', 1, now() from form_request
     where state = 'sent' and patient_id <> $1 on conflict do nothing`,
    [id],
  )
  await owner.query(
    `insert into signature (patient_id, seq, link_id, kind, request_id, account_id, role, document_id, code, content, content_sum,
       paper_sum, chain, created_at)
     select patient_id, row_number() over (partition by patient_id order by request_id), gen_random_uuid(), 'signed', request_id, $2,
       'self', request_id, md5(request_id::text), '\\x00', '\\x00', sha256(request_id::text::bytea), '\\x00', now()
     from form_request where state = 'sent' and patient_id <> $1 on conflict do nothing`,
    [id, account],
  )
  await owner.query('analyze document, signature')
}

type Who = { admin: Context; nurse: Context; patient: string }

const coding = (code: string) => [{ kind: 'coding', value: { code } }]

/** A form that is built, published and asked for by itself. */
async function building(portal: TestPortal, admin: Context) {
  const key = randomUUID()
  const { id } = await once('forms.build.begin', admin, {
    title: 'Built',
    about: '',
    copy: null,
    key,
  })
  const add = { do: 'add', id: 'q1', way: 'text', words: 'One', choices: '', required: false }
  const change = { ...add, section: null }
  await once('forms.build.change', admin, { id, version: null, change })
  await call('forms.build.change', admin, { id, version: null, change })
  await call('forms.build.list', admin, {})
  await call('forms.build.read', admin, { id })
  const { id: form } = await once('forms.build.publish', admin, { id, revision: 10 })
  const again = await once('forms.build.again', admin, { form })
  await once('forms.build.throw-away', admin, again)
  const nothing = { type: '', days: '', months: '', ageFrom: '', ageTo: '' }
  const rules = { visit: { days: '60' }, interval: { months: '12', ageFrom: '12' } }
  const ctx = jobContext(portal.kit, 'forms')
  for (const [way, said] of Object.entries(rules)) {
    const rule = randomUUID()
    await once('forms.rules.add', admin, { form, way, ...nothing, ...said, key: rule })
    await call('forms.rules.list', admin, { form })
    await call('forms.rules.active', ctx, {})
    await call('forms.rules.ask', ctx, { rule, after: null })
    await call('forms.remind', ctx, {})
    await once('forms.rules.end', admin, { form, id: rule })
  }
  await call('forms.read', admin, { id: form })
}

/** Answers that belong to the record: some are there already, some are not. */
async function accepting(own: Context, { admin, nurse, patient }: Who) {
  const instrument = 'your-health'
  const { id: form } = await once('forms.bring', admin, { text: null, instrument })
  const ask = { patient, form, visit: null, due: null, key: randomUUID() }
  const { id } = await once('forms.ask', nurse, ask)
  const no = [{ kind: 'boolean', value: false }]
  const changed = [
    ['q2', coding('716186003')],
    ['q13', no],
    ['q27', [...coding('44054006'), ...coding('38341003')]],
    ['q29', coding('8517006')],
  ]
  await call('forms.own.save', own, { id, changed, language: 'en' })
  await once('forms.own.send', own, { id, language: 'en' })
  const one = { patient, id }
  await call('forms.accept.read', nurse, one)
  const { standings } = await once<{ standings: { place: string }[] }>(
    'forms.accept.read',
    nurse,
    one,
  )
  const [first, second] = standings
  await once('forms.accept', nurse, { ...one, place: first?.place, take: true, reason: '' })
  await once('forms.accept', nurse, { ...one, place: second?.place, take: false, reason: 'No' })
  await once('forms.accept', nurse, { ...one, place: second?.place, take: true, reason: '' })
  await call('forms.accept.same', nurse, one)
  await call('forms.own.read', own, { id })
}

/** A consent of a patient who has signed others before. */
async function signing(portal: TestPortal, own: Context, { admin, nurse, patient }: Who) {
  const doctor = (await signedIn(portal, await addStaff(portal, 'Form doctor', 'clinician'))).ctx
  // Nothing but words, so that it can be signed as it comes.
  const item = consents.treatment.item!.filter(({ type }) => type === 'display')
  const text = JSON.stringify({ ...consents.treatment, item })
  const { id: form } = await once('forms.bring', admin, { text, instrument: null })
  const ask = { patient, form, visit: null, due: null, key: randomUUID() }
  const { id } = await once('forms.ask', nurse, ask)
  await call('forms.own.sign.begin', own, { id })
  const signature = { typed: 'Ana', strokes: '', witness: '', interpreter: '' }
  await once('forms.own.sign', own, { id, language: 'en', ...signature })
  await call('forms.countersign.begin', doctor, { patient, id })
  await once('forms.countersign', doctor, { patient, id, typed: 'Doc' })
  await once('forms.own.withdraw', own, { id, reason: '' })
  const told = await once('forms.ask', nurse, { ...ask, key: randomUUID() })
  await once('forms.own.sign', own, { id: told.id, language: 'en', ...signature })
  await once('forms.withdrawal.note', nurse, { patient, id: told.id, told: 'phone', reason: '' })
  await call('forms.own.read', own, { id })
  await call('forms.chart.read', nurse, { patient, id })
  const nothing = { sum: null, code: 'AAAABBBBCCCCDDDD' }
  for (const wanted of [nothing, { sum: 'a'.repeat(64), code: null }]) {
    await call('forms.own.check', own, wanted)
    await call('forms.check', nurse, wanted)
  }
  await call('forms.check.begin', nurse, {})
  await call('forms.signatures.verify', jobContext(portal.kit, 'audit'), { sum: 'a'.repeat(64) })
}
