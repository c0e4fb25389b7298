// What the pages are drawn from that do something with one payment.
import { randomUUID } from 'node:crypto'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { loadHead } from '../../chart/staff/load.tsx'
import { readChartPayment } from '../refunds.server.ts'

type Params = Record<string, string | undefined>

/** @throws notFound for what is no id */
export function paymentIn({ id: patient = '', payment: id = '' }: Params) {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id, at: `/staff/patients/${patient}/payments/${id}` }
}

export async function loadPayment(page: PageArgs) {
  const { patient, id, at } = paymentIn(page.params)
  const payment = await readChartPayment(page.ctx, { patient, id })
  const head = await loadHead(page, patient)
  return { at, payment, head, key: randomUUID(), draft: await draftOf(page) }
}

export type PaymentPage = Awaited<ReturnType<typeof loadPayment>>
