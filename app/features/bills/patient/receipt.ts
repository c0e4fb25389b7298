// The receipt for one payment, as a PDF.
import { patientPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { asFile } from '../both/as-file.ts'
import { receiptPdf } from '../both/paper.ts'
import { receiptOf } from '../ledger/deeds.ts'
import { copyReceipt } from '../own.server.ts'

export const loader = patientPage(async ({ ctx, params, visit }) => {
  const receipt = await copyReceipt(ctx, { id: params.id ?? '', entry: params.entry ?? '' })
  const [first] = receipt.entries
  const pdf = await receiptPdf(textsOf(visit), receipt)
  return asFile(pdf, `receipt-${first ? receiptOf(first) : ''}`)
})
