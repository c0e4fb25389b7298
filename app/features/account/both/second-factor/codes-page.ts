// Printed codes: made by a button, shown in the answer to it and never again.
import { redirect } from 'react-router'
import type { PageArgs, Sent } from '../../../../doors/web/page.server.ts'
import { owesFactor } from '../../../../kit/actor.ts'
import type { Context } from '../../../../kit/kit.ts'
import { readOwnFactors } from '../../enrolled.server.ts'
import { makeCodes } from '../../factors/codes.server.ts'
import { hasSecond } from '../../methods.ts'
import { askAgain } from '../ask-again.ts'
import { rootOf } from './root.ts'

export async function loadCodes({ ctx, url }: PageArgs) {
  const { actor, now } = ctx.open
  // Drawn once more after the button: then the codes are made already.
  askAgain(actor, now)
  const has = await readOwnFactors(ctx, {})
  // They stand in for a phone or a passkey, so one of those comes first.
  if (!has.paperCounts && !hasSecond(has)) throw redirect(`${rootOf(actor)}/security/second-factor`)
  return {
    root: rootOf(actor),
    page: url.pathname,
    left: has.recovery,
    /** Nothing else is asked for beside the password. */
    alone: !hasSecond(has),
    owes: owesFactor(actor),
  }
}

export type CodesData = Awaited<ReturnType<typeof loadCodes>>

export const sendCodes = async ({ ctx }: Sent & { ctx: Context }) => ({
  codes: await makeCodes(ctx, {}),
})
