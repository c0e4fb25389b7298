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
  const id = await book(portal, ana.id, where, new Date(portal.kit.clock().getTime() + 3 * DAY))
  await portal.owner.query(
    `insert into appointment_link (patient_id, link_id, appointment_id, hash, created_at)
     values ($1, gen_random_uuid(), $2, $3, now())`,
    [ana.id, id, linkHash(TOKEN)],
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
