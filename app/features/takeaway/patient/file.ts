// One file of a copy: who asks is asked again, and the bytes are opened while they go out.
import { Readable } from 'node:stream'
import { patientPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { openFile } from '../../../kit/files/read.ts'
import { fileTypes } from '../../../kit/files/type.ts'
import { fileKinds } from '../state.ts'
import { fetchTakeaway } from '../takeaway.server.ts'

export const loader = patientPage(async ({ ctx, params, visit }) => {
  const kind = fileKinds.find((one) => one === params.file)
  if (!kind) throw notFound()
  const row = await fetchTakeaway(ctx, { id: params.id ?? '', kind })
  const { mime, end } = fileTypes[row.type ?? 'pdf']
  return new Response(Readable.toWeb(openFile(visit.kit, row)) as never, {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(row.size),
      'Content-Disposition': `attachment; filename="record.${end}"`,
    },
  })
})
