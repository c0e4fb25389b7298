// The page of odd accesses that an address asks for.
import { section, type PageArgs } from '../../../doors/web/page.server.ts'
import { listAlerts } from '../watch/alerts.server.ts'
import { waitingAlerts } from './waiting.ts'

export async function loadAlerts({ ctx, url }: PageArgs) {
  const waiting = url.searchParams.get('show') !== 'reviewed'
  const before = url.searchParams.get('before')
  return {
    waiting,
    before,
    done: url.searchParams.has('done'),
    n: await waitingAlerts(ctx),
    alerts: await section(ctx, () => listAlerts(ctx, { waiting, before })),
  }
}
