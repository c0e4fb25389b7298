// What an invitation told whoever made it.
import type { Invited } from './invite.server.ts'

/** @throws when nobody had to be invited */
export function linkOf(invited: Invited | null): Invited {
  if (!invited) throw new Error('Access began at once.')
  return invited
}
