// What the page of a thread is drawn from: the thread, whose it is, and the list beside it.
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { readChartHead } from '../../chart/head.server.ts'
import { readInboxThread } from '../inbox.server.ts'
import { orBreakGlass } from './glass.ts'
import { loadInbox } from './load.ts'

export function oneOf({ id: patient = '', entry: id = '' }: PageArgs['params']) {
  if (!isUuid(patient)) throw notFound()
  return { patient, id }
}

/** The thread first: whoever may not see it sees nothing of whose it is. */
export async function loadThread(page: PageArgs) {
  const { ctx, params, url } = page
  const one = oneOf(params)
  const before = Number(url.searchParams.get('before')) || null
  return {
    opened: await orBreakGlass(one.patient, readInboxThread(ctx, { ...one, before })),
    head: await readChartHead(ctx, { patient: one.patient }),
    data: await loadInbox(page),
  }
}
