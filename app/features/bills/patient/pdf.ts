// The itemised bill, or the estimate, as a PDF.
import { patientPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { asFile } from '../both/as-file.ts'
import { billPdf } from '../both/paper.ts'
import { copyBill } from '../own.server.ts'

export const loader = patientPage(async ({ ctx, params, visit }) => {
  const paper = await copyBill(ctx, { id: params.id ?? '' })
  return asFile(await billPdf(textsOf(visit), paper), `bill-${paper.bill.number}`)
})
