// Somebody with an account accepts what the front desk invited them to.
import type { Context } from '../../kit/kit.ts'
import type { Invited } from './invite.server.ts'
import { join } from './join.server.ts'

export const accepts = (
  out: Context,
  account: string,
  { invited: { link, digits } }: { invited: Invited },
) => join(out, { link, digits, account })
