// Who this is: read with the page already.
import type { OpenContext } from '../../../../kit/transaction.ts'
import type { About } from './loads.ts'

export const loadPerson = async (ctx: OpenContext, { card, contact }: About) => ({
  card,
  contact,
  now: ctx.open.now,
})
