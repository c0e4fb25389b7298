// What stands before the public form instead of a third party's puzzle: a mark of the form, work that costs whoever sends
// many, and counts of each network and of all. Nothing here depends on who somebody says to be.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, tooMany } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { asPublic } from '../../account/as-public.ts'
import { attemptAllowed, networkOf, WINDOW_MINUTES } from '../../account/throttle.ts'
import {
  bitsFor,
  drawMark,
  isWorked,
  MINUTES_VALID,
  openMark,
  SOONEST,
  type Drawn,
} from './form-token.ts'

/** Forms within a quarter of an hour; without script, within an hour. */
export const LIMITS = { network: 12, all: 300, plainNetwork: 4, plainAll: 40 }
/** A form that was drawn in calmer times is still taken when it is off by so much. */
const SLACK = 2 // bits

const networkHere = (ctx: Context): string => networkOf(ctx.caller.address ?? 'unknown')

/** The mark for a form that is drawn now. */
export async function drawForm(ctx: Context): Promise<Drawn> {
  const bits = await bitsNow(asPublic(ctx), { network: networkHere(ctx) })
  return drawMark(ctx.kit, bits)
}

const keysOf = (vault: Context['kit']['vault'], network: string) => ({
  network: vault.blind('throttle-booking', network),
  all: vault.blind('throttle-booking', 'all'),
  plainNetwork: vault.blind('throttle-booking-plain', network),
  plainAll: vault.blind('throttle-booking-plain', 'all'),
})

const bitsNow = verb({
  name: 'booking.work.read',
  who: ['public'],
  input: z.object({ network: z.string().max(100) }),
  prepare: async ({ vault }, { network }) => keysOf(vault, network),
  run: async (tx, _input, { network, all }): Promise<number> => {
    const { rows } = await sql<{ key: Buffer; hits: number }>`
      select key, hits from throttle where key in (${network}, ${all}) and ends_at > ${tx.now}`.execute(
      tx.db,
    )
    const hits = (key: Buffer) => rows.find((row) => row.key.equals(key))?.hits ?? 0
    return bitsFor(hits(network), hits(all))
  },
  audit: () => [],
})

export type Guarded = { form: string; proof: string; answer: string }

/**
 * Lets one form through, once. Call it when everything else about the form is in order: it spends the mark.
 * @throws invalid or tooMany, the same for everybody
 */
export async function passGuard(ctx: Context, guarded: Guarded): Promise<void> {
  const network = networkHere(ctx)
  const bits = await bitsNow(asPublic(ctx), { network })
  const said = await tryGuard(asPublic(ctx), { ...guarded, network, bits })
  if (said !== 'through') throw refusals[said]()
}

const tryGuard = verb({
  name: 'booking.guard',
  who: ['public'],
  input: z.object({
    form: z.string().max(1000),
    proof: z.string().max(20),
    answer: z.string().max(20),
    network: z.string().max(100),
    bits: z.int(),
  }),
  prepare: async (kit, { form, network }) => ({
    mark: await openMark(kit, form),
    keys: keysOf(kit.vault, network),
  }),
  run: async (tx, { proof, answer, bits }, { mark, keys }): Promise<Said> => {
    const age = mark ? (tx.now.getTime() - mark.at) / 1000 : Infinity
    if (!mark || age > MINUTES_VALID * 60 || age < 0) return 'late'
    if (age < SOONEST) return 'soon'
    const plain = proof === ''
    if (plain && Number(answer.trim() || NaN) !== mark.sum[0] + mark.sum[1]) return 'answer'
    if (!plain && !isWorked(mark, proof)) return 'late'
    if (!plain && bits > mark.bits + SLACK) return 'harder'
    const spent = tx.vault.blind('throttle-booking-form', mark.nonce)
    if (!(await attemptAllowed(tx, spent, 1, MINUTES_VALID + 1))) return 'spent'
    const counters = [
      [keys.network, LIMITS.network, WINDOW_MINUTES],
      [keys.all, LIMITS.all, WINDOW_MINUTES],
      ...(plain
        ? ([
            [keys.plainNetwork, LIMITS.plainNetwork, 60],
            [keys.plainAll, LIMITS.plainAll, 60],
          ] as const)
        : []),
    ] as const
    for (const [key, limit, minutes] of counters)
      if (!(await attemptAllowed(tx, key, limit, minutes))) return 'many'
    return 'through'
  },
  audit: (_input, said) =>
    said === 'through' ? [] : { action: 'refuse', what: 'booking form', why: said },
})

type Said = 'through' | keyof typeof refusals

const again = (code: string, sentence: string) => () => invalid(code, sentence)
const WRONG = 'That is not the sum. Write it as a number.'

const refusals = {
  late: again(
    'form_late',
    'This page was open for a long time. Nothing is lost: look it over and press the button again.',
  ),
  soon: again('form_soon', 'That was very quick. Look it over and press the button again.'),
  harder: again(
    'form_harder',
    'Many people are here at this moment. Nothing is lost: press the button again.',
  ),
  spent: again(
    'form_spent',
    'This form was sent already. If nothing came of it, press the button again.',
  ),
  answer: () => invalid('form_answer', WRONG, { answer: WRONG }),
  many: () =>
    tooMany(
      'too_many_bookings',
      'Too much was sent from your network. Wait an hour and try again, or call us: we do it for you.',
    ),
}
