// What the pages are drawn from that answer one correction.
import { draftOf } from '../../../doors/web/drafts.server.ts'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { loadHead } from '../../chart/staff/load.tsx'
import { readChartAmendment } from '../read.server.ts'

type Params = Record<string, string | undefined>

/** @throws notFound for what is no id */
export function oneIn({ id: patient = '', correction: id = '' }: Params) {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id, at: `/staff/patients/${patient}/corrections/${id}` }
}

export async function loadAmendment(page: PageArgs) {
  const { patient, id, at } = oneIn(page.params)
  const one = await readChartAmendment(page.ctx, { patient, id })
  const head = await loadHead(page, patient)
  return { at, one, head, draft: await draftOf(page), now: page.ctx.open.now }
}

export type AmendmentPage = Awaited<ReturnType<typeof loadAmendment>>
