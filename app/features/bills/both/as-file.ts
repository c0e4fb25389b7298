// A paper as the answer to a request: made when it is asked for and kept nowhere.
import { Readable } from 'node:stream'

export const asFile = (pdf: Readable, name: string): Response =>
  new Response(Readable.toWeb(pdf) as never, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}.pdf"`,
    },
  })
