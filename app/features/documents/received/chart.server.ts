// Files that came with imported notes, as those who treat open them in the chart.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { openRecord } from '../../chart/open.server.ts'
import { makeLink, readLink, type Use } from '../link.ts'
import { findReceived } from './find.ts'
import type { OpenedReceived } from './received.server.ts'

const at = z.string()

/** As `readReceived`. @throws notFound, forbidden while a restricted record is closed */
export const readChartReceived = verb({
  name: 'documents.received.chart.read',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid(), id: z.string(), at }),
  audit: ({ patient, id }) => ({ action: 'read', what: 'note', patient, id }),
  run: async (tx, { patient, id, at: asked }) => {
    const { reader } = await openRecord(tx, patient)
    const { entry, view, file } = await findReceived(reader, id, asked)
    const link = (use: Use) => makeLink(tx.vault, tx.actor, entry.id, use, tx.now)
    return { patient, id, at: asked, view, ...file, show: link('show'), keep: link('keep') }
  },
})

/** As `openReceived`. @throws notFound, forbidden while a restricted record is closed */
export const openChartReceived = verb({
  name: 'documents.received.chart.open',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid(), link: z.string(), at }),
  run: async (tx, { patient, link: text, at: asked }): Promise<OpenedReceived> => {
    const { reader } = await openRecord(tx, patient)
    const link = readLink(tx.vault, tx.actor, text, tx.now)
    if (!link) throw notFound()
    const { file, id } = await findReceived(reader, link.version, asked)
    return { ...file, id, use: link.use, received: link.holds ? file.received : null }
  },
  audit: ({ patient }, { id, use, received }) =>
    received && use === 'keep' ? [{ action: 'export', what: 'note', patient, id }] : [],
})
