// The page of odd accesses that an address asks for.
import { section, type PageArgs } from '../../../doors/web/page.server.ts'
import { countAlerts, listAlerts } from '../watch/alerts.server.ts'

export async function loadAlerts({ ctx, url }: PageArgs) {
  const waiting = url.searchParams.get('show') !== 'reviewed'
  const before = url.searchParams.get('before')
  return {
    waiting,
    before,
    done: url.searchParams.has('done'),
    n: await countAlerts(ctx, {}),
    alerts: await section(ctx, () => listAlerts(ctx, { waiting, before })),
  }
}
