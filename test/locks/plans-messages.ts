// Messages between patient and clinic: for the test of plans.
import { randomUUID } from 'node:crypto'
import { subjectPlace } from '../../app/features/messages/sealed.ts'
import { readCard } from '../../app/features/people/people.server.ts'
import { fileFromStream } from '../../app/kit/files/write.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const THREADS = 8_000
const OWN = 300

/** A clinic where much is written: to two teams, and by one patient more than by others. */
export async function growMessages({ owner, kit }: TestPortal, patient: string): Promise<void> {
  await owner.query(
    `insert into team (team_id, name, created_at, patients_write) values (gen_random_uuid(), 'Nurses', now(), true)`,
  )
  const { rows } = await owner.query<{ id: string }>(
    'select patient_id as id from patient where card is not null and patient_id <> $1 limit 500',
    [patient],
  )
  await kit.vault.know([patient, ...rows.map(({ id }) => id)])
  const threads = Array.from({ length: THREADS }, (_, n) => {
    const id = randomUUID()
    const whose = n < OWN ? patient : (rows[n % rows.length]?.id as string)
    return { id, whose, subject: kit.vault.sealNow(whose, subjectPlace(id), 'The tablets') }
  })
  await owner.query(
    `insert into message_thread (patient_id, thread_id, team_id, subject, created_at, last_at, last_seq, opened_seq, clinic_seq,
       state, waiting_since, answer_by)
     select m.whose, m.id, t.ids[1 + n % 2], m.subject, now(), now() - n * interval '1 minute', 4, 4, 4,
       case when n % 50 = 0 then 'open' else 'closed' end, case when n % 400 = 0 then now() - n * interval '1 minute' end,
       case when n % 400 = 0 then now() - n * interval '1 minute' end
     from unnest($1::uuid[], $2::uuid[], $3::bytea[]) with ordinality m (whose, id, subject, n)
     cross join (select array_agg(team_id) as ids from team where patients_write) t`,
    [
      threads.map(({ whose }) => whose),
      threads.map(({ id }) => id),
      threads.map(({ subject }) => subject),
    ],
  )
  // What is in those is never opened; what is the own patient's would be.
  await owner.query(
    `insert into message (patient_id, thread_id, seq, message_id, author, account_id, team_id, body, sent_as, created_at)
     select t.patient_id, t.thread_id, s, gen_random_uuid(), case when s % 2 = 0 then 'staff' else 'patient' end, o.account_id,
       t.team_id, o.body, gen_random_uuid(), t.last_at
     from message_thread t cross join generate_series(1, 4) s
     cross join (select account_id, body from message limit 1) o where t.last_seq = 4 and t.patient_id <> $1`,
    [patient],
  )
  await owner.query(
    `insert into message_opening (patient_id, thread_id, seq, account_id, opened_at)
     select t.patient_id, t.thread_id, 4, o.account_id, t.last_at from message_thread t
     cross join (select account_id from message_opening limit 1) o where t.last_seq = 4 and t.patient_id <> $1`,
    [patient],
  )
  await owner.query(
    `insert into message_comment (patient_id, comment_id, thread_id, seq, body, made_by, sent_as, created_at)
     select t.patient_id, gen_random_uuid(), t.thread_id, 4, o.body, o.made_by, gen_random_uuid(), now() from message_thread t
     cross join (select body, made_by from message_comment limit 1) o where t.last_seq = 4 and t.patient_id <> $1`,
    [patient],
  )
  await owner.query(
    `insert into message_event (patient_id, event_id, thread_id, seq, what, account_id, created_at)
     select t.patient_id, gen_random_uuid(), t.thread_id, 4, 'closed', o.account_id, now() from message_thread t
     cross join (select account_id from message_event limit 1) o where t.last_seq = 4 and t.patient_id <> $1`,
    [patient],
  )
  await owner.query(
    `insert into team_answer select t.team_id, gen_random_uuid(), n, now() - n * interval '10 minutes'
     from team t, generate_series(1, 5000) n where t.patients_write`,
  )
  await owner.query(
    'analyze message_thread, message, message_opening, message_comment, message_event, team_answer',
  )
}

export async function messaging(portal: TestPortal, own: Context, ana: TestPatient) {
  const { kit, owner } = portal
  const patient = ana.id
  const { rows } = await owner.query<{ id: string }>(
    'select team_id as id from team where patients_write order by front_desk desc',
  )
  const [desk, nurses] = rows.map(({ id }) => id)
  const letter = () =>
    fileFromStream(kit, { patient, name: 'letter.pdf' }, [Buffer.from('%PDF-1.7 a letter')])
  const body = 'May I take them at night?'
  const form = () => ({ body, key: randomUUID() })

  const demo = jobContext(kit, 'demo')
  await call('demo.messages', demo, { records: {}, keys: {}, names: {} })
  await call('messages.may', own, { thread: null })
  await call('messages.teams.list', own, {})
  const file = await letter()
  const { thread: id } = await once<{ thread: string }>('messages.start', own, {
    ...form(),
    team: nurses,
    subject: 'The tablets',
    written: [file],
  })
  await call('messages.may', own, { thread: id })
  const listed = await once<{ more: string }>('messages.list', own, { before: null })
  await call('messages.list', own, { before: listed.more })
  await once('messages.answer', own, { ...form(), id })
  const { sha256 } = file
  const job = jobContext(kit, 'files')
  await call('files.settle', job, { id: file.id, state: 'clean', why: null, sha256 })
  await call('messages.file.read', own, { id: file.id })

  const staff = async (name: string, role: string, team: string) => {
    const person = await addStaff(portal, name, role)
    await owner.query(
      'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
      [team, person.account],
    )
    return { ...person, ...(await signedIn(portal, person)) }
  }
  const nurse = await staff('Writing nurse', 'nurse', nurses as string)
  const clinician = await staff('Writing clinician', 'clinician', desk as string)
  const one = { patient, id }
  await call('messages.inboxes.list', nurse.ctx, {})
  await call('messages.inboxes.list', clinician.ctx, {})
  const inbox = (by: Context, show: string, after: string | null = null) =>
    call('messages.inbox.list', by, { team: nurses, show, after })
  for (const show of ['urgent', 'waiting', 'mine', 'nobody', 'open', 'snoozed', 'closed'])
    await inbox(nurse.ctx, show)
  for (const show of ['waiting', 'closed']) await inbox(clinician.ctx, show, id)
  await call('messages.live.see', own, { id })
  await call('messages.live.counts', own, {})
  await call('messages.live.counts', nurse.ctx, {})
  await call('messages.live.see', nurse.ctx, { id })
  const live = jobContext(kit, 'live')
  const sessionOf = ({ claim }: Context) => {
    const { kind, token } = claim as { kind: 'patient' | 'staff'; token: string }
    return { kind, session: token, thread: id }
  }
  await call('messages.live.marks', live, { those: [own, nurse.ctx, clinician.ctx].map(sessionOf) })
  await call('messages.live.unread', live, { sessions: [sessionOf(own).session] })
  await call('messages.live.waiting', live, { sessions: [sessionOf(nurse.ctx).session] })
  await call('messages.inbox.read', nurse.ctx, one)
  await call('messages.inbox.file.read', nurse.ctx, { patient, id: file.id })
  await call('messages.chart.list', nurse.ctx, { patient })
  await call('messages.answerers.list', nurse.ctx, {})
  await call('messages.staff.teams', nurse.ctx, {})
  await call('messages.staff.may', nurse.ctx, { patient, thread: id })
  await call('messages.staff.is-read', nurse.ctx, { patient })
  const documents = await once<{ id: string }[]>('messages.documents.list', nurse.ctx, { patient })
  await call('messages.teams.all', nurse.ctx, {})
  await call('messages.templates.list', nurse.ctx, {})
  await call('messages.templates.for', nurse.ctx, { patient, team: nurses })
  const lang = 'en'
  const value = { title: 'Night', lang, body: '{name}, on {appointment day}: {dose}', asks: 'dose' }
  const kind = 'template'
  const said = { kind, version: '0', value }
  const template = await once<{ id: string }>('messages.template.save', nurse.ctx, said)
  await call('messages.template.read', nurse.ctx, { kind, id: template.id })
  await call('messages.template.history', nurse.ctx, { kind, id: template.id })
  const again = { kind, id: template.id, version: '1', value: { ...value, title: 'At night' } }
  await once('messages.template.save', nurse.ctx, again)
  const back = { kind, id: template.id, version: '2', to: 1 }
  await once('messages.template.take-back', nurse.ctx, back)
  const filling = { patient, team: nurses, template: template.id, given: { dose: 'two' } }
  await call('messages.templates.fill', nurse.ctx, filling)
  const toMany = { template: template.id, given: { dose: 'two' } }
  await call('messages.templates.fill-many', nurse.ctx, toMany)
  await call('messages.bulk.teams', nurse.ctx, {})
  const bulk = {
    way: 'wrote',
    team: nurses,
    months: '12',
    subject: 'Closed on Friday',
    body: 'Dear {first name}, we are closed.',
  }
  // So many wrote that it is refused.
  await once('messages.bulk.look', nurse.ctx, bulk).catch(() => null)
  const { rows: cards } = await owner.query<{ id: string; card: Buffer }>(
    'select patient_id as id, card from patient where patient_id = $1',
    [patient],
  )
  const { card } = cards[0] as { card: Buffer }
  const { recordNumber } = await readCard(kit.vault, patient, card)
  const chosen = { ...bulk, way: 'numbers', numbers: recordNumber }
  await once('messages.bulk.look', nurse.ctx, chosen)
  await once('messages.bulk.look', nurse.ctx, { ...chosen, clinician: 'Quercus' }).catch(() => null)
  for (const more of [
    { way: 'condition', condition: 'diabetes' },
    { way: 'search', search: 'Ana Plans' },
  ])
    await once('messages.bulk.look', nurse.ctx, { ...chosen, ...more }).catch(() => null)
  const day = kit.clock().toISOString().slice(0, 10)
  await once('messages.bulk.look', nurse.ctx, { ...bulk, way: 'days', from: day, to: day }).catch(
    () => null, // nobody need come
  )
  const sure = { ...chosen, people: 1, key: randomUUID() }
  const many = await once<{ id: string }>('messages.bulk.send', nurse.ctx, sure)
  await call('messages.bulk.list', nurse.ctx, {})
  await call('messages.bulk.read', nurse.ctx, many)
  await call('messages.bulk.progress', nurse.ctx, many)
  const sending = jobContext(kit, 'bulk')
  await call('messages.bulk.going', sending, {})
  await call('messages.bulk.next', sending, many)
  await once('messages.bulk.one', sending, { ...many, patient })
  await once('messages.bulk.try', sending, { ...many, patient })
  await once('messages.bulk.stop', nurse.ctx, many)
  await call('messages.bulk.wanted', own, {})
  await once('messages.bulk.choose', own, { wanted: false })
  await once('messages.bulk.choose', own, { wanted: true })
  await once('messages.comment', nurse.ctx, { ...one, text: 'Ask Dr. Ruiz', key: randomUUID() })
  await once('messages.assign', nurse.ctx, { ...one, to: nurse.account })
  await once('messages.snooze', nurse.ctx, { ...one, when: 'tomorrow', seen: '2' })
  await once('messages.wake', nurse.ctx, one)
  await once('messages.reply', nurse.ctx, {
    ...one,
    ...form(),
    version: '2',
    written: [await letter()],
    documents: documents.slice(0, 1).map((of) => of.id),
  })
  await call('messages.read', own, { id })
  await call('messages.copy', own, { id })
  await call('messages.inbox.copy', nurse.ctx, { ...one, internal: true })
  await once('messages.archive', own, { id, archived: true })
  await once('messages.close', nurse.ctx, { ...one, seen: '3' })
  await once('messages.reopen', nurse.ctx, one)
  await once('messages.hand-over', nurse.ctx, { ...one, team: desk })
  await once('messages.staff.start', clinician.ctx, {
    ...form(),
    patient,
    team: desk,
    subject: 'Your visit',
  })
}
