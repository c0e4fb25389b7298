// Tells somebody of a sign-in from a browser that was never used with their account. It is told by kind of browser and
// system: cookies that stay would say more about people than this is worth.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { tellOwner } from '../account/notice.ts'
import { browserOf } from './browser.ts'
import { deviceWords } from './said.ts'

const KNOWN = 50 // sessions looked back at

const kind = (text: string | null): string => Object.values(browserOf(text)).join()

/** Of a statement: the browsers that an account was used with lately. */
export const latestDevices = (account: string) => sql<string[]>`array(
  select distinct latest.device from (select s.device from auth_session s where s.account_id = ${account}
    order by s.started_at desc limit ${KNOWN}) latest)`

/** The same by itself. Ask before a new session is written. */
export async function devicesBefore({ db }: Pick<Tx, 'db'>, account: string): Promise<string[]> {
  const { rows } = await sql<{ devices: string[] }>`
    select ${latestDevices(account)} as devices`.execute(db)
  return rows[0]?.devices ?? []
}

/** @param before from `devicesBefore`; of the very first sign-in nobody is told @returns whether it is new */
export async function tellOfNewDevice(
  tx: Pick<Tx, 'db' | 'now' | 'vault' | 'ctx'>,
  account: string,
  before: string[],
): Promise<boolean> {
  const { device, address } = tx.ctx.caller
  if (before.length === 0 || before.some((one) => kind(one) === kind(device))) return false
  await tellOwner(tx, account, (t) => ({
    title: t('devices.letter.title'),
    text: t('devices.letter.text', {
      device: deviceWords(browserOf(device), t),
      address: address ?? '',
    }),
  }))
  return true
}
