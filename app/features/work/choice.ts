// What can be chosen of the list: whose, of which kind, for which team or role, waiting, snoozed or done.
import { z } from 'zod'

export const views = ['open', 'snoozed', 'done'] as const
export type View = (typeof views)[number]

export const whose = ['all', 'mine', 'team', 'nobody'] as const
export type Whose = (typeof whose)[number]

/** What stands in the address of the list. Something that nobody can choose there counts as not chosen. */
export const choiceSchema = z.object({
  who: z.enum(whose).catch('all'),
  show: z.enum(views).catch('open'),
  kind: z.string().max(60).nullable().catch(null),
  team: z.uuid().nullable().catch(null),
  role: z.string().max(60).nullable().catch(null),
})
export type Choice = z.output<typeof choiceSchema>
