// What the demonstration clinic has set, and how that came about: two places, holidays, a change that was taken back.
import { z } from 'zod'
import { clinic } from '../../../db/seed/clinic.ts'
import { templates } from '../../../db/seed/templates.ts'
import { staff, type StaffKey } from '../../../db/seed/staff.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import type { Kit } from '../../kit/kit.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { emailKey } from '../account/account.server.ts'
import { weekdays, writtenHours, type Weekday } from '../clinic/hours.ts'
import { purposes } from '../clinic/phones.ts'
import { holidaysOf } from '../settings/holidays.ts'
import { kinds } from '../settings/kinds.ts'
import type { When } from '../settings/kinds/told.ts'
import type { WorkKind } from '../work/kinds.ts'
import { clinicRow } from '../settings/kinds/clinic-row.ts'
import type { SettingKind, SettingTx } from '../settings/kind.ts'
import { change, type Change } from '../settings/versions.ts'

const DAY = 86_400_000

/** Once the people are there, since somebody did it. */
export const setDemonstration = (kit: Kit) =>
  settle(jobContext(kit, 'demo'), { by: emailKey(kit, staff.tamsin.email) })

const settle = verb({
  name: 'demo.settings',
  who: ['job'],
  input: z.object({ by: z.instanceof(Buffer) }),
  audit: { action: 'change', what: 'setting' },
  run: async (tx, { by }) => {
    const manager = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', by)
      .executeTakeFirst()
    const main = (await clinicRow(tx))?.main_location
    if (!manager || !main) return
    const actor = { kind: 'staff', account: manager.account_id } as SettingTx['actor']
    /** As the manager did it, so many days ago. */
    const ago = <V>(days: number, kind: SettingKind<V>, id: string, value: V, how: Change = {}) =>
      change({ ...tx, actor, now: new Date(tx.now.getTime() - days * DAY) }, kind, id, value, how)

    const [mainPlace, annex] = clinic.locations
    const now = await kinds.location.read(tx, main)
    if (now && mainPlace) await ago(61, kinds.location, main, { ...now, name: mainPlace.name })
    const none = Object.fromEntries(purposes.map((one) => [one, '']))
    if (now && annex)
      await ago(61, kinds.location, uuidv7(tx.now), {
        ...now,
        ...none,
        name: annex.name,
        address: annex.address,
        desk: annex.phone,
      })
    await ago(60, kinds.hours, main, openingHours(), { why: 'Open half an hour longer' })
    const year = tx.now.getUTCFullYear()
    const days = Object.fromEntries([...holidaysOf(year), ...holidaysOf(year + 1)])
    await ago(30, kinds.closed, '', { days })
    const whoIsTold = new Map<string, { who: string; name: string }>()
    for (const [name, keys] of teams) {
      const team = (await teamOf(tx, name)) ?? uuidv7(tx.now)
      whoIsTold.set(name, { who: `team:${team}`, name })
      const people = await Promise.all(
        keys.map((key) => memberOf(tx, emailKey(tx.ctx.kit, staff[key].email))),
      )
      const known = people.filter((one) => one !== undefined)
      await ago(45, kinds.team, team, {
        name,
        people: known.map((one) => one.account_id),
        names: known.map((one) => one.name),
        ended: false,
        patientsWrite: true,
        answerDays: 2,
        ...noHours,
        closedDays: {},
        bills: name === 'Billing',
        ...(name === 'Care' && careTimes(tx.now)),
      })
    }
    for (const { team: of, ...words } of templates) {
      const team = (of && (await teamOf(tx, of))) || ''
      const value = { ...words, team, teamName: of ?? '', ended: false }
      await ago(25, kinds.template, uuidv7(tx.now), value)
    }
    const officer = await memberOf(tx, emailKey(tx.ctx.kit, staff.ruta.email))
    if (officer) whoIsTold.set('ruta', { who: `person:${officer.account_id}`, name: officer.name })
    for (const [kind, key, when] of told) {
      const one = whoIsTold.get(key)
      if (one) await ago(20, kinds.told, kind, { who: [one.who], names: [one.name], when })
    }
    await ago(9, kinds.idle, '', { minutes: 25 }, { why: 'The nurses asked for it' })
    const back = { why: 'Too long for the front desk', backTo: 1 }
    await ago(7, kinds.idle, '', { minutes: 15 }, back)
  },
})

const teams: [name: string, people: StaffKey[]][] = [
  ['Front desk', ['dolores', 'emeka']],
  ['Care', ['brandvold', 'castellano', 'marguerite']],
  ['Billing', ['wendell']],
]

const noHours = Object.fromEntries(weekdays.map((day) => [day, ''])) as Record<Weekday, string>

/** Those who care go home earlier than the desk, and have a day of training in the week after next. */
function careTimes(now: Date) {
  const week = ['mon', 'tue', 'wed', 'thu'].map((day) => [day, '08:00-12:00, 13:00-16:30'])
  const thursday = new Date(now.getTime() + (14 + ((4 - now.getUTCDay() + 7) % 7)) * DAY)
  return {
    ...Object.fromEntries([...week, ['fri', '08:00-12:00']]),
    closedDays: { [thursday.toISOString().slice(0, 10)]: 'A day of training' },
  }
}

/** Who hears of new work, and when. */
const told: [kind: WorkKind, who: string, when: When][] = [
  ['access-question', 'ruta', 'at once'],
  ['letter', 'Front desk', 'at once'],
  ['duplicate', 'Front desk', 'daily'],
  ['team-note', 'Care', 'daily'],
]

const memberOf = (tx: SettingTx, key: Buffer) =>
  tx.db
    .selectFrom('account as a')
    .innerJoin('staff_member as m', 'm.account_id', 'a.account_id')
    .select(['a.account_id', 'm.name'])
    .where('a.email_key', '=', key)
    .executeTakeFirst()

/** The front desk team is there from the beginning. */
const teamOf = async (tx: SettingTx, name: string) =>
  (
    await tx.db
      .selectFrom('team')
      .select('team_id')
      .where('name', '=', name)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
  )?.team_id

const openingHours = () =>
  Object.fromEntries(
    weekdays.map((day) => [
      day,
      writtenHours(
        clinic.hours
          .filter(({ days }) => days.some((one) => one === day))
          .map(({ opens, closes }) => `${opens}-${closes}`)
          .join(', '),
      ) ?? '',
    ]),
  ) as Record<(typeof weekdays)[number], string>
