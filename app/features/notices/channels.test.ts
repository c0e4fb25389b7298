// Each channel as it was chosen: devices and texts beside e-mail, one after the other, at night, once a day, stopped by
// the provider, gone, and seen by staff as it fared.
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { mailServer, smsServer } from '../../../test/support/mail-server.ts'
import {
  failAll,
  forgetNotices,
  sendAll,
  spreadAll,
  tellAll,
  writeAll,
} from '../../../test/support/noticing.ts'
import {
  addEntry,
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver, endGrant } from '../../../test/support/personas.ts'
import { pushServer } from '../../../test/support/push-server.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { jobContext } from '../../kit/verb.ts'
import { gather } from '../work/gather.jobs.ts'
import { usualChoices, type NoticeChoices } from './choices.ts'
import { readNoticeSettings, saveNoticeChoices, startAgain } from './choices.server.ts'
import { addDevice, endDevice } from './devices.server.ts'
import { makePushKeys } from './push-keys.server.ts'
import { listMissed, listNotices } from './staff.server.ts'
import { noticeRead, tellPatient } from './tell.ts'

const HOUR = 3_600_000
const PHONE = '+12025550123'
const clock = handClock('2026-11-23T15:00:00Z') // Monday, 10 in the morning in New York

let mail: Awaited<ReturnType<typeof mailServer>>
let sms: Awaited<ReturnType<typeof smsServer>>
let push: Awaited<ReturnType<typeof pushServer>>
let portal: TestPortal
let ana: TestPatient
let asAna: Context
beforeAll(async () => {
  mail = await mailServer()
  sms = await smsServer()
  push = await pushServer()
  portal = await testPortal({
    clock,
    config: {
      mode: 'production',
      origin: 'https://portal.example.org',
      smtp: { url: mail.url(), from: 'Test Clinic <portal@example.org>' },
      sms: { url: sms.url, from: '+12025550100' },
      pushHosts: [push.host],
    },
  })
  await setUpClinic(portal)
  await makePushKeys(jobContext(portal.kit, 'notices'), {})
  ana = await addPatient(portal, 'Ana Channels')
  const place = placeOf('account', 'phone', ana.account)
  await portal.owner.query('update account set phone = $2 where account_id = $1', [
    ana.account,
    await portal.kit.vault.seal(ana.account, place, PHONE),
  ])
})
afterAll(async () => {
  await portal?.end()
  for (const one of [mail, sms, push]) await one?.stop()
})

beforeEach(async () => {
  for (const one of [mail.mails, sms.texts, push.pushed]) one.length = 0
  for (const one of [mail, sms, push]) one.answer()
  await forgetNotices(portal)
  await portal.owner.query('delete from push_device')
  for (const table of ['work_event', 'work_item']) await portal.owner.query(`delete from ${table}`)
  await next(10)
})

/** The next time at which the clinic's clock shows this hour; whoever is signed in has to be anew. */
async function next(hour: number): Promise<void> {
  const at = () =>
    Number(
      new Intl.DateTimeFormat('en', {
        hour: 'numeric',
        hourCycle: 'h23',
        timeZone: 'America/New_York',
      }).format(clock()),
    )
  do clock.advance(HOUR)
  while (at() !== hour)
  asAna = await enter()
}

/** A confirmed number is a second factor too, which is not what this is about. */
async function enter(): Promise<Context> {
  const confirmed = (at: Date | null) =>
    portal.owner.query('update account set phone_confirmed_at = $2 where account_id = $1', [
      ana.account,
      at,
    ])
  await confirmed(null)
  const { ctx } = await signedIn(portal, ana)
  await confirmed(clock())
  return ctx
}

const says = (more: Partial<NoticeChoices>) =>
  saveNoticeChoices(asAna, { ...usualChoices, ...more } as never)
const only = (...channels: ('email' | 'sms' | 'push')[]) =>
  says({ kinds: { ...usualChoices.kinds, uploads: channels } })
const comes = (
  kind: 'uploads' | 'takeaway' | 'documents' = 'uploads',
  about: string = crypto.randomUUID(),
) =>
  portal.kit.database.transaction({ kind: 'job', job: 'import' }, clock(), ({ db }) =>
    tellPatient({ db, now: clock() }, { patient: ana.id, kind, about }),
  )
const told = () => [push.pushed.length, mail.mails.length, sms.texts.length]
const fates = async (role = 'front desk') => {
  const { ctx } = await signedIn(
    portal,
    await addStaff(portal, `Fates ${crypto.randomUUID()}`, role),
  )
  const notices = await listNotices(ctx, { patient: ana.id })
  return notices.flatMap(({ people }) =>
    people.flatMap(({ messages }) => messages.map(({ channel, fate }) => `${channel} ${fate}`)),
  )
}

test('in the language of whoever is told, as far as it is on record; else in that of the patient', async () => {
  const speaks = (patient: string, code: string) => {
    const communication = [{ language: { coding: [{ code }] }, preferred: true }]
    const resource = { resourceType: 'Patient', communication } as FhirResource
    return addEntry(portal, patient, { kind: null, resource })
  }
  const ben = await addPatient(portal, 'Ben Neighbour')
  clock.advance(60_000)
  const entries = [await speaks(ana.id, 'es-MX'), await speaks(ben.id, 'en')]
  const carer = await addCaregiver(portal, ana, ['documents'])
  await portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, sections, acts, news_from, created_at)
     values ($1, $2, gen_random_uuid(), 'proxy', '{documents}', '{}', $3, $3)`,
    [ana.id, ben.account, clock()],
  )
  await only('email', 'sms')
  await comes()
  await tellAll(portal)
  expect(sms.texts.map(({ fields }) => fields.Body)).toEqual([
    expect.stringMatching(/^Test Clinic: tiene algo nuevo: https\S+ Responda ALTO/),
  ])
  const titles = mail.mails.map(({ to, message }) => [
    to[0],
    /^Subject: (.*)\r$/m.exec(message)?.[1],
  ])
  expect(Object.fromEntries(titles)).toEqual({
    [ana.email]: 'Tiene algo nuevo de Test Clinic',
    [carer.person.email]: 'Tiene algo nuevo de Test Clinic',
    [ben.email]: 'You have something new from Test Clinic',
  })
  await portal.owner.query('delete from record_entry where id = any ($1)', [entries])
  for (const account of [carer.person.account, ben.account])
    await portal.owner.query('update account_patient set ended_at = $2 where account_id = $1', [
      account,
      clock(),
    ])
})

test('unless chosen otherwise: by e-mail and on devices, not by text', async () => {
  await addDevice(asAna, { said: push.subscription() })
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([1, 1, 0])
  expect((await fates()).toSorted()).toEqual(['email sent', 'push sent'])
})

test('a device is told in its own sealed message, under the portal’s name', async () => {
  await addDevice(asAna, { said: push.subscription() })
  await only('push')
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([1, 0, 0])
  expect(push.pushed).toMatchObject([
    {
      said: {
        title: 'You have something new from Test Clinic',
        link: expect.stringMatching(/^https:\/\/portal\.example\.org\/n\/[\w-]{22}$/),
      },
      claims: { aud: `http://${push.host}`, sub: 'https://portal.example.org' },
    },
  ])
})

test('no browser brings an address of its own choosing', async () => {
  for (const endpoint of ['http://127.0.0.1:1/x', 'https://evil.example/x'])
    await expect(
      addDevice(asAna, { said: JSON.stringify({ ...JSON.parse(push.subscription()), endpoint }) }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  await expect(addDevice(asAna, { said: 'no' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('a browser that is gone is told no more, and is nobody’s work', async () => {
  await addDevice(asAna, { said: push.subscription() })
  await only('push')
  await comes()
  push.answer(410)
  await tellAll(portal)
  await failAll(portal)
  expect((await readNoticeSettings(asAna, {})).devices).toEqual([])
  await gather(jobContext(portal.kit, 'work'), {})
  expect((await portal.owner.query('select from work_item')).rowCount).toBe(0)
})

test('whoever turns a browser on last is told there alone; off is off', async () => {
  const bea = await addPatient(portal, `Bea ${crypto.randomUUID().slice(0, 8)}`)
  await addDevice(asAna, { said: push.subscription() })
  const asBea = (await signedIn(portal, bea)).ctx
  await addDevice(asBea, { said: push.subscription() })
  expect((await readNoticeSettings(asAna, {})).devices).toEqual([])
  const { devices } = await readNoticeSettings(asBea, {})
  expect(devices).toHaveLength(1)
  // Nobody turns off another's.
  await endDevice(asAna, { id: devices[0]?.id as string })
  expect((await readNoticeSettings(asBea, {})).devices).toHaveLength(1)
  await endDevice(asBea, { id: devices[0]?.id as string })
  expect((await readNoticeSettings(asBea, {})).devices).toEqual([])
})

test('one after the other: the next channel when it is unread after so long', async () => {
  await says({ kinds: { uploads: ['email', 'sms'] }, turn: '4', night: 'none' })
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([0, 1, 0])
  clock.advance(4 * HOUR)
  await tellAll(portal)
  expect(told()).toEqual([0, 1, 1])
  expect(sms.texts[0]?.fields.Body).toMatch(
    /^Test Clinic: you have something new\. .*\/n\/[\w-]{22} /,
  )
  expect(sms.texts[0]?.fields.Body?.length).toBeLessThanOrEqual(160)
})

test('at night texts and devices wait, and e-mails do not', async () => {
  await addDevice(asAna, { said: push.subscription() })
  await next(22)
  await says({ kinds: { uploads: ['push', 'email', 'sms'] }, night: '21-7' })
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([0, 1, 0])
  await next(7)
  await tellAll(portal)
  expect(told()).toEqual([1, 1, 0])
  await next(8)
  await tellAll(portal)
  expect(told()).toEqual([1, 1, 1])
})

test('once a day is once a day, in the morning', async () => {
  await says({ kinds: { uploads: ['email'] }, pace: 'daily' })
  await comes()
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([0, 0, 0])
  await next(8)
  await tellAll(portal)
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([0, 1, 0])
})

test('a copy of the record that somebody waits for is told at once, whatever came before it', async () => {
  await says({ kinds: { uploads: ['email'] } })
  await comes()
  await tellAll(portal)
  clock.advance(60_000)
  await comes('takeaway')
  await tellAll(portal)
  expect(told()).toEqual([0, 2, 0])
  await says({ kinds: { uploads: ['email'] }, pace: 'daily' })
  await comes()
  await comes('takeaway')
  await tellAll(portal)
  // What was to be gathered till the morning goes along.
  expect(told()).toEqual([0, 3, 0])
  await next(8)
  await tellAll(portal)
  expect(told()).toEqual([0, 3, 0])
})

test('texts come once a day and three times a week at most', async () => {
  await says({ kinds: { uploads: ['sms'] }, night: 'none' })
  const days: number[] = []
  for (let day = 0; day < 7; day += 1) {
    await comes()
    await tellAll(portal)
    days.push(sms.texts.length)
    clock.advance(24 * HOUR)
  }
  expect(days).toEqual([1, 2, 3, 3, 3, 3, 3])
})

test('who answers STOP has stopped texts, and staff see it; they are turned on again by themselves alone', async () => {
  await only('sms')
  await comes()
  sms.answer([400, '{"code": 21610}'])
  await tellAll(portal)
  await failAll(portal)
  expect(await fates()).toEqual(['sms opted out'])
  expect((await readNoticeSettings(asAna, {})).stops).toMatchObject([{ channel: 'sms' }])
  clock.advance(25 * HOUR)
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([0, 0, 0])
  asAna = await enter()
  await startAgain(asAna, { channel: 'sms' })
  await comes()
  await tellAll(portal)
  expect(told()).toEqual([0, 0, 1])
})

test('what the law wants told is told by e-mail, whatever was chosen or stopped', async () => {
  await says({ kinds: { uploads: [], takeaway: [] } })
  await portal.owner.query(
    `insert into notice_stop values ($1, gen_random_uuid(), 'email', 'link', now())`,
    [ana.account],
  )
  await comes('uploads')
  await comes('takeaway')
  await tellAll(portal)
  expect(told()).toEqual([0, 1, 0])
  await forgetNotices(portal)
})

test('what waits is not written any more when its channel was turned off meanwhile', async () => {
  await says({ kinds: { uploads: ['email'] }, pace: 'daily' })
  await comes()
  await tellAll(portal)
  await says({ kinds: { uploads: [] } })
  await next(8)
  await writeAll(portal)
  await sendAll(portal)
  expect(told()).toEqual([0, 0, 0])
  expect(await fates()).toEqual(['email opted out'])
})

test('a message that bounces is somebody’s work, once, and stands in the list', async () => {
  await only('email')
  await comes()
  mail.answer(550)
  await tellAll(portal)
  for (let round = 0; round < 2; round += 1) await gather(jobContext(portal.kit, 'work'), {})
  const { rows } = await portal.owner.query('select kind, patient_id from work_item')
  expect(rows).toEqual([{ kind: 'letter', patient_id: ana.id }])
  expect(await fates()).toEqual(['email failed'])
  const desk = await addStaff(portal, `Missed ${crypto.randomUUID()}`, 'front desk')
  expect(await listMissed((await signedIn(portal, desk)).ctx, {})).toMatchObject([
    { patient: ana.id, name: ana.name, message: { fate: 'failed', failure: 'smtp 550' } },
  ])
})

test('of which nobody knows whether it arrived is said to be uncertain', async () => {
  await only('email')
  await comes()
  mail.hangUp()
  await tellAll(portal)
  await tellAll(portal)
  expect(mail.mails).toHaveLength(1)
  expect(await fates()).toEqual(['email uncertain'])
})

test('what it was about is said to those who read the record, and to no others', async () => {
  await comes()
  await tellAll(portal)
  const kindFor = async (role: string) => {
    const { ctx } = await signedIn(
      portal,
      await addStaff(portal, `Kind ${crypto.randomUUID()}`, role),
    )
    return (await listNotices(ctx, { patient: ana.id }))[0]?.kind
  }
  expect([await kindFor('front desk'), await kindFor('nurse')]).toEqual([null, 'uploads'])
})

test('a document is told to those who may see it, and to nobody once it is taken back', async () => {
  const { rows } = await portal.owner.query<{ id: string }>(
    'select document_id as id from document where patient_id = $1 and shown',
    [ana.id],
  )
  const { id } = rows[0] as { id: string }
  const carer = await addCaregiver(portal, ana, ['documents'])
  const withheld = (sql: string) => portal.owner.query(sql, [id, ana.id])
  await comes('documents', id)
  await tellAll(portal)
  const to = () => mail.mails.map((one) => one.to[0]).toSorted()
  expect(to()).toEqual([ana.email, carer.person.email].toSorted())
  clock.advance(2 * HOUR)
  await withheld(
    `insert into record_withheld (patient_id, withheld_id, id, why, created_at) values ($2, $1, $1, 'confidential', now())`,
  )
  await comes('documents', id)
  await tellAll(portal)
  expect(mail.mails).toHaveLength(3)
  expect(mail.mails[2]?.to).toEqual([ana.email])
  clock.advance(2 * HOUR)
  await comes('documents', id)
  await spreadAll(portal)
  await withheld('update document set shown = false where document_id = $1 and patient_id = $2')
  await tellAll(portal)
  expect(mail.mails).toHaveLength(3)
  await endGrant(portal, carer)
})

test('what was opened in the portal itself needs no message any more', async () => {
  await says({ kinds: { uploads: ['email'] }, pace: 'daily' })
  const about = crypto.randomUUID()
  await comes('uploads', about)
  await spreadAll(portal)
  await portal.kit.database.transaction(asAna.claim, clock(), ({ db }) => noticeRead({ db }, about))
  await next(8)
  await tellAll(portal)
  expect(told()).toEqual([0, 0, 0])
  expect(await fates()).toEqual(['email read'])
})
