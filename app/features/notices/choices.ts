// How somebody wants to be told. Nothing chosen means by e-mail and on devices that were turned on, all at once, and no
// text or push message at night.
import { z } from 'zod'
import type { Channel } from '../../kit/post/outgoing.ts'
import { kinds } from './kinds.ts'

/** In the order in which they take turns. */
export const channels = ['push', 'email', 'sms'] as const satisfies Channel[]

export const turns = ['together', '4', '24', '72'] as const
export const paces = ['at once', 'daily'] as const
/** Hours of the clock: from, to. */
export const nights = ['none', '20-8', '21-7', '22-6'] as const

const some = z.array(z.enum(channels, 'Choose from this list.'))

export const choicesSchema = z.object({
  kinds: z.record(z.string(), some),
  /** All channels together, or one after the other, each after so many hours when it is still unread. */
  turn: z.enum(turns, 'Choose one of these.'),
  /** At once: an hour apart at least; daily: gathered till the morning. */
  pace: z.enum(paces, 'Choose one of these.'),
  night: z.enum(nights, 'Choose one of these.'),
})
export type NoticeChoices = z.output<typeof choicesSchema>

const usual: Channel[] = ['push', 'email']

export const usualChoices: NoticeChoices = {
  kinds: Object.fromEntries(kinds.map(({ kind }) => [kind, usual])),
  turn: 'together',
  pace: 'at once',
  night: '21-7',
}

/** What stands in a row, completed by what it did not know yet. */
export function readChoices(said: unknown): NoticeChoices {
  const known = choicesSchema.partial().safeParse(said)
  const given = known.success ? known.data : {}
  return { ...usualChoices, ...given, kinds: { ...usualChoices.kinds, ...given.kinds } }
}

/** The channels for a kind in their order, of those that are there and not stopped. */
export function waysFor(
  choices: NoticeChoices,
  kind: { kind: string; always?: true },
  open: readonly Channel[],
): Channel[] {
  const chosen = choices.kinds[kind.kind] ?? []
  const wanted = channels.filter(
    (one) => chosen.includes(one) && open.includes(one),
  ) satisfies Channel[]
  // What the law wants told is told by e-mail whatever was stopped.
  return kind.always && !wanted.includes('email') ? [...wanted, 'email'] : wanted
}

/** Whether any message comes at all, beside those that the law wants. */
export const tellsAnything = (choices: NoticeChoices, open: readonly Channel[]): boolean =>
  kinds.some((kind) => !kind.always && waysFor(choices, kind, open).length > 0)
