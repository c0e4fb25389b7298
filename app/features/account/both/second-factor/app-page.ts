// Setting up an authenticator app: showing what it has to be told, and taking its first code.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../../doors/web/page.server.ts'
import type { Context } from '../../../../kit/kit.ts'
import { confirmApp, readWaitingApp } from '../../factors/app.server.ts'
import { sessionCookies } from '../sign-in-cookies.ts'
import { rootOf } from './root.ts'

export async function loadApp({ ctx }: PageArgs) {
  const root = rootOf(ctx.open.actor)
  const waiting = await readWaitingApp(ctx, {})
  if (!waiting) throw redirect(`${root}/security/second-factor`)
  return { root, ...waiting }
}

export type AppData = Awaited<ReturnType<typeof loadApp>>

export async function sendApp({ ctx, form, url }: Sent & { ctx: Context }): Promise<Response> {
  const signedIn = await confirmApp(ctx, { code: typed(form, 'code').code })
  const to = url.pathname.replace(/\/app$/, '?changed=app')
  return redirect(to, { headers: sessionCookies(signedIn) })
}
