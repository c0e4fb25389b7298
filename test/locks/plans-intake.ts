// Forms that are filled in without an account, and what the front desk does with them: for the test of plans.
import { settleIntakes } from '../../app/features/forms/intake/file.jobs.ts'
import { tokenHash } from '../../app/features/account/token.ts'
import { instruments } from '../../app/features/forms/library/instruments.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { lettersOf } from '../support/letters.ts'
import { letLeave, pdfOf, written } from '../support/documents.ts'
import { addStaff, signedIn, stranger, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const MANY = 3000 // forms of others
const network = '192.0.2.1'
const who = {
  given: 'Ana',
  family: 'Plans',
  born: '1961-04-17',
  email: 'intake@example.org',
  phone: '',
  language: 'en',
}

export async function takingIn(portal: TestPortal, ana: TestPatient): Promise<void> {
  const admin = (await signedIn(portal, await addStaff(portal, 'Intake admin', 'admin'))).ctx
  const desk = (await signedIn(portal, await addStaff(portal, 'Intake desk', 'front desk'))).ctx
  const out = stranger(portal)
  const job = jobContext(portal.kit, 'intake')
  const text = JSON.stringify({ ...instruments['gad-7'], url: 'urn:test:intake' })
  const { id: form } = await once('forms.bring', admin, { text, instrument: null })
  await growIntakes(portal, form)
  await call('intake.open.read', admin, { form })
  await once('intake.open', admin, { form, open: true })
  await call('intake.forms.list', out, {})
  await call('intake.form.read', out, { id: form })
  await call('intake.count', out, { network })
  await call('intake.invited.count', out, { network })
  await call('intake.go-on.count', out, { network })
  const sent = async (n: number) => {
    const token = `${n}`.padStart(43, 'I')
    await once('intake.begin', job, { form, who, language: 'en', token })
    return { token, id: await fillIn(portal, out, token) }
  }
  const [first, second, third] = [await sent(1), await sent(2), await sent(3)]
  for (const { id } of [first, second, third]) await once('intake.settle', job, { id })
  await call('intake.list', desk, {})
  await call('intake.match.read', desk, { id: first.id })
  await once('intake.match', desk, { id: first.id, patient: ana.id })
  await once('intake.register', desk, { id: second.id, sex: 'unknown', sure: true })
  await once('intake.refuse', desk, { id: third.id, why: 'spam' })
  for (const { id } of [first, second, third])
    await settleIntakes.work(portal.kit, { id, last: true })
  await attaching(portal, { admin, out, job, patient: ana.id, desk })
  await inviting(portal, { desk, out, job, form, patient: ana.id })
  await once('intake.sweep', job, {})
  // There are some already: it does nothing.
  await call('demo.intake', jobContext(portal.kit, 'demo'), {})
}

/** @returns the id of what was sent */
async function fillIn(portal: TestPortal, out: Context, token: string): Promise<string> {
  const as = {
    ...out,
    claim: { kind: 'public' as const, secret: tokenHash(token).toString('hex') },
  }
  const one = { token, network }
  await call('intake.read', as, one)
  const { settled } = await once<{ settled: Seen }>('intake.read', as, one)
  const changed = questionsIn(settled.seen).map(({ key, choices }) => [key, [choices[0]?.value]])
  await once('intake.save', as, { ...one, changed, language: 'en' })
  const { code } = await once<{ code: string }>('intake.code', as, { ...one, mail: true })
  await once('intake.go-on', as, { code, token })
  // This form wants no signature: what signing asks beside that, keeping and sending ask too.
  const signature = { as: 'self', typed: 'A', strokes: '', witness: '', interpreter: '' }
  await once('intake.sign', as, { ...one, ...signature }).catch(() => {})
  await once('intake.send', as, one)
  const { rows } = await portal.owner.query(
    'select intake_id as id from intake where token_hash = $1',
    [tokenHash(token)],
  )
  return rows[0].id as string
}
type One = { key: string; choices: { value: unknown }[]; times: One[][] }
type Seen = { seen: One[] }
const questionsIn = (seen: One[]): One[] =>
  seen.flatMap((one) => [
    ...(one.choices.length > 0 ? [one] : []),
    ...one.times.flatMap((time) => questionsIn(time)),
  ])

const card = {
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'urn:test:intake-card',
  title: 'A card',
  item: [{ linkId: 'front', type: 'attachment', text: 'The front', repeats: true }],
}

type Attaching = { admin: Context; desk: Context; out: Context; job: Context; patient: string }

async function attaching(portal: TestPortal, { admin, desk, out, job, patient }: Attaching) {
  const text = JSON.stringify(card)
  const { id: form } = await once('forms.bring', admin, { text, instrument: null })
  await once('intake.open', admin, { form, open: true })
  const token = 'F'.repeat(43)
  await once('intake.begin', job, { form, who, language: 'en', token })
  await call('intake.file.count', out, { network })
  const of = { token, key: 'q1' }
  await call('intake.file.begin', job, of)
  const { patient: under } = await once<{ patient: string }>('intake.file.begin', job, of)
  const { written: put } = await written(portal, under, 'card.pdf', pdfOf('A card'))
  await once('intake.file.put', job, { ...of, written: put })
  await letLeave(portal)
  await call('intake.file.list', job, of)
  await call('intake.file.read', job, { token, file: put.id })
  const { written: more } = await written(portal, under, 'more.pdf', pdfOf('More'))
  await once('intake.file.put', job, { ...of, written: more })
  await once('intake.file.remove', job, { ...of, file: more.id })
  const as = {
    ...out,
    claim: { kind: 'public' as const, secret: tokenHash(token).toString('hex') },
  }
  await once('intake.send', as, { token, network })
  const { rows } = await portal.owner.query(
    'select intake_id as id from intake where token_hash = $1',
    [tokenHash(token)],
  )
  const { id } = rows[0]
  await once('intake.settle', job, { id })
  await once('intake.match', desk, { id, patient })
  await call('intake.files.move', job, { id })
  await settleIntakes.work(portal.kit, { id, last: true })
}

type Inviting = { desk: Context; out: Context; job: Context; form: string; patient: string }

async function inviting(portal: TestPortal, { desk, job, form, patient }: Inviting): Promise<void> {
  const linkIn = async () =>
    /\/intake\/link\/([\w-]{43})/.exec(
      (await lettersOf(portal)).findLast(({ purpose }) => purpose === 'form link')?.text ?? '',
    )?.[1] ?? ''
  await call('intake.invites.read', desk, { patient })
  const { given, family, email, phone, language } = who
  const contact = { given, family, email, phone, language }
  await once('intake.invites.new.send', desk, { ...contact, form, by: 'email' })
  const token = await linkIn()
  await call('intake.invited.look', job, { token })
  const next = 'N'.repeat(43)
  await once('intake.invited.begin', job, { token, who, language: 'en', next })
  await call('intake.invites.new.read', desk, {})
  // Of a patient: the contact may not be on file here, the link is.
  await once('intake.invites.send', desk, { patient, form, by: 'email' }).catch(() => {})
  const { rows } = await portal.owner.query(
    `insert into intake_invite (patient_id, invite_id, form_id, token_hash, sent_by, made_by, created_at, ends_at)
     select $1, gen_random_uuid(), $2, $3, 'email', account_id, now(), now() + interval '1 day'
     from staff_member limit 1 returning invite_id as id`,
    [patient, form, tokenHash('P'.repeat(43))],
  )
  await once('intake.invited.code', job, { token: 'P'.repeat(43) })
  const wrong = { token: 'P'.repeat(43), code: '000000', language: 'en', next: 'Q'.repeat(43) }
  await once('intake.invited.prove', job, wrong)
  await once('intake.invites.withdraw', desk, { patient, id: rows[0].id })
}

/** Forms and links of others: most of them long decided. */
async function growIntakes({ owner }: TestPortal, form: string): Promise<void> {
  await owner.query(
    `insert into intake (patient_id, intake_id, form_id, version, token_hash, state, state_at, created_at, ends_at, why)
     select p.patient_id, gen_random_uuid(), $1, 1, sha256(convert_to(p.patient_id::text || n, 'UTF8')),
       'refused', now(), now() - make_interval(mins => n), now() + interval '7 days', 'spam'
     from (select patient_id from patient limit 500) p, generate_series(1, ${MANY / 500}) n`,
    [form],
  )
  await owner.query(
    `insert into intake_invite (patient_id, invite_id, form_id, token_hash, sent_by, made_by, created_at, ends_at)
     select p.patient_id, gen_random_uuid(), $1, sha256(convert_to(p.patient_id::text || n, 'UTF8')), 'email', s.account_id,
       now() - make_interval(mins => n), now()
     from (select patient_id from patient limit 500) p, (select account_id from staff_member limit 1) s, generate_series(1, 6) n`,
    [form],
  )
  await owner.query('analyze intake, intake_invite')
}
