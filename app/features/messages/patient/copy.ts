// A thread as a PDF, made when it is asked for and kept nowhere.
import { Readable } from 'node:stream'
import { patientPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { threadPdf } from '../both/copy-paper.ts'
import { copyThread } from '../copy.server.ts'

export const loader = patientPage(async ({ ctx, params, visit }) => {
  const copy = await copyThread(ctx, { id: params.id ?? '' })
  return new Response(Readable.toWeb(await threadPdf(textsOf(visit), copy)) as never, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="messages-${copy.thread.reference}.pdf"`,
    },
  })
})
