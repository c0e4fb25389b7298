// No statement goes through a whole table, and none through a whole record: read from what PostgreSQL did for every
// verb, in a clinic where one patient has 20,000 entries.
import { afterAll, beforeAll, expect, test } from 'vitest'
import path from 'node:path'
import { readConfig } from '../../app/kit/config.ts'
import { emailKey } from '../../app/features/account/account.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { startKit, type Running } from '../../app/kit/start.ts'
import { inTransaction } from '../../app/kit/transaction.ts'
import { allVerbs, jobContext } from '../../app/kit/verb.ts'
import { readDraft } from '../../app/features/drafts/drafts.server.ts'
import { stepBack } from '../../app/features/caregivers/caregivers.server.ts'
import type { Invited } from '../../app/features/caregivers/invite.server.ts'
import { importFiles } from '../../app/features/record/import/importer.ts'
import { inputOfText } from '../../app/features/record/import/file-read.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { entryOf, growClinic, growRecord } from '../support/large-record.ts'
import {
  addPatient,
  addStaff,
  PASSWORD,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../support/people.ts'
import { tellPlans, type Statement } from '../support/plans.ts'
import { sampleResources } from '../support/resources.ts'
import { codeOf, read, root } from '../support/sources.ts'
import { verbs } from './expectations.ts'
import { call, done, gather, once } from './plans-gather.ts'
import { auditing } from './plans-audit.ts'
import { bookingPublic } from './plans-booking.ts'
import { filing, growDocuments } from './plans-documents.ts'
import { inviting } from './plans-invitations.ts'
import { linking, linkVerbs } from './plans-links.ts'
import { growMessages, messaging } from './plans-messages.ts'
import { noticing } from './plans-notices.ts'
import { growPayments, paying } from './plans-payments.ts'
import { exceptions } from './plans-exceptions.ts'
import { billing, growBills } from './plans-bills.ts'
import { changingDetails, growProfile, profileTables } from './plans-profile.ts'
import { growRefills, refilling, refillTables } from './plans-refills.ts'
import { growReminders, reminding } from './plans-reminders.ts'
import { growTexts, texting, textTables } from './plans-texts.ts'
import { provingPasskeys } from './plans-passkeys.ts'
import { growVisits, scheduling } from './plans-schedule.ts'
import { setting } from './plans-settings.ts'
import { sendingFiles } from './plans-files.ts'
import { fillingForms, growSignatures } from './plans-forms.ts'
import { takingIn } from './plans-intake.ts'
import { commenting, releasing } from './plans-release.ts'
import { growShares, sharingOut } from './plans-shares.ts'
import { visiting } from './plans-visits.ts'
import { takingAway } from './plans-takeaway.ts'
import { treating } from './plans-staff.ts'
import { working } from './plans-work.ts'

const BIG = 1000 // rows; smaller tables PostgreSQL reads whole, and rightly
// Rows that one statement may look at in a table: far fewer than the record or the log has. A page that goes on from
// deep in a list passes by what is newer in its own shelf.
const MOST = 3000

let portal: TestPortal
let running: Running
let ana: TestPatient
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Plans')
  await growRecord(portal, ana)
  await growClinic(portal, ana)
  await growDocuments(portal, ana.id)
  await growSignatures(portal, ana)
  await growMessages(portal, ana.id)
  await growTexts(portal, ana.id)
  await growVisits(portal)
  await growReminders(portal)
  for (const grow of [growRefills, growBills, growPayments, growProfile]) await grow(portal, ana)
  await growShares(portal.owner, ana.id)
  await tellPlans(portal.owner)
  running = await startKit(readConfig(portal.env), { log: portal.kit.log })
  const declaring = codeOf('app/**/*.ts').filter((file) =>
    /\b(listVerb|chartVerb|chartShelf|verb)\(/.test(read(file)),
  )
  for (const file of declaring) await import(path.join(root, file))
  await exercise()
}, 600_000)
afterAll(async () => {
  await running?.stop()
  await portal.end()
})

/** Inviting somebody, their answer, what is hidden from them, and the end of it. */
async function helping(ctx: Context, answering: Context): Promise<void> {
  const person = verbs['caregivers.invite']?.input as Record<string, unknown>
  await call('caregivers.review', ctx, person)
  const { link, digits } = await once<Invited>('caregivers.invite', ctx, person)
  await call('caregivers.join.read', answering, { link, address: null })
  await call('caregivers.join.me', ctx, {})
  await call('caregivers.join', answering, {
    link,
    digits,
    account: null,
    password: PASSWORD,
    userName: 'plans-helper',
    address: null,
  })
  await call('caregivers.list', ctx, {})
  const { rows } = await portal.owner.query(
    `select grant_id as id from account_patient where patient_id = $1 and relation = 'proxy' and ended_at is null`,
    [ana.id],
  )
  const { id } = rows[0] as { id: string }
  await call('caregivers.read', ctx, { id })
  await call('caregivers.change', ctx, { id, sections: ['results'], acts: [], lasting: 'open' })
  const entry = { id: entryOf('report', 3) }
  for (const deed of ['hide', 'show', 'hide']) await call(`caregivers.${deed}`, ctx, entry)
  await call('caregivers.hidden.list', ctx, {})
  await call('caregivers.hideable.list', ctx, { shelf: 'conditions' })
  await once('caregivers.stop', ctx, { id })
  const again = await once<{ invitation: string }>('caregivers.invite', ctx, person)
  await once('caregivers.withdraw', ctx, { id: again.invitation })
  await gather('caregivers.step-back', () => stepBack(ctx, { record: ana.id }).catch(() => null))
}

/** Where a list goes on, so many days ago. */
const at = (days: number, kind: string, n: number) =>
  `${new Date(Date.now() - days * 86_400_000).toISOString()}_${entryOf(kind, n)}`

/** Every verb, with what makes it work hard. */
async function exercise(): Promise<void> {
  const here = { ...portal, kit: running.kit }
  const { ctx } = await gather('sign in', () => signedIn(here, ana))
  const out = stranger(here)
  const job = (name: string): Context => jobContext(running.kit, name)
  const pages = (kind: string) =>
    [null, at(100, kind, 1), at(300, kind, 7)].map((before) => ({ before }))

  await gather('a page that fails', () =>
    inTransaction(ctx, () => Promise.reject(new Error('x'))).catch(() => null),
  )
  await call('home.read', ctx, {})
  await call(
    'results.list',
    ctx,
    ...['all', 'tests', 'imaging'].flatMap((show) =>
      pages('report').map((page) => ({ show, ...page })),
    ),
  )
  await call(
    'results.read',
    ctx,
    ...[0, 7, 13_990].flatMap((n) =>
      pages('result').map((page) => ({ id: entryOf('result', n), ...page })),
    ),
  )
  await call(
    'results.report.read',
    ctx,
    { id: entryOf('report', 0) },
    { id: entryOf('report', 900) },
  )
  await call('vitals.list', ctx, {})
  await call('vitals.read', ctx, ...pages('vital').map((page) => ({ slug: 'heart-rate', ...page })))
  await call('visits.list', ctx, ...pages('visit'))
  await call('visits.read', ctx, { id: entryOf('visit', 3) })
  await call('visits.last.find', ctx, {})
  await call('visits.note.read', ctx, { id: entryOf('note', 3) })
  for (const shelf of [
    'conditions',
    'medicines',
    'allergies',
    'immunizations',
    'procedures',
    'care-team',
  ])
    await call(`record.${shelf}.list`, ctx, ...pages(shelf))
  await call('access.list', ctx, { before: null }, { before: at(10, 'x', 1) })
  await call('access.entry.read', ctx, { id: ana.entries.access })
  await call('access.question.ask', ctx, { id: ana.entries.access, question: 'Why?' })
  await call('access.questions.list', ctx, {})
  const officer = await signedIn(here, await addStaff(here, 'Oda Plans', 'privacy officer'))
  await call('questions.list', officer.ctx, {})
  await call('questions.read', officer.ctx, { id: ana.task })
  const answer = { id: ana.task, answer: 'It was your nurse.', origin: 'https://x' }
  await once('questions.answer', officer.ctx, answer)

  await call('caregivers.records.list', ctx, {})
  await call('caregivers.record.choose', ctx, { record: ana.id })
  await helping(ctx, job('activation'))

  await call('account.password.check', ctx, {})
  await call('account.password.guess', out, { account: ana.account })
  await call('account.password.refuse', out, { account: ana.account })
  await call('account.password.change', ctx, { next: PASSWORD })
  await call('account.display.save', ctx, {})
  await call('account.sign-in.refuse', out, { account: ana.account, why: 'password' })
  await call('account.factors.read', ctx, {})
  await once('account.session.end', (await signedIn(here, ana)).ctx, {})
  const twice = (await signedIn(here, ana)).ctx
  await once('account.session.confirm', twice, { method: 'password' })
  const own = (await signedIn(here, ana)).ctx
  const { session: other } = await sessionOf((await signedIn(here, ana)).ctx)
  await call('account.app.start', own, {})
  await call('account.app.waiting', own, {})
  await call('account.phone.start', own, {})
  const known = { ...out, claim: { kind: 'public', account: ana.account } } satisfies Context
  await call('account.sms.send', known, { account: ana.account, number: '+12025550100' })
  // Codes that are not right look for the right one all the same.
  for (const name of ['account.app.confirm', 'account.phone.confirm'])
    await once(name, own, { code: '000000' }).catch(() => null)
  await call('account.totp.give', job('demo'), {
    key: emailKey(running.kit, ana.email),
    secret: 'A'.repeat(32),
  })
  await call('account.codes.make', own, {})
  await call('account.factor.remove', own, { what: 'recovery', alone: false })
  await gather('with a second factor', async () =>
    signedIn(here, await addStaff(here, 'Nia Plans')),
  )
  done.set('account.credential.find', done.get('sign in') ?? [])
  done.set('account.session.start', done.get('sign in') ?? [])
  for (const name of ['guesses.forget', 'factors.look', 'second.check'])
    done.set(`account.${name}`, done.get('with a second factor') ?? [])
  for (const name of ['give', 'read', 'options', 'take'])
    done.set(`account.ticket.${name}`, done.get('with a second factor') ?? [])

  const { email } = await addStaff(here, 'Lina Plans')
  await gather('links', () => linking(out, email))
  for (const name of linkVerbs) done.set(name, done.get('links') ?? [])

  await call('account.session.look', ctx, {})
  await call('devices.list', ctx, {})
  await call('devices.events', ctx, { before: null }, { before: at(10, 'x', 1) })
  await once('devices.end', ctx, { id: other })
  await call('devices.end-others', ctx, {})
  await call('drafts.read', ctx, { place: '/x' })
  const { whose } = await readDraft(ctx, { place: '/x' })
  await call('drafts.whose', ctx, { whose })
  await call('files.on-record', ctx, { ids: [whose.slice(0, 8) + '-0000-4000-8000-000000000000'] })
  const written = { place: '/x', what: 'drafts.form', whose, fields: { words: ['typed'] } }
  await call('drafts.save', ctx, written)
  await call('drafts.list', ctx, {})
  await call('drafts.throw-away', ctx, { place: '/x' })
  const ranOut = { ...out, claim: { kind: 'public', ran_out: '00' } as const }
  await call('drafts.keep', ranOut, { ...written, kind: 'patient' })
  await call('drafts.sweep', job('sweep'), {})
  await call('post.letters.sweep', job('sweep'), {})
  const { rows } = await portal.owner.query('select grant_id from account_patient limit 1')
  await call('caregivers.left.tell', job('ages'), { grant: rows[0].grant_id })
  await provingPasskeys(here, ctx, ana)
  await treating(here, ana)
  await setting(here)
  await scheduling(here, ana)
  await bookingPublic(here, ana)
  await working(here, ana)
  await releasing(here, ctx, ana)
  await filing(here, ctx, ana)
  await commenting(here, ana)
  await sendingFiles(here, ctx, ana)
  await fillingForms(here, ctx, ana)
  await takingIn(here, ana)
  for (const tried of [refilling, billing, paying, changingDetails]) await tried(here, ctx, ana)
  await messaging(here, ctx, ana)
  await noticing(here, ctx, ana)
  await texting(here, ctx, ana)
  await reminding(here, ctx, ana)
  await takingAway(here, ctx, ana)
  await sharingOut(here, ctx, ana)
  await visiting(here, ctx)
  await inviting(here, ctx, ana)
  await auditing(here, ana)
  await call('clinic.read', out, {})
  await call('clinic.save', job('demo'), verbs['clinic.save']?.input)
  await call('caregivers.ages.read', job('clinic'), {})
  const law = { narrow: 16, end: 19, source: 'Made up.', state: 'XX' }
  await call('caregivers.ages.save', job('clinic'), { narrow: 12, law, states: ['XX'] })
  await call('caregivers.ages.save', job('clinic'), { states: [] })
  await call('account.create', job('account'), {
    email: 'plans@example.org',
    password: PASSWORD,
    temporary: true,
  })
  await call(
    'account.patient.find',
    job('account'),
    { number: ana.id },
    { number: 'ana-plans-number' },
  )
  await call('demo.accounts.count', job('demo'), {})
  await running.keyStore.rotateSubject(ana.id)
  running.kit.vault.forget(ana.id)
  await call('record.reseal', job('keys'), { patient: ana.id })
  const resources = [
    ...sampleResources('plans-two', 'Bea Plans'),
    ...sampleResources('ana-plans', 'Ana Plans'),
  ]
  await gather('import', () =>
    importFiles(
      running.kit,
      [inputOfText('plans', resources.map((one) => JSON.stringify(one)).join('\n'), true)],
      { source: 'test' },
    ),
  )
  await call('record.import.statistics', job('import'), {})
  for (const name of ['begin', 'look', 'file', 'progress', 'finish'])
    done.set(`record.import.${name}`, done.get('import') ?? [])
  await call('audit.seal', job('audit'), { since: new Date(Date.now() - 600_000), head: null })
  await call('audit.verify', job('audit'), { head: null })
}

const sessionOf = (ctx: Context) =>
  inTransaction(ctx, async ({ open }) => open.actor as { session: string })

const onOneLine = ({ text }: Statement) => `${text.replace(/\s+/g, ' ')};`

/** What was done, a statement once for each way it went, without the exceptions. */
function* judged(): Generator<{ verb: string; statement: Statement }> {
  for (const [verb, statements] of done)
    for (const statement of statements)
      if (!exceptions.some(([part]) => onOneLine(statement).includes(part)))
        yield { verb, statement }
}

const brief = (verb: string, { text }: Statement, step: unknown) =>
  `${verb}: ${JSON.stringify(step)} in … ${text.replace(/\s+/g, ' ').slice(-420)}`

test('every verb was tried, and what PostgreSQL did was told', () => {
  const missing = [...allVerbs().keys()].filter((name) => !done.get(name)?.length)
  expect(missing).toEqual([])
  const steps = [...judged()].flatMap(({ statement }) => statement.steps)
  expect(steps.length).toBeGreaterThan(200)
  // Statements inside of functions too: what checks a session is one of them.
  expect(steps.some(({ table, how }) => table === 'auth_session' && /Index/.test(how))).toBe(true)
})

test('no statement reads a whole table of more than 1,000 rows', async () => {
  const { rows } = await portal.owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1`,
    [BIG],
  )
  const big = new Set(rows.map((row) => row.name))
  for (const name of [
    'record_entry',
    'record_seen',
    'audit_event',
    'audit_seal',
    'audit_review',
    'audit_check',
    'audit_export',
    'access_alert',
    'account',
    'auth_session',
    'patient',
    'shared_entry',
    'one_time',
    'outgoing',
    'account_patient',
    'break_glass',
    'draft',
    'document',
    'document_version',
    'document_request',
    'form_request',
    'form_response',
    'form_taken',
    'intake',
    'intake_invite',
    'signature',
    'file',
    'file_part',
    'invitation',
    'message',
    'message_comment',
    'message_event',
    'message_opening',
    'message_thread',
    'notice',
    'notice_message',
    'notice_reader',
    'notice_told',
    'push_device',
    'passkey',
    'patient_find',
    'patient_opened',
    'proxy_block',
    'record_withheld',
    'bill',
    'bill_line',
    'bill_note',
    'bill_reduction',
    'bill_reduction_end',
    'ledger_entry',
    'refill',
    'refill_event',
    'refill_note',
    ...profileTables,
    ...refillTables,
    'recovery_code',
    'access_question',
    'team_answer',
    ...textTables,
    'totp',
    'upload',
    'upload_file',
    'upload_step',
    'work_event',
    'work_item',
  ])
    expect([...big]).toContain(name)
  const whole = [...judged()].flatMap(({ verb, statement }) =>
    statement.steps
      .filter(({ how, table }) => /Seq Scan/.test(how) && big.has(table))
      .map((step) => brief(verb, statement, step)),
  )
  expect([...new Set(whole)]).toEqual([])
})

test('no statement looks at a whole record, or a whole log, by way of an index', () => {
  const much = [...judged()].flatMap(({ verb, statement }) =>
    // The twenty who work here are looked through for each row of a batch.
    statement.steps
      .filter(({ rows, table }) => rows > MOST && table !== 'staff_member')
      .map((step) => brief(verb, statement, step)),
  )
  expect([...new Set(much)]).toEqual([])
})

test('every exception is still needed', () => {
  const texts = [...done.values()].flat().map(onOneLine)
  for (const [part, reason] of exceptions)
    expect(
      texts.some((text) => text.includes(part)),
      reason,
    ).toBe(true)
})
