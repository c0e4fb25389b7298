// The bill as its patient gets it on paper.
import { staffPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { asFile } from '../both/as-file.ts'
import { billPdf } from '../both/paper.ts'
import { copyChartBill } from '../read.server.ts'
import { billIn } from './load.ts'

export const loader = staffPage(async ({ ctx, params, visit }) => {
  const { patient, id } = billIn(params)
  const paper = await copyChartBill(ctx, { patient, id })
  return asFile(await billPdf(textsOf(visit), paper), `bill-${paper.bill.number}`)
})
