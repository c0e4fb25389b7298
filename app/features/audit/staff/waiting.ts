// How many odd accesses wait, for the line of parts; where that cannot be told, the page stands without it.
import { section } from '../../../doors/web/page.server.ts'
import type { OpenContext } from '../../../kit/transaction.ts'
import { countAlerts } from '../watch/alerts.server.ts'

export async function waitingAlerts(ctx: OpenContext): Promise<number | undefined> {
  const part = await section(ctx, () => countAlerts(ctx, {}))
  return part.ok ? part.value : undefined
}
