// The page of all second factors: what is set up, and what can be.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import type { PageArgs, Sent } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { owesFactor } from '../../../../kit/actor.ts'
import type { Context } from '../../../../kit/kit.ts'
import { readOwnFactors } from '../../enrolled.server.ts'
import { startApp } from '../../factors/app.server.ts'
import { asksSecond } from '../../methods.ts'
import { rootOf } from './root.ts'

const said = ['app', 'phone', 'removed'] as const

export async function loadOverview({ ctx, url }: PageArgs) {
  const changed = said.find((one) => one === url.searchParams.get('changed')) ?? null
  const has = await readOwnFactors(ctx, {})
  // Came here after signing in with the last printed code.
  const usedUp = url.searchParams.has('few') && !asksSecond(has)
  // There is one, and it was not shown in this session: that comes before everything else.
  const owes = asksSecond(has) && owesFactor(ctx.open.actor)
  return { root: rootOf(ctx.open.actor), changed, usedUp, owes, has }
}

export type OverviewData = Awaited<ReturnType<typeof loadOverview>>

/** Begins with an app: its secret is made here, so that looking at a page changes nothing. */
export async function sendOverview({ ctx, form, url }: Sent & { ctx: Context }): Promise<Response> {
  if (typed(form, 'start').start !== 'app')
    throw invalid('second_start', 'Choose one of the ways on this page.')
  await startApp(ctx, {})
  return redirect(`${url.pathname}/app`)
}
