// A thread as a PDF for staff: with what they said among themselves, or without.
import { Readable } from 'node:stream'
import { staffPage } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { threadPdf } from '../both/copy-paper.ts'
import { copyInboxThread } from '../copy.server.ts'
import { oneOf } from './load-thread.ts'

export const loader = staffPage(async ({ ctx, params, url, visit }) => {
  const internal = url.searchParams.get('internal') === 'yes'
  const copy = await copyInboxThread(ctx, { ...oneOf(params), internal })
  return new Response(Readable.toWeb(await threadPdf(textsOf(visit), copy)) as never, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="messages-${copy.thread.reference}.pdf"`,
    },
  })
})
