// Accounts: a way in for one person, and how pages look for them.
import { z } from 'zod'
import { conflict, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { newPassword } from './new-password.ts'
import { hashPassword, PASSWORD_LENGTH } from './password.ts'

/** One e-mail has one key, however it is written. */
export const emailKey = (kit: Kit, email: string): Buffer =>
  kit.vault.blind('email', email.trim().toLowerCase())

/** Opens an account and ties it to a record or a member of staff. Only from the command line and the demonstration. */
export const createAccount = verb({
  name: 'account.create',
  who: ['job'],
  input: z.object({
    email: z.email('Enter an e-mail address such as ana@example.org.'),
    password: newPassword(PASSWORD_LENGTH.min),
    temporary: z.boolean(),
    patient: z.uuid().optional(),
    newsFrom: z.date().optional(),
    staff: z.object({ name: z.string(), role: z.string() }).optional(),
  }),
  prepare: async (kit, input) => {
    const account = uuidv7(kit.clock())
    return {
      account,
      key: emailKey(kit, input.email),
      email: await kit.vault.seal(account, `account.email:${account}`, input.email.trim()),
      hash: await hashPassword(input.password),
    }
  },
  run: async (tx, input, ready) => {
    if (input.staff) await mustBeRole(tx, input.staff.role)
    const inserted = await tx.db
      .insertInto('account')
      .values({
        account_id: ready.account,
        email_key: ready.key,
        email: ready.email,
        kind: input.staff ? 'staff' : 'patient',
        password_hash: ready.hash,
        password_temporary_at: input.temporary ? tx.now : null,
        password_set_at: tx.now,
        created_at: tx.now,
      })
      .onConflict((oc) => oc.column('email_key').doNothing())
      .returning('account_id')
      .executeTakeFirst()
    if (!inserted)
      throw conflict('email_taken', 'There is an account with this e-mail address already.')
    if (input.staff)
      await tx.db
        .insertInto('staff_member')
        .values({ account_id: ready.account, joined_at: tx.now, ...input.staff })
        .execute()
    if (input.patient) {
      const linked = await tx.db
        .insertInto('account_patient')
        .values({
          patient_id: input.patient,
          account_id: ready.account,
          grant_id: uuidv7(tx.now),
          relation: 'self',
          news_from: input.newsFrom ?? tx.now,
          created_at: tx.now,
        })
        .onConflict((oc) => oc.doNothing())
        .returning('account_id')
        .executeTakeFirst()
      if (!linked) throw conflict('record_taken', 'This record has an account already.')
    }
    return { account: ready.account }
  },
  audit: (input, output) => ({
    action: 'create',
    what: 'account',
    id: output.account,
    patient: input.patient ?? null,
  }),
})

async function mustBeRole(tx: Tx, role: string): Promise<void> {
  const roles = await tx.db.selectFrom('staff_role').select('role').orderBy('role').execute()
  if (!roles.some((one) => one.role === role))
    throw notFound('no_role', `Roles are: ${roles.map((one) => one.role).join(', ')}.`)
}

/** Finds a patient by our id, or by a record number or other identifier of the sender. */
export const findPatientByNumber = verb({
  name: 'account.patient.find',
  who: ['job'],
  input: z.object({ number: z.string().trim().min(1) }),
  prepare: async (kit, input) => kit.vault.blind('patient-identifier', input.number.toLowerCase()),
  run: async (tx, input, key) => {
    const byId = z.uuid().safeParse(input.number).success
      ? await tx.db
          .selectFrom('patient')
          .select('patient_id')
          .where('patient_id', '=', input.number)
          .execute()
      : []
    const found = byId.length
      ? byId
      : await tx.db
          .selectFrom('patient_identifier')
          .select('patient_id')
          .where('key', '=', key)
          .execute()
    const [first, second] = found
    if (!first)
      throw notFound(
        'no_patient',
        'No imported record has this number. Check it, or import the record first.',
      )
    if (second)
      throw conflict(
        'several_patients',
        'Several records have this number. Use the id of the one you mean.',
      )
    return { patient: first.patient_id }
  },
  audit: (_input, output) => ({ action: 'read', what: 'patient', patient: output.patient }),
})

export const displaySchema = z.object({
  text: z.enum(['100', '115', '130', '150', '200']).default('100'),
  contrast: z.enum(['auto', 'high']).default('auto'),
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** Of staff: whether single keys do something; on unless said. */
  keys: z.enum(['on', 'off']).optional(),
})
export type Display = z.output<typeof displaySchema>

/** As kept with an account or in a cookie; what cannot be read as that looks as it does by default. */
export const keptDisplay = displaySchema.catch(displaySchema.parse({}))

/** Keeps how pages look with the account, so that it is the same on every device. */
export const saveDisplay = verb({
  name: 'account.display.save',
  who: ['patient', 'staff'],
  reach: 'any',
  input: displaySchema,
  audit: (_input, _output, actor) => ({
    action: 'change',
    what: 'display settings',
    id: actor.account,
  }),
  run: async (tx, input) => {
    await tx.db
      .updateTable('account')
      .set({ display: JSON.stringify(input) })
      .where('account_id', '=', tx.actor.account)
      .execute()
  },
})
