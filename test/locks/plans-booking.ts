// Booking without an account, and what the desk does with it: for the test of plans.
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { lettersOf } from '../support/letters.ts'
import { addBookable, addHours, addType, mainPlace } from '../support/appointments.ts'
import { addStaff, signedIn, stranger, type TestPatient } from '../support/people.ts'
import { tokenHash } from '../../app/features/account/token.ts'
import { drawMark, isWorked } from '../../app/features/appointments/public/form-token.ts'
import { call, once } from './plans-gather.ts'

const MANY = 3000 // bookings of others

const BORN = '1961-04-17' // of everybody in the tests

export async function bookingPublic(portal: TestPortal, ana: TestPatient): Promise<void> {
  const { kit, owner } = portal
  const place = await mainPlace(portal)
  const who = await addBookable(portal, 'Dr. Plans')
  const type = await addType(portal, [who], { name: 'Planned', booked_by: 'anyone' })
  await addHours(portal, who, place, { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 })
  await growBookings(portal, { type, who, place })
  const { ctx: desk } = await signedIn(
    portal,
    await addStaff(portal, 'Some desk of bookings', 'front desk'),
  )
  const out = stranger(portal)
  const job = jobContext(kit, 'appointments')
  const network = '192.0.2.1'

  await call('booking.types.list', out, {})
  const { slots } = await once<{ slots: { at: number }[] }>('booking.times.list', out, { type })
  const chosenAt = (n: number) => ({
    at: slots[n]?.at,
    bookable: who,
    location: place,
    way: 'in person',
  })
  await call('booking.time.read', out, { type, chosen: chosenAt(0) })
  await call('booking.work.read', out, { network })
  const { token: form, nonce, bits } = await drawMark(kit, 1)
  let n = 0
  while (!isWorked({ nonce, bits }, String(n))) n += 1
  await once('booking.guard', out, { form, proof: String(n), answer: '', network, bits })
  await call('booking.mine.count', out, { network })
  await call('booking.link.count', out, { network })

  const ask = async (at: number, given: string) => {
    const token = `${at}`.padStart(43, 'A')
    const secret = tokenHash(token).toString('hex')
    const as = { ...out, claim: { kind: 'public' as const, secret } }
    const asked = {
      given,
      family: 'Plans',
      born: BORN,
      email: `booking${at}@example.org`,
      phone: '',
      by: 'email',
      language: 'en',
      about: '',
    }
    await once('booking.ask', as, { type, chosen: chosenAt(at), asked, token, network: `n${at}` })
    const letter = (await lettersOf(portal)).findLast(({ to }) => to === asked.email)
    const code = /\d{6}/.exec(letter?.text ?? '')?.[0]
    await once('booking.prove', as, { token, code, network })
    const { rows } = await owner.query(
      'select request_id from booking_request where token_hash = $1',
      [tokenHash(token)],
    )
    const id = rows[0].request_id as string
    await once('booking.match', job, { id, queue: false })
    return { id, token }
  }
  const [first, second, third] = [await ask(1, 'Ana'), await ask(2, 'Bea'), await ask(3, 'Nova')]
  await call('booking.requests.list', desk, {})
  await call('booking.requests.read', desk, { id: first.id })
  await once('booking.requests.attach', desk, { id: first.id, patient: ana.id })
  await once('booking.requests.refuse', desk, { id: second.id, why: 'call us' })
  await once('booking.requests.register', desk, { id: third.id, sex: 'unknown', sure: true })
  await call('booking.mine.read', job, { token: first.token })
  await once('booking.mine.cancel', job, { token: first.token, born: BORN })
  await once('booking.sweep', job, {})

  await call('booking.links.read', desk, { patient: ana.id })
  const contact = `update record_entry set received_at = received_at where patient_id = $1 and type = 'Patient'`
  await owner.query(contact, [ana.id])
  await once('booking.links.send', desk, {
    patient: ana.id,
    type,
    bookable: '',
    by: 'email',
  }).catch(() => {})
  const link = await addLink(portal, ana.id, type)
  await once('booking.link.prove', job, { token: link.token, born: BORN })
  const proved = { patient: ana.id, link: link.id }
  await call('booking.link.code', job, { ...proved, code: '000000' })
  await call('booking.link.times', job, proved)
  await once('booking.link.book', job, { ...proved, chosen: chosenAt(6), about: '' })
  const other = await addLink(portal, ana.id, type)
  await once('booking.links.withdraw', desk, { patient: ana.id, id: other.id })
}

async function addLink({ owner }: TestPortal, patient: string, type: string) {
  const { rows } = await owner.query(
    `insert into booking_link (patient_id, link_id, token_hash, visit_type_id, sent_by, created_at, ends_at)
     select $1, id, sha256(convert_to(id::text, 'UTF8')), $2, 'email', now(), now() + interval '1 day'
     from (select gen_random_uuid() as id) as one returning link_id as id`,
    [patient, type],
  )
  const id = rows[0].id as string
  return { id, token: id }
}

type Clinic = { type: string; who: string; place: string }

/** Bookings of others: most of them long decided. */
async function growBookings({ owner }: TestPortal, { type, who, place }: Clinic): Promise<void> {
  await owner.query(
    `insert into booking_request (request_id, token_hash, visit_type_id, bookable_id, location_id, way, starts_at, ends_at, time_zone,
       code_mac, contact_key, network_key, state, state_at, held_until, why, created_at)
     select gen_random_uuid(), sha256(n::text::bytea), $1, $2, $3, 'in person', t, t + interval '20 minutes', 'America/New_York',
       '\\x00', '\\x01', '\\x02', case when n % 100 = 0 then 'waits' else 'refused' end, t, t, 'call us', t
     from (select n, now() + make_interval(hours => n) as t from generate_series(1, ${MANY}) n) as g`,
    [type, who, place],
  )
  await owner.query(
    `insert into booking_link (patient_id, link_id, token_hash, visit_type_id, sent_by, created_at, ends_at)
     select p.patient_id, gen_random_uuid(), sha256(convert_to(p.patient_id::text || n, 'UTF8')), $1, 'email', now() - interval '1 day', now()
     from (select patient_id from patient limit 500) p, generate_series(1, 4) n`,
    [type],
  )
  await owner.query('analyze booking_request, booking_link')
}
