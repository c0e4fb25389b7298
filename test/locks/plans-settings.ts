// What the clinic does with its settings: for the test of plans.
import { emailKey } from '../../app/features/account/account.server.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn, stranger } from '../support/people.ts'
import { call, once } from './plans-gather.ts'

export async function setting(portal: TestPortal): Promise<void> {
  const admin = await addStaff(portal, 'Some admin of settings', 'admin')
  const { ctx } = await signedIn(portal, admin)
  const kind = 'name'
  await once('settings.save', ctx, { kind, version: '0', value: { name: 'Plans Clinic' } })
  await once('settings.take-back', ctx, { kind, version: '2', to: 1 })
  await call('settings.read', ctx, { kind })
  await call('settings.recent', ctx, {})
  await call('settings.locations', ctx, {})
  await call('settings.requests', ctx, {})
  await call('settings.roles', ctx, {})
  await call('settings.teams', ctx, {})
  await call('settings.told', ctx, {})
  await call('settings.told.hearers', ctx, { kind: 'letter' })
  const { rows } = await portal.owner.query<{ team: string }>(
    'select team_id as team from team where ended_at is null limit 1',
  )
  const who = [`person:${admin.account}`, `team:${rows[0]?.team}`]
  for (const [told, when] of [
    ['letter', 'at once'],
    ['duplicate', 'daily'],
  ])
    await once('settings.save', ctx, { kind: 'told', id: told, version: '0', value: { who, when } })
  await once('settings.role.copy', ctx, { from: 'nurse', name: 'night nurse' })
  const officer = await addStaff(portal, 'Some officer of the watch', 'privacy officer')
  const { ctx: watcher } = await signedIn(portal, officer)
  const look = { look: ['many charts'], most: '30', minutes: '60', from: '22', until: '6' }
  await once('audit.rules.save', watcher, { kind: 'watch', version: '0', value: look })
  await once('audit.rules.take-back', watcher, { kind: 'watch', version: '2', to: 1 })
  await call('audit.rules.read', watcher, { kind: 'watch' })
  await call('audit.rules.history', watcher, { kind: 'watch' })
  // A dot by a dot, larger than it is: only what it says of itself is looked at.
  const head = `89504e470d0a1a0a0000000d49484452${'00000040'.repeat(2)}`
  const picture = Buffer.from(head, 'hex')
  const { hash } = await once<{ hash: string }>('clinic.logo.add', ctx, { picture })
  await call('clinic.logo.read', stranger(portal), { hash })
  const by = emailKey(portal.kit, admin.email)
  await once('demo.settings', jobContext(portal.kit, 'demo'), { by })
  await call('settings.history', ctx, { kind })
}
