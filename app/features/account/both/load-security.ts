// What the page about signing in and safety shows: one line here for each of its sections.
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { readOwnFactors } from '../enrolled.server.ts'

export const changes = ['password'] as const
export type Changed = (typeof changes)[number]

export type Security = {
  /** Where the pages of this person begin: '' or '/staff'. */
  root: '' | '/staff'
  /** What was just changed, to be said on top. */
  changed: Changed | null
  factors: Awaited<ReturnType<typeof readOwnFactors>>
}

export async function loadSecurity({ ctx, url }: PageArgs): Promise<Security> {
  const root = ctx.open.actor.kind === 'staff' ? '/staff' : ''
  const changed = changes.find((one) => one === url.searchParams.get('changed')) ?? null
  return { root, changed, factors: await readOwnFactors(ctx, {}) }
}
