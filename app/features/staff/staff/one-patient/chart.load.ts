// The way to the record, and whether it is restricted.
import type { OpenContext } from '../../../../kit/transaction.ts'
import { readRestriction } from '../../../break-glass/break-glass.server.ts'
import type { About } from './loads.ts'

export async function loadChart(ctx: OpenContext, { id, may }: About) {
  const { since } = await readRestriction(ctx, { patient: id })
  return {
    patient: id,
    restricted: since !== null,
    mayRead: may.includes('record.read'),
    mayRestrict: may.includes('record.restrict'),
  }
}
