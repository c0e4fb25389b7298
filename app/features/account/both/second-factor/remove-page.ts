// Taking a second factor away: what follows is said first.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../../doors/web/page.server.ts'
import { notFound, invalid, PorticoError } from '../../../../kit/errors.ts'
import type { Context } from '../../../../kit/kit.ts'
import { readOwnFactors } from '../../enrolled.server.ts'
import { leavesPassword, removable, removeFactor, without } from '../../factors/remove.server.ts'
import { asksSecond, hasSecond } from '../../methods.ts'
import { askAgain } from '../ask-again.ts'
import { rootOf } from './root.ts'

export async function loadRemove({ ctx, params }: PageArgs) {
  const { actor, now } = ctx.open
  const what = removable.find((one) => one === params.what)
  if (!what) throw notFound()
  askAgain(actor, now)
  const has = await readOwnFactors(ctx, {})
  const last = asksSecond(has) && !hasSecond(without(has, what))
  return { root: rootOf(actor), what, last, asks: leavesPassword(has, what), needed: has.needed }
}

export type RemoveData = Awaited<ReturnType<typeof loadRemove>>

export async function sendRemove({
  ctx,
  form,
  params,
  url,
}: Sent & { ctx: Context }): Promise<Response> {
  const what = removable.find((one) => one === params.what)
  if (!what) throw notFound()
  try {
    await removeFactor(ctx, { what, password: typed(form, 'current').current })
  } catch (error) {
    if (error instanceof PorticoError && error.code === 'last_factor')
      throw invalid(error.code, error.message)
    throw error
  }
  return redirect(url.pathname.replace(/\/remove\/\w+$/, '?changed=removed'))
}
