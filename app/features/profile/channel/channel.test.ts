// The confidential channel (45 CFR 164.522(b)): it holds at once, counts once it is proved, nobody but the patient and the clinic sees
// it, and whoever sends obeys it. Every sender is gone through here, and a new one has to say to whom it writes.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { forgetNotices, spreadAll, writeAll } from '../../../../test/support/noticing.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { addCaregiver } from '../../../../test/support/personas.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { byWay, insteadFor } from '../../../kit/post/instead.ts'
import { outgoingPlace } from '../../../kit/post/outgoing.ts'
import { sourceFolder } from '../../../kit/source-folder.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { jobContext } from '../../../kit/verb.ts'
import { tellOwner } from '../../account/notice.ts'
import { sendBookingLink, sendLinkCode } from '../../appointments/public/letters.ts'
import { addressFor } from '../../appointments/remind/reach.ts'
import { readersOf } from '../../appointments/remind/readers.ts'
import { notify } from '../../caregivers/letters.ts'
import { sendInvite, sendInviteCode } from '../../forms/intake/letters.ts'
import { resetAccess } from '../../invitations/reset.server.ts'
import { sendInvitation } from '../../invitations/letters.ts'
import { numberOf, setNumber } from '../../messages/texts/number.ts'
import { tellPatient } from '../../notices/tell.ts'
import { contactFor } from '../../staff/person.ts'
import { readProfile } from '../profile.server.ts'
import {
  askChannel,
  endChannel,
  proveChannel,
  readChannel,
  readChannelOf,
  sendCodesAgain,
} from './channel.server.ts'

const clock = handClock('2026-06-01T15:00:00Z')
const OLD = { email: 'ana-channel@example.org', phone: '+12025550123' }
const NEW = { email: 'elsewhere@example.org', phone: '+12025550177' }

let portal: TestPortal
let ana: TestPatient
let own: Context
let guardian: Context
let desk: Context
let nurse: Context
const job = (name: string) => jobContext(portal.kit, name)

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Channel')
  own = (await signedIn(portal, ana)).ctx
  await portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = $3 where account_id = $1',
    [
      ana.account,
      await portal.kit.vault.seal(ana.account, placeOf('account', 'phone', ana.account), OLD.phone),
      clock(),
    ],
  )
  const parent = await addCaregiver(portal, ana)
  await portal.owner.query(`update account_patient set basis = 'guardian' where account_id = $1`, [
    parent.person.account,
  ])
  guardian = parent.ctx
  const signIn = async (name: string, role: string) =>
    (await signedIn(portal, await addStaff(portal, name, role))).ctx
  desk = await signIn('Channel desk', 'front desk')
  nurse = await signIn('Channel nurse', 'nurse')
}, 120_000)
afterAll(() => portal?.end())
beforeEach(async () => {
  await forgetNotices(portal)
  await portal.owner.query('delete from confidential_channel')
  await later(3_700_000)
})

/** So much later everybody has just shown again who they are. */
async function later(ms: number) {
  clock.advance(ms)
  await portal.owner.query(
    `update auth_session set auth_at = $1, seen_at = $1, ends_at = $1::timestamptz + interval '12 hours' where ended_at is null`,
    [clock()],
  )
}

const none = { email: '', phone: '', post: '', devices: false }
const within = <T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(ctx, (open) => {
    const { db, now, actor } = open.open
    return work({ db, now, actor, vault: portal.kit.vault, ctx: open } as Tx)
  })

type Written = { to: string | null; purpose: string; channel: string; text: string }
async function letters(): Promise<Written[]> {
  const { rows } = await portal.owner.query<{
    id: string
    subject: string
    sealed: Buffer
    purpose: string
    channel: string
  }>(
    'select outgoing_id as id, subject_id as subject, sealed, purpose, channel from outgoing order by created_at, outgoing_id',
  )
  return Promise.all(
    rows.map(async ({ id, subject, sealed, purpose, channel }) => ({
      ...(JSON.parse(
        (await portal.kit.vault.open(subject, outgoingPlace(id), sealed)).toString(),
      ) as { to: string; text: string }),
      purpose,
      channel,
    })),
  )
}
const codeTo = async (to: string) =>
  /\d{6}/.exec((await letters()).findLast((one) => one.to === to)?.text ?? '')?.[0] ?? ''

/** Asks for it and enters the codes. */
async function reachedElsewhere() {
  expect(await askChannel(own, { ...none, ...NEW, post: '1 Invented Avenue' })).toEqual({
    changed: true,
    codes: true,
  })
  const typed = { email: await codeTo(NEW.email), phone: await codeTo(NEW.phone) }
  expect(await proveChannel(own, typed)).toEqual({ wrong: [], late: false })
  await portal.owner.query('delete from outgoing')
}

const instead = () => within(job('notices'), (tx) => insteadFor(tx, { account: ana.account }))

test('it closes the usual addresses at once, and opens the others once a code came back', async () => {
  await askChannel(own, { ...none, ...NEW })
  expect(await instead()).toEqual({ email: null, phone: null, devices: false })
  expect((await readChannel(own, {}))?.emailProved).toBe(false)
  const code = await codeTo(NEW.email)
  const wrong = code === '000000' ? '111111' : '000000'
  expect(await proveChannel(own, { email: wrong, phone: '' })).toEqual({
    wrong: ['email'],
    late: false,
  })
  await proveChannel(own, { email: code, phone: '' })
  expect(await instead()).toEqual({ email: NEW.email, phone: null, devices: false })
  clock.advance(60_000)
  await sendCodesAgain(own, {})
  // What was proved stays so.
  expect((await instead())?.email).toBe(NEW.email)
  await proveChannel(own, { email: '', phone: await codeTo(NEW.phone) })
  expect((await instead())?.phone).toBe(NEW.phone)
  clock.advance(60_000)
  expect(await endChannel(own, {})).toEqual({ changed: true })
  expect(await endChannel(own, {})).toEqual({ changed: false })
  expect(await instead()).toBeNull()
  expect(byWay(await instead(), 'email', OLD.email)).toBe(OLD.email)
})

test('codes hold for a while and for some tries, and not too many are sent', async () => {
  await askChannel(own, { ...none, email: NEW.email })
  const code = await codeTo(NEW.email)
  await later(31 * 60_000)
  expect((await proveChannel(own, { email: code, phone: '' })).late).toBe(true)
  await sendCodesAgain(own, {})
  for (let i = 0; i < 8; i += 1) await proveChannel(own, { email: 'abcdef', phone: '' })
  expect((await proveChannel(own, { email: await codeTo(NEW.email), phone: '' })).late).toBe(true)
  for (let i = 0; i < 3; i += 1) {
    clock.advance(1000)
    await sendCodesAgain(own, {})
  }
  clock.advance(1000)
  await expect(sendCodesAgain(own, {})).rejects.toMatchObject({ code: 'too_many_channels' })
})

test('the address that somebody signs in with is theirs already; nowhere at all is no channel', async () => {
  expect(await askChannel(own, { ...none, phone: '(202) 555-0123' })).toEqual({
    changed: true,
    codes: false,
  })
  expect(await askChannel(own, { ...none, phone: OLD.phone })).toEqual({
    changed: false,
    codes: false,
  })
  await expect(askChannel(own, none)).rejects.toMatchObject({
    fields: { email: expect.any(String) },
  })
  await expect(askChannel(own, { ...none, phone: 'call me' })).rejects.toMatchObject({
    fields: { phone: expect.any(String) },
  })
})

test('guardians see nothing of it; the clinic does', async () => {
  await reachedElsewhere()
  for (const verb of [readChannel, endChannel])
    await expect(verb(guardian, {})).rejects.toMatchObject({ code: 'not_shared' })
  const seen = JSON.stringify(await readProfile(guardian, {}))
  for (const said of [NEW.email, NEW.phone, '1 Invented Avenue', '"channel":true'])
    expect(seen).not.toContain(said)
  const rows = await within(guardian, async (tx) => [
    ...(await tx.db.selectFrom('confidential_channel').selectAll().execute()),
    await insteadFor(tx, { patient: ana.id }),
  ])
  // A letter that they cause goes nowhere rather than to the usual address.
  expect(rows).toEqual([{ email: null, phone: null, devices: false }])
  expect(await readChannelOf(desk, { patient: ana.id })).toMatchObject({
    email: NEW.email,
    post: '1 Invented Avenue',
  })
  expect(await within(desk, (tx) => contactFor(tx, ana.id))).toEqual(NEW)
})

test('no sender writes to the old address', async () => {
  await within(nurse, (tx) =>
    setNumber(tx, {
      patient: ana.id,
      number: OLD.phone,
      how: 'staff',
      by: (tx.actor as { account: string }).account,
    }),
  )
  await reachedElsewhere()
  const said = { patient: ana.id, name: 'Ana', token: 'a-token', until: new Date('2026-07-01') }
  // Something new, by every way that was chosen.
  await within(desk, (tx) => tellPatient(tx, { patient: ana.id, kind: 'uploads', about: ana.id }))
  await spreadAll(portal)
  await later(3_600_000)
  await writeAll(portal)
  await within(job('activation'), (tx) =>
    tellOwner(tx, ana.account, () => ({ title: 'A title', text: 'A text' })),
  )
  await within(own, (tx) =>
    tellOwner(tx, ana.account, () => ({ title: 'A title', text: 'A text' })),
  )
  await within(desk, async (tx) => {
    await sendInvitation(tx, {
      occasion: 'again',
      patient: ana.id,
      name: 'Ana',
      terms: OLD,
      secrets: { token: 'a-token' },
      until: said.until,
    })
    for (const [by, to] of [
      ['email', OLD.email],
      ['sms', OLD.phone],
    ] as const) {
      await sendBookingLink(tx, { ...said, by, to, language: null })
      await sendLinkCode(tx, { ...said, by, to, code: '123456', minutes: 10, language: 'en' })
      await sendInvite(tx, { ...said, by, to, language: 'en' })
      await sendInviteCode(tx, { ...said, by, to, code: '123456', language: 'en' })
    }
    await notify(
      tx,
      'ended-own',
      { patient: ana.id, email: OLD.email },
      { name: 'Cara', whose: 'Ana' },
    )
  })
  await within(guardian, (tx) =>
    notify(tx, 'accepted', { patient: ana.id, email: OLD.email }, { name: 'Cara', whose: 'Ana' }),
  )
  const fresh = (await signedIn(portal, await addStaff(portal, 'Reset admin', 'admin'))).ctx
  await resetAccess(fresh, {
    patient: ana.id,
    checked: ['photo id', 'known face'],
    lock: false,
    email: OLD.email,
    phone: OLD.phone,
  })
  // Reminders, offers and changes of visits ask here; texts of a thread ask `numberOf`.
  await within(job('appointments'), async (tx) => {
    for (const account of [ana.account, null])
      for (const [channel, to] of [
        ['email', NEW.email],
        ['sms', NEW.phone],
      ] as const) {
        const found = await addressFor(tx, { patient: ana.id, account, channel, device: null })
        if (typeof found !== 'string') expect(found.address).toBe(to)
      }
    const readers = await readersOf(tx, [ana.id])
    expect(readers.find(({ account }) => account === ana.account)).toMatchObject({
      email: true,
      sms: true,
    })
  })
  expect(await within(job('texts'), (tx) => numberOf(tx, [ana.id]))).toBeNull()

  const all = await letters()
  expect(all.length).toBeGreaterThan(12)
  const reached = new Set(all.map(({ to }) => to))
  expect(reached).toContain(NEW.email)
  expect(reached).toContain(NEW.phone)
  expect(reached).not.toContain(OLD.email)
  expect(reached).not.toContain(OLD.phone)
})

test('who writes to an address as it stands has been thought about', () => {
  const files = globSync('app/**/*.ts', { cwd: sourceFolder }).filter(
    (file) => !file.endsWith('.test.ts') && !file.endsWith('kit/post/outgoing.ts'),
  )
  const found = files.flatMap((file) => {
    const source = readFileSync(path.join(sourceFolder, file), 'utf8')
    const n = source.split(/whose: (?:'typed'|'other')|: 'other'|\('other' as const\)/).length - 1
    return source.includes('sendLater(') && n > 0 ? [`${file} ${n}`] : []
  })
  expect(found.toSorted()).toEqual([
    'app/features/account/factors/sms.server.ts 1',
    'app/features/account/links/write.jobs.ts 1',
    'app/features/appointments/public/letters.ts 2',
    'app/features/appointments/remind/answer.jobs.ts 1',
    'app/features/caregivers/letters.ts 1',
    'app/features/forms/intake/letters.ts 1',
    'app/features/invitations/letters.ts 1',
    'app/features/messages/texts/hear.server.ts 1',
    'app/features/profile/channel/channel.server.ts 1',
    'app/features/staff/write-to.ts 1',
  ])
})
