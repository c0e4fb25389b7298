// The way in: the account, and every invitation with what became of it.
import type { OpenContext } from '../../../../kit/transaction.ts'
import { lastContact, listInvitations } from '../../../invitations/invite.server.ts'
import type { About } from './loads.ts'

export async function loadAccess(ctx: OpenContext, { id, account, contact, may }: About) {
  const invitations = await listInvitations(ctx, { patient: id })
  return {
    patient: id,
    account,
    invitations,
    /** Where an invitation would go. */
    contact: lastContact(invitations, contact),
    mayInvite: may.includes('people.invite'),
    mayReset: may.includes('access.reset'),
  }
}
