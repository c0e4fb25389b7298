// How many a message to many went to, and how many not, in words.
import type { Texts } from '../../../../texts/texts.ts'
import type { BulkLine } from '../../bulk/bulk.server.ts'
import { recipientStates } from '../../bulk/ways.ts'

export const countWords = (counts: BulkLine['counts'], t: Texts): string =>
  t.list(
    recipientStates
      .filter((state) => counts[state] > 0)
      .toReversed()
      .map((state) => t(`bulk.n.${state}`, { n: counts[state] })),
  )
