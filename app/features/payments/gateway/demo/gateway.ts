// The demonstration's gateway as the portal sees it: the same questions as to any other, answered without a network.
import type { Kit } from '../../../../kit/kit.ts'
import { jobContext } from '../../../../kit/verb.ts'
import { Refused, type Gateway } from '../gateway.ts'
import { askPlay, beginPlay, endPlay, listPlays, refundPlay } from './play.server.ts'

export function demoGateway(kit: Kit): Gateway {
  const ctx = () => jobContext(kit, 'play')
  return {
    name: 'demo',
    least: 1,
    begin: async ({ payment, amount, label, back, ends }) => {
      const { minor, currency } = amount
      const session = await beginPlay(ctx(), { payment, minor, currency, label, back, ends })
      return { session, url: `${kit.config.origin}/demo/pay/${session}` }
    },
    ask: (id) => askPlay(ctx(), { id }),
    end: (id) => endPlay(ctx(), { id }),
    refund: async ({ refund, charge, minor }) => {
      if (!(await refundPlay(ctx(), { refund, id: charge, minor }))) throw new Refused('too_much')
      return { id: refund, state: 'done' }
    },
    askRefund: async (id) => ({ id, state: 'done' }),
    async *paidSince(since) {
      yield* await listPlays(ctx(), { since })
    },
  }
}
