// What the pages are drawn from that ask for words about one request.
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import type { PageArgs } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { loadHead } from '../../../chart/staff/load.tsx'
import { readChartRefill } from '../read.server.ts'

type Params = Record<string, string | undefined>

/** @throws notFound for what is no id */
export function oneIn({ id: patient = '', refill: id = '' }: Params) {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id, at: `/staff/patients/${patient}/refills/${id}` }
}

export async function loadRefill(page: PageArgs) {
  const { patient, id, at } = oneIn(page.params)
  const one = await readChartRefill(page.ctx, { patient, id })
  return { at, one, head: await loadHead(page, patient), draft: await draftOf(page) }
}

export type RefillPage = Awaited<ReturnType<typeof loadRefill>>
