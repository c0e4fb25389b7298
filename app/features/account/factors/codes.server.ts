// Printed codes, each good once in place of another second factor. They are shown when they are made and never again.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { enrolledOf } from '../enrolled.server.ts'
import { hasSecond } from '../methods.ts'
import { mustBeFresh } from '../session.server.ts'
import { endOneFactor } from './enrol.server.ts'
import { CODES, codeMac, newCode } from './codes.ts'
import { tellOfFactor } from '../notice.ts'

/** Makes a new list; the list before is worth nothing from then on. @returns the codes, to be shown once */
export const makeCodes = verb({
  name: 'account.codes.make',
  who: ['patient', 'staff'],
  reach: 'any',
  early: true,
  input: z.object({}),
  decide: mustBeFresh,
  run: async (tx) => {
    const { account, kind } = tx.actor
    const has = await enrolledOf(tx, account)
    if (kind === 'staff' && !hasSecond(has))
      throw invalid('codes_alone', 'Set up an authenticator app, text messages or a passkey first.')
    if (!hasSecond(has) && has.recovery === 0) await endOneFactor(tx)
    await endCodes(tx, account)
    const codes = await writeCodes(tx, account)
    await tellOfFactor(tx, account, 'notice.codes')
    return codes
  },
  audit: (_input, codes) => ({ action: 'create', what: 'printed codes', count: codes.length }),
})

/** Makes a list for an account that has none. @returns the codes, to be shown once */
export async function writeCodes(tx: Pick<Tx, 'db' | 'now' | 'vault'>, account: string) {
  const codes = Array.from({ length: CODES }, newCode)
  await tx.db
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        account_id: account,
        code_mac: codeMac(tx.vault, account, code),
        created_at: tx.now,
      })),
    )
    .execute()
  return codes
}

/** The list of an account is worth nothing any more. */
export async function endCodes({ db, now }: Pick<Tx, 'db' | 'now'>, account: string) {
  await db
    .updateTable('recovery_code')
    .set({ ended_at: now })
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
}

/** Uses a code up: of two at once, one counts. */
export async function takePrinted(
  tx: Pick<Tx, 'db' | 'now' | 'vault'>,
  account: string,
  code: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('recovery_code')
    .set({ used_at: tx.now })
    .where('account_id', '=', account)
    .where('code_mac', '=', codeMac(tx.vault, account, code))
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tellOfFactor(tx, account, 'notice.codeUsed')
  return true
}
