// The receipt that is handed over at the desk.
import { staffPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { asFile } from '../both/as-file.ts'
import { receiptPdf } from '../both/paper.ts'
import { receiptOf } from '../ledger/deeds.ts'
import { copyChartReceipt } from '../read.server.ts'
import { billIn } from './load.ts'

export const loader = staffPage(async ({ ctx, params, visit }) => {
  const { patient, id } = billIn(params)
  const receipt = await copyChartReceipt(ctx, { patient, id, entry: params.entry ?? '' })
  const [first] = receipt.entries
  const pdf = await receiptPdf(textsOf(visit), receipt)
  return asFile(pdf, `receipt-${first ? receiptOf(first) : ''}`)
})
