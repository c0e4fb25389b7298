// Who proved a link to pay in this browser.
import { redirect } from 'react-router'
import type { Visit } from '../../../../doors/web/visit.ts'
import type { Proved } from '../guest.server.ts'
import { openProved, PAY_COOKIE } from '../state.ts'

/** Whoever proved nothing is told how it opens. */
export async function provedIn(visit: Visit): Promise<Proved> {
  const proved = await openProved(visit.kit, visit.cookies.get(PAY_COOKIE))
  if (!proved) throw redirect('/pay/over')
  return proved
}
