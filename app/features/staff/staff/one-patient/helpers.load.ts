// Who acts for the patient: how many, and the way to the page about them.
import type { OpenContext } from '../../../../kit/transaction.ts'
import { listHelpers } from '../../../caregivers/helpers.server.ts'
import type { About } from './loads.ts'

export async function loadHelpers(ctx: OpenContext, { id, may }: About) {
  const { active } = await listHelpers(ctx, { patient: id })
  return { patient: id, active, mayGuard: may.includes('record.guard') }
}
