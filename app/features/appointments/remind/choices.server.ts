// How somebody wants to be reminded: for all records whose appointments they see. What was chosen before keeps its time.
import { z } from 'zod'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { verb } from '../../../kit/verb.ts'
import { addressesOf } from '../../account/notice.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { readChoice, readRules, rulesSchema, zones, type ReminderRules } from './rules.ts'

export type OwnReminders = {
  /** What counts now. */
  times: Omit<ReminderRules, 'hold'>
  /** Whether that is what the clinic proposes. */
  usual: boolean
  details: boolean
  /** Zone of their own clock; null for none. */
  zone: string | null
  reach: { email: string | null; phone: string | null; devices: number }
}

export const readReminders = verb({
  name: 'reminders.choices.read',
  who: ['patient'],
  reach: 'any',
  input: z.object({}),
  audit: { action: 'read', what: 'notices', patient: null },
  run: async (tx): Promise<OwnReminders> => {
    const { account } = tx.actor
    const row = await tx.db
      .selectFrom('reminder_choice')
      .select('said')
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    const clinic = await tx.db.selectFrom('clinic').select('reminder_rules').executeTakeFirst()
    const devices = await tx.db
      .selectFrom('push_device')
      .select('device_id')
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
    const choice = readChoice(row?.said)
    const { email, sms, push } = choice ?? readRules(clinic?.reminder_rules)
    return {
      times: { email, sms, push },
      usual: !choice,
      details: Boolean(choice?.details),
      zone: choice?.zone ?? null,
      reach: { ...(await addressesOf(tx, account)), devices: devices.length },
    }
  },
})

export const saveReminders = verb({
  name: 'reminders.choices.save',
  who: ['patient'],
  reach: 'any',
  input: rulesSchema.omit({ hold: true }).extend({
    details: z.boolean(),
    zone: z
      .string()
      .default('')
      .refine((zone) => zone === '' || zones.includes(zone), 'Choose from this list.'),
  }),
  audit: { action: 'change', what: 'notices', patient: null },
  run: async (tx, { details, zone, ...times }): Promise<void> => {
    const { account } = tx.actor
    await tx.db
      .updateTable('reminder_choice')
      .set({ ended_at: tx.now })
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
    const wording = details ? (await letterTexts(tx))('reminders.details.agree') : null
    await tx.db
      .insertInto('reminder_choice')
      .values({
        account_id: account,
        choice_id: uuidv7(tx.now),
        said: JSON.stringify({ ...times, details: wording, zone: zone || null }),
        created_at: tx.now,
      })
      .execute()
    await enqueue(tx, 'remind', account)
  },
})
