// The ledger of a period as a file, written while it is sent.
import { fileOut } from '../../../doors/web/file-out.ts'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { errorFields } from '../../../kit/log.ts'
import { csvLines, headLine } from '../export/csv.ts'
import { beginExport, exportLedger, isLast, pageOfLedger } from '../export/export.server.ts'

/** Fetching is a deed: there is nothing to look at here. */
export const loader = staffPage(async () => {
  throw notFound()
})

export const action = personAction('staff', async ({ ctx, form, visit }) => {
  // Asked first, so that whoever is not signed in hears that, and not what is wrong with the days.
  await beginExport(ctx, {})
  const { from, to } = typed(form, 'from', 'to')
  const moments = await exportLedger(ctx, { from, to })
  const type = 'text/csv; charset=utf-8; header=present'
  return fileOut({ type, name: `ledger-${from}-${to}.csv` }, async (write) => {
    try {
      if (!(await write(headLine))) return false
      for (let after: { at: Date; id: string } | null = null; ;) {
        const rows = await pageOfLedger(ctx, { ...moments, after })
        if (!(await write(csvLines(rows)))) return false
        const last = rows.at(-1)
        if (isLast(rows) || !last) return true
        after = { at: last.created_at, id: last.entry_id }
      }
    } catch (error) {
      visit.kit.log.error('ledger.export-failed', errorFields(error))
      return false
    }
  })
})
