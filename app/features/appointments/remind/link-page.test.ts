// The page that the link of a reminder opens speaks the patient's language, also where something is wrong.
import type { Patient } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCalendar } from '../../../../test/support/appointments.ts'
import { importResources } from '../../../../test/support/people.ts'
import { book } from '../../../../test/support/reminding.ts'
import { sampleResources } from '../../../../test/support/resources.ts'
import { ORIGIN, serve, type Served } from '../../../../test/support/served.ts'
import { linkHash } from './links.ts'

const TOKEN = 'C'.repeat(22)
const DAY = 86_400_000

let it: Served
let born: string
let visit: string
beforeAll(async () => {
  it = await serve({ many: true })
  const { portal, ana } = it
  const where = await openCalendar(portal)
  const person = sampleResources('ana-access', 'Ana Access').find(
    (one) => one.resourceType === 'Patient',
  ) as Patient
  born = person.birthDate as string
  const communication = [{ language: { coding: [{ code: 'es' }] }, preferred: true }]
  await importResources(portal, 'ana-speaks', [{ ...person, communication }])
  visit = await book(portal, ana.id, where, new Date(portal.kit.clock().getTime() + 3 * DAY))
  await portal.owner.query(
    `insert into appointment_link (patient_id, link_id, appointment_id, hash, created_at)
     values ($1, gen_random_uuid(), $2, $3, now())`,
    [ana.id, visit, linkHash(TOKEN)],
  )
}, 240_000)
afterAll(() => it?.stop())

async function send(on: string): Promise<string> {
  const [year = '', month = '', day = ''] = on.split('-')
  const answer = await it.ask(`/a/${TOKEN}`, {
    method: 'POST',
    headers: { origin: ORIGIN },
    body: new URLSearchParams({
      what: 'confirm',
      'born-year': year,
      'born-month': month,
      'born-day': day,
    }),
  })
  const to = answer.headers.get('location')
  return (to ? await it.ask(to) : answer).text()
}

test('in Spanish it asks, says what is wrong and keeps it, and says what became of it', async () => {
  const page = await (await it.ask(`/a/${TOKEN}`)).text()
  expect(page).toMatch(/<html lang="es"/)
  expect(page).toContain('Confirmar: iré')
  expect(page).toContain('En una emergencia, llame al')
  for (const english of ['Confirm: I', 'Date of birth', 'Questions?', 'Sign in'])
    expect(page).not.toContain(english)
  expect(await send('')).toContain('Escriba la fecha de nacimiento: día, mes y año.')
  const wrong = await send('1901-02-03')
  expect(wrong).toContain('Hay algo que corregir')
  expect(wrong).toContain('Esa no es la fecha de nacimiento que tenemos.')
  expect(wrong).toContain('value="1901"')
  expect(await send(born)).toContain('Gracias. Su cita queda confirmada.')
})

test('who took another time reads when that is, not only that it is theirs', async () => {
  const { owner } = it.portal
  const token = 'D'.repeat(22)
  await owner.query(
    `with o as (insert into slot_offer (patient_id, offer_id, appointment_id, chain_id, why, old_starts_at, bookable_id, location_id,
       way, starts_at, ends_at, created_at, held_until, state, settled_at, via)
       select patient_id, gen_random_uuid(), appointment_id, gen_random_uuid(), 'clinic', starts_at - interval '1 day', bookable_id,
         location_id, way, starts_at, ends_at, now(), now() + interval '1 hour', 'taken', now(), 'link'
       from appointment where appointment_id = $1 returning *)
     insert into appointment_link (patient_id, link_id, appointment_id, offer_id, hash, created_at)
     select patient_id, gen_random_uuid(), appointment_id, offer_id, $2, now() from o`,
    [visit, linkHash(token)],
  )
  const page = await (await it.ask(`/a/${token}?done=taken`)).text()
  expect(page).toContain('La hora nueva es suya.')
  expect(page).toMatch(/<dd>[^]*hora oriental/)
  // An old link alone tells nothing any more.
  expect(await (await it.ask(`/a/${token}`)).text()).not.toContain('hora oriental')
})
