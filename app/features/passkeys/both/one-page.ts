// One passkey, to remove it.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../doors/web/page.server.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Context } from '../../../kit/kit.ts'
import { readPasskey, removePasskey } from '../passkeys.server.ts'
import { baseOf } from './base.ts'

export async function loadOne({ ctx, params: { id = '' } }: PageArgs) {
  const base = baseOf(ctx.open.actor.kind)
  const passkey = isUuid(id) ? await readPasskey(ctx, { id }) : null
  if (!passkey) throw redirect(base)
  return { base, ...passkey }
}

export type OneData = Awaited<ReturnType<typeof loadOne>>

export async function sendOne({ ctx, form, params: { id = '' } }: Sent & { ctx: Context }) {
  const password = typed(form, 'current').current
  if (isUuid(id)) await removePasskey(ctx, { id, password })
  return redirect(`${baseOf(ctx.claim.kind)}?changed=passkey-removed`)
}
