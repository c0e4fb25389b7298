// Adding a passkey. It also counts as having shown one: the session goes on as proved by it.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../doors/web/page.server.ts'
import type { Context } from '../../../kit/kit.ts'
import { sessionCookies } from '../../account/both/sign-in-cookies.ts'
import { confirmSession } from '../../account/session.server.ts'
import { addPasskey, offerPasskey } from '../passkeys.server.ts'
import { baseOf } from './base.ts'

export const loadNew = async ({ ctx, visit }: PageArgs) => ({
  base: baseOf(ctx.open.actor.kind),
  options: await offerPasskey(ctx, { name: visit.person ?? '' }),
})

export type NewData = Awaited<ReturnType<typeof loadNew>>

export async function sendNew({ ctx, form }: Sent & { ctx: Context }): Promise<Response> {
  await addPasskey(ctx, { typed: typed(form, 'passkey').passkey })
  const signedIn = await confirmSession(ctx, { method: 'passkey' })
  const headers = sessionCookies(signedIn)
  return redirect(`${baseOf(signedIn.kind)}?changed=passkey-added`, { headers })
}
