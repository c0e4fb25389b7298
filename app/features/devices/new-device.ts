// Tells somebody of a sign-in from a browser that was never used with their account. It is told by kind of browser and
// system: cookies that stay would say more about people than this is worth.
import type { Tx } from '../../kit/kit.ts'
import { tellOwner } from '../account/notice.ts'
import { browserOf } from './browser.ts'
import { deviceWords } from './said.ts'

const KNOWN = 50 // sessions looked back at

const kind = (text: string | null): string => Object.values(browserOf(text)).join()

/** The kinds of browser that an account was used with lately. Ask before a new session is written. */
export const devicesBefore = ({ db }: Pick<Tx, 'db'>, account: string) =>
  db
    .selectFrom(({ selectFrom }) =>
      selectFrom('auth_session')
        .select('device')
        .where('account_id', '=', account)
        .orderBy('started_at', 'desc')
        .limit(KNOWN)
        .as('latest'),
    )
    .select('device')
    .distinct()
    .execute()

/** @param before from `devicesBefore`; of the very first sign-in nobody is told @returns whether it is new */
export async function tellOfNewDevice(
  tx: Pick<Tx, 'db' | 'now' | 'vault' | 'ctx'>,
  account: string,
  before: { device: string }[],
): Promise<boolean> {
  const { device, address } = tx.ctx.caller
  if (before.length === 0 || before.some((one) => kind(one.device) === kind(device))) return false
  await tellOwner(tx, account, (t) => ({
    title: t('devices.letter.title'),
    text: t('devices.letter.text', {
      device: deviceWords(browserOf(device), t),
      address: address ?? '',
    }),
  }))
  return true
}
