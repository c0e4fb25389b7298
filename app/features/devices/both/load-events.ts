// What the page of everything that happened to an account shows.
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { listSecurityEvents } from '../devices.server.ts'

export const loadEvents = async ({ ctx, url }: PageArgs) => ({
  ...(await listSecurityEvents(ctx, { before: url.searchParams.get('before') })),
  now: ctx.open.now,
  root: ctx.open.actor.kind === 'staff' ? '/staff' : '',
})

export type Events = Awaited<ReturnType<typeof loadEvents>>
