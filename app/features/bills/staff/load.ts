// What the pages are drawn from that do something with one bill.
import { randomUUID } from 'node:crypto'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { loadHead } from '../../chart/staff/load.tsx'
import { readChartBill } from '../read.server.ts'

type Params = Record<string, string | undefined>

/** @throws notFound for what is no id */
export function billIn({ id: patient = '', bill: id = '' }: Params) {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id, at: `/staff/patients/${patient}/bills/${id}` }
}

export async function loadBill(page: PageArgs) {
  const { patient, id, at } = billIn(page.params)
  const one = await readChartBill(page.ctx, { patient, id })
  return {
    at,
    one,
    head: await loadHead(page, patient),
    draft: await draftOf(page),
    formKey: randomUUID(),
  }
}

export type BillPage = Awaited<ReturnType<typeof loadBill>>
