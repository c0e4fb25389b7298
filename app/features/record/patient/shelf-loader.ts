// How the page of a shelf is loaded: one page of its list, from where the address says.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import type { Verb } from '../../../kit/verb.ts'
import type { Shelf } from '../list-verb.ts'

/** @param arranged puts the list in the order the page shows it in, or entries together */
export const shelfLoader = <V, S = Shelf<V>>(
  list: Verb<{ before: string | null }, Shelf<V>>,
  arranged: (shelf: Shelf<V>) => S = (shelf) => shelf as S,
) =>
  patientPage(async ({ ctx, url }) => ({
    shelf: await section(ctx, async () =>
      arranged(await list(ctx, { before: url.searchParams.get('before') })),
    ),
  }))
