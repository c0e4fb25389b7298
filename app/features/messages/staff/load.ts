// What every page of the inbox shows at its side: the teams, and the list that was chosen.
import { section, type PageArgs } from '../../../doors/web/page.server.ts'
import { isUuid } from '../../../kit/ids.ts'
import { listInbox, listInboxes } from '../inbox.server.ts'
import { listAnswerers, listTeams } from '../moves.server.ts'
import { shows, type Show } from '../shows.ts'
import type { Chosen } from './address.ts'

export function chosenOf(url: URL): Chosen {
  const team = url.searchParams.get('team')
  const show = url.searchParams.get('show') as Show
  return { team: team && isUuid(team) ? team : null, show: shows.includes(show) ? show : 'waiting' }
}

export async function loadInbox({ ctx, url }: PageArgs) {
  const chosen = chosenOf(url)
  const after = url.searchParams.get('after')
  return {
    chosen,
    after,
    inboxes: await listInboxes(ctx, {}),
    list: await section(ctx, () => listInbox(ctx, { ...chosen, after })),
    now: ctx.open.now,
  }
}
export type InboxData = Awaited<ReturnType<typeof loadInbox>>

/** To whom a thread was just given: a person, or a team. */
export async function receiverOf({ ctx, url }: PageArgs): Promise<string | null> {
  const [what, id] = url.searchParams.get('to')?.split(':') ?? []
  if (what === 'team') return (await listTeams(ctx, {})).find((one) => one.id === id)?.name ?? null
  if (what !== 'person') return null
  return (await listAnswerers(ctx, {})).find(({ account }) => account === id)?.name ?? null
}
