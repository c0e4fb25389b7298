// What an address asks of the audit log, and the page of it: for the list alone, and for the list beside one row.
import { section, type PageArgs } from '../../../doors/web/page.server.ts'
import { filterFrom, filterSchema, type Filter } from '../filter.ts'
import { listNouns, searchLog } from '../log.server.ts'
import { readNames } from '../names.server.ts'
import { readLastCheck } from '../checks.server.ts'
import { waitingAlerts } from './waiting.ts'
import { formatter } from '../../../texts/dates.ts'

const DAYS = 30 // searched unless the search says otherwise

/** Of a search for nobody and nothing of its own, the last days: what a long log has of it is found fast. */
function daysAgo(days: number, zone: string, now: Date): string {
  const at = new Date(now.getTime() - days * 86_400_000)
  return formatter('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)
}

export type Asked = {
  filter: Filter
  /** By field: what could not be read of the address. */
  errors: { field: string; message: string }[]
  /** The beginning was chosen by us. */
  lately: boolean
}

export function askedIn({ url, visit, ctx }: Pick<PageArgs, 'url' | 'visit' | 'ctx'>): Asked {
  const given = filterFrom(url.searchParams)
  const { patient, account, address, request } = given
  const anybody = !(patient || account || address || request)
  const lately = !url.searchParams.has('from') && anybody
  if (!url.searchParams.has('by') && anybody && !given.verb && !given.what) given.by = 'people'
  if (lately) given.from = daysAgo(DAYS, visit.clinic.timeZone, ctx.open.now)
  const parsed = filterSchema.safeParse(given)
  if (parsed.success) return { filter: parsed.data, errors: [], lately }
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: String(path[0]),
    message,
  }))
  for (const { field } of errors) delete given[field]
  return { filter: filterSchema.parse(given), errors, lately }
}

export async function loadLog(page: PageArgs) {
  const { ctx, url } = page
  const asked = askedIn(page)
  const { filter } = asked
  const nouns = await section(ctx, () => listNouns(ctx, {}))
  const check = await section(ctx, () => readLastCheck(ctx, {}))
  return {
    ...asked,
    before: url.searchParams.get('before'),
    names: await readNames(ctx, { patient: filter.patient, account: filter.account }),
    nouns: nouns.ok ? nouns.value : [],
    alerts: await waitingAlerts(ctx),
    check: check.ok ? check.value : null,
    log: await section(ctx, () =>
      searchLog(ctx, { filter, before: url.searchParams.get('before') }),
    ),
  }
}

export type LogData = Awaited<ReturnType<typeof loadLog>>
