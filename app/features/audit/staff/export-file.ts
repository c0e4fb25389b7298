// The file itself, written while it is sent.
import { fileOut } from '../../../doors/web/file-out.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { errorFields } from '../../../kit/log.ts'
import { notFound } from '../../../kit/errors.ts'
import { beginExport, writeExport } from '../export/export.server.ts'
import { writing } from '../export/formats.ts'

/** Fetching is a deed: there is nothing to look at here. */
export const loader = staffPage(async () => {
  throw notFound()
})

export const action = personAction('staff', async ({ ctx, params, visit }) => {
  const id = params.id ?? ''
  const { format } = await beginExport(ctx, { id })
  const { type, ending } = writing[format]
  const day = visit.kit.clock().toISOString().slice(0, 10)
  const source = { origin: visit.kit.config.origin, clinic: visit.clinic.name }
  return fileOut({ type, name: `audit-log-${day}.${ending}` }, async (write) => {
    try {
      return (await writeExport(ctx, { id, write, source })).ended
    } catch (error) {
      visit.kit.log.error('audit.export-failed', errorFields(error))
      return false
    }
  })
})
