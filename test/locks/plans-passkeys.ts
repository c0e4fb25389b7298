// A passkey from making it to taking it away: for the test of plans.
import { randomUUID } from 'node:crypto'
import { provePasskey } from '../../app/features/passkeys/prove.server.ts'
import type { Context } from '../../app/kit/kit.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { makePasskey, showPasskey } from '../support/authenticator.ts'
import type { TestPortal } from '../support/kit.ts'
import { stranger, type TestPerson } from '../support/people.ts'
import { call, done, gather, once } from './plans-gather.ts'

export async function provingPasskeys(
  portal: TestPortal,
  ctx: Context,
  person: TestPerson,
): Promise<void> {
  const out = stranger(portal)
  const claims = { origin: portal.kit.config.origin }
  await call('passkeys.offer', ctx, { name: person.name })
  const made = makePasskey(await once<string>('passkeys.offer', ctx, { name: 'Ana' }), claims)
  const id = await once<string>('passkeys.add', ctx, { typed: made.answer })
  await call('passkeys.list', ctx, {})
  await call('passkeys.read', ctx, { id })
  await call('passkeys.confirm.offer', ctx, {})
  const { account } = person
  const known = { ...out, claim: { kind: 'public', account } as const }
  await call('passkeys.second.offer', known, { account })
  const asked = await once<string>('passkeys.sign-in.offer', out, { browser: 'b' })
  const bound = { use: 'sign-in', browser: 'b' } as const
  const typed = showPasskey(asked, made.passkey, claims)
  await gather('used', () => provePasskey(out, typed, bound))
  await gather('used again', () => provePasskey(out, typed, bound).catch(() => null))
  for (const name of ['answer.take', 'use']) done.set(`passkeys.${name}`, done.get('used') ?? [])
  done.set('passkeys.refuse', done.get('used again') ?? [])
  await once('passkeys.remove', ctx, { id, alone: true })
  const answering = jobContext(portal.kit, 'activation')
  const invitation = randomUUID()
  const first = { invitation, userName: 'a@example.org', displayName: 'Ana' }
  const { challenge } = JSON.parse(await once<string>('passkeys.first.offer', answering, first))
  await once('passkeys.first.take', answering, { challenge, invitation })
}
