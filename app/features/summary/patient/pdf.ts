// The summary as a PDF, made when it is asked for and kept nowhere.
import { Readable } from 'node:stream'
import { patientPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { summaryPdf } from '../both/paper.ts'
import { readSummary } from '../summary.server.ts'

export const loader = patientPage(async ({ ctx, visit }) => {
  const summary = await readSummary(ctx, {})
  const pdf = await summaryPdf(textsOf(visit), summary)
  return new Response(Readable.toWeb(pdf) as never, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'attachment; filename="summary.pdf"',
    },
  })
})
