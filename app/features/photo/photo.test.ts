// The photo of a patient, over HTTP: taken by those who may, small and without what came along, seen by those who meet
// patients, and gone when it is taken away.
import http from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picture } from '../../../test/support/pictures.ts'
import { permissionsOf, staffByRole, type Persona } from '../../../test/support/personas.ts'
import { ORIGIN, serve, type Served } from '../../../test/support/served.ts'

let it: Served
let at: string
let roles: Record<string, Persona>
let may: Map<string, string[]>
beforeAll(async () => {
  it = await serve({ many: true })
  at = `/staff/patients/${it.ana.id}`
  roles = await staffByRole(it.portal)
  may = await permissionsOf(it.portal)
}, 240_000)
afterAll(() => it?.stop())

const as = (role: string) => it.as('staff', (roles[role] as Persona).token)
const version = async () => {
  const page = await (await it.ask(`${at}/photo`, { cookie: as('front desk') })).text()
  return /name="version" value="([^"]*)"/.exec(page)?.[1] ?? ''
}

async function send(role: string, fields: Record<string, string | Buffer>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') body.set(name, value)
    else body.set(name, new File([new Uint8Array(value)], 'me.jpg'))
  const headers = { origin: ORIGIN }
  return it.ask(`${at}/photo`, { method: 'POST', cookie: as(role), headers, body })
}
const put = async (sent: Buffer, role = 'front desk') =>
  send(role, { version: await version(), picture: sent })

/** The answer to a form of which nothing but its length was sent. */
const announced = (length: number, cookie = '') =>
  new Promise<{ status?: number; to?: string }>((done, failed) => {
    const headers = {
      origin: ORIGIN,
      cookie,
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': length,
    }
    const request = http.request(
      `${it.origin}${at}/photo`,
      { method: 'POST', headers },
      (answer) => {
        done({ status: answer.statusCode, to: answer.headers.location })
        request.destroy()
      },
    )
    request.once('error', failed)
    request.flushHeaders()
  })

/** A wide picture as a telephone takes it: on its side, with where it was taken. */
const fromTelephone = () =>
  picture()
    .resize(3000, 2000)
    .withExif({ IFD0: { Copyright: 'Ana at home' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

test('what is shown is a small square without anything that came along', async () => {
  const sent = await fromTelephone()
  expect(sent.includes('Ana at home')).toBe(true)
  expect((await put(sent)).headers.get('location')).toBe(`${at}/photo?done=saved`)
  const shown = await it.ask(`${at}/photo/picture`, { cookie: as('nurse') })
  expect(shown.headers.get('content-type')).toBe('image/webp')
  expect(shown.headers.get('cache-control')).toBe('no-store')
  const bytes = Buffer.from(await shown.arrayBuffer())
  const { width, height, exif, orientation } = await sharp(bytes).metadata()
  expect({ width, height, exif, orientation }).toEqual({ width: 400, height: 400 })
  const stored = await it.portal.owner.query(
    'select picture from patient_photo where picture is not null',
  )
  expect(stored.rows[0].picture.includes('WEBP')).toBe(false)
})

test('those who meet patients see it in the chart and in lists, and nobody else', async () => {
  for (const [role, permissions] of may) {
    const meets = permissions.includes('people.photo')
    expect((await it.ask(`${at}/photo/picture`, { cookie: as(role) })).status, role).toBe(
      meets ? 200 : 403,
    )
    const chart = await (await it.ask(`${at}/person`, { cookie: as(role) })).text()
    expect(chart.includes('data:image/webp'), role).toBe(meets)
    expect(chart).not.toContain(`${at}/photo/picture`)
    const found = await it.ask('/staff', {
      method: 'POST',
      cookie: as(role),
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ q: 'Ana Access' }),
    })
    expect((await found.text()).includes('data:image/webp'), role).toBe(meets)
    const seen = await it.portal.kit.database.transaction(
      (roles[role] as Persona).ctx.claim,
      it.portal.kit.clock(),
      async ({ client }) =>
        (await client.query('select from patient_photo where picture is not null')).rowCount,
    )
    expect(seen, role).toBe(meets ? 1 : 0)
  }
  expect(may.get('biller')).not.toContain('people.photo')
  expect((await it.ask(`${at}/photo/picture`, { cookie: it.as('patient') })).status).toBe(302)
})

test('whoever asks for the picture alone is on record each time; drawing the chart is not a line for its picture', async () => {
  const lines = async () =>
    (
      await it.portal.owner.query(
        `select verb, action, what, patient_id from audit_event where account_id = $1 and what = 'photo'`,
        [(roles.nurse as Persona).person.account],
      )
    ).rows
  const before = (await lines()).length
  await it.ask(`${at}/person`, { cookie: as('nurse') })
  expect(await lines()).toHaveLength(before)
  await it.ask(`${at}/photo/picture`, { cookie: as('nurse') })
  const after = await lines()
  expect(after.slice(before)).toEqual([
    { verb: 'photo.read', action: 'read', what: 'photo', patient_id: it.ana.id },
  ])
  expect(await (await it.ask('/access', { cookie: it.as('patient') })).text()).toContain(
    'Looked at your photo',
  )
})

test('what is no picture, too small or too large is refused with a sentence, and nothing is changed', async () => {
  const before = await version()
  const png = await picture().resize(79, 200).png().toBuffer()
  const whole = await fromTelephone()
  const refused: [Buffer, RegExp][] = [
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /no JPEG, PNG or WebP/],
    [Buffer.alloc(0), /Choose a picture/],
    [png, /too small/],
    [whole.subarray(0, whole.length / 2), /cannot be read/],
    [Buffer.concat([whole, Buffer.alloc(10 * 1024 * 1024)]), /at most 10 MB/],
  ]
  for (const [sent, sentence] of refused) {
    const answer = await put(sent)
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringMatching(sentence)])
  }
  // Far more than a picture is not even read, and without a session nothing is: the answer comes before the body does.
  expect(await announced(12 * 1024 * 1024, as('front desk'))).toMatchObject({ status: 413 })
  const stranger = await announced(2 * 1024 * 1024)
  expect(stranger).toMatchObject({ status: 302, to: expect.stringMatching(/^\/sign-in/) })
  expect(await version()).toBe(before)
})

test('whoever is second is told, and whoever may not is refused', async () => {
  const old = await version()
  await put(await picture().png().toBuffer())
  const late = await send('nurse', { version: old, picture: await picture().webp().toBuffer() })
  expect(late.status).toBe(409)
  expect((await put(await picture().png().toBuffer(), 'biller')).status).toBe(403)
})

test('a restricted record hides its photo with all else', async () => {
  const restricted = (on: boolean) =>
    it.portal.owner.query(
      `update patient_restriction set ended_at = ${on ? 'null' : 'now()'} where patient_id = $1`,
      [it.ana.id],
    )
  await restricted(true)
  expect((await it.ask(`${at}/photo/picture`, { cookie: as('nurse') })).status).toBe(404)
  const chart = await (await it.ask(`${at}/person`, { cookie: as('front desk') })).text()
  expect(chart).not.toContain('/photo')
  expect((await it.ask(`${at}/photo`, { cookie: as('front desk') })).status).toBe(403)
  await restricted(false)
})

test('taken away it is gone, and the patient reads who changed it', async () => {
  await send('front desk', { version: await version(), do: 'remove' })
  expect((await it.ask(`${at}/photo/picture`, { cookie: as('nurse') })).status).toBe(404)
  const { rows } = await it.portal.owner.query(
    'select picture, face from patient_photo where patient_id = $1',
    [it.ana.id],
  )
  expect(rows).toEqual([{ picture: null, face: null }])
  expect(await (await it.ask('/access', { cookie: it.as('patient') })).text()).toMatch(
    /Changed your photo/,
  )
})
