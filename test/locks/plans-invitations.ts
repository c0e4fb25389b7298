// Invitations from making them to answering them, and a way back in: for the test of plans.
import { linkKey, type Secrets } from '../../app/features/invitations/secret.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { addInvitable, NEXT } from '../support/invited.ts'
import type { TestPortal } from '../support/kit.ts'
import { addPatient, addStaff, alwaysOpen, signedIn, type TestPatient } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

const BORN = '1961-04-17'

export async function inviting(portal: TestPortal, own: Context, ana: TestPatient): Promise<void> {
  const { kit, owner } = portal
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Ada Plans', 'admin'))
  const answering = jobContext(kit, 'activation')
  const patient = await addInvitable(portal, 'Ivy Plans')
  const contact = { email: 'ivy@example.org', phone: '' }
  const invite = () =>
    once<Secrets & { id: string }>('invitations.make', ctx, { patient, ...contact })

  const { id } = await invite()
  await call('invitations.list', ctx, { patient })
  await call('invitations.form.read', ctx, { patient })
  await alwaysOpen(portal)
  // It is noon at the clinic, and the invitation of three days ago goes out again.
  const zone = kit.clock().getUTCHours() - 12
  await owner.query('update clinic set time_zone = $1', [`Etc/GMT${zone < 0 ? '' : '+'}${zone}`])
  await owner.query('update invitation set follow_up_at = created_at where invitation_id = $1', [
    id,
  ])
  for (const due of [true, false]) {
    const sent = await once<unknown>('invitations.follow-up', jobContext(kit, 'follow-up'), {})
    if (Boolean(sent) !== due) throw new Error('Not what was due was sent again.')
  }
  await once('invitations.withdraw', ctx, { patient, id })

  const { id: invitation, token } = await invite()
  const proof = { ...linkKey(token), born: BORN, address: null }
  await call('invitations.prove', answering, proof, { ...proof, by: 'code' })
  await call('invitations.open.read', answering, { invitation })
  const answer = { invitation, next: NEXT, passkey: null, name: null, about: [] }
  await once('invitations.answer', answering, answer)

  const other = { patient: await addInvitable(portal, 'Ike Plans'), email: '', phone: '' }
  const added = await once('invitations.make', ctx, other)
  const { account } = await addPatient(portal, 'Fay Plans')
  await once('invitations.add', answering, { invitation: added.id, account })
  await call('invitations.account.read', own, {})

  const colleague = { name: 'Nia', email: 'nia.new@example.org', role: 'nurse' }
  const { id: nia } = await once('invitations.colleague.make', ctx, colleague)
  await call('invitations.colleague.list', ctx, {})
  const { rows } = await owner.query('select link_hash from invitation where invitation_id = $1', [
    nia,
  ])
  await once('invitations.colleague.find', answering, { hash: rows[0].link_hash })
  await once('invitations.colleague.withdraw', ctx, { id: nia })

  await call('invitations.reset.read', ctx, { patient: ana.id })
  const checked = ['photo id', 'known face']
  const reset = { patient: ana.id, ...contact, email: '', checked, lock: false }
  const { id: back } = await once('invitations.reset', ctx, reset)
  await once('invitations.answer', answering, { ...answer, invitation: back, name: 'ana-plans' })

  const invented = { name: 'Ira', email: 'ira@example.org', phone: '+12025550100' }
  const ira = await addInvitable(portal, 'Ira Plans')
  await once('demo.invite', answering, { patient: ira, ...invented })
}
