// Pages of a form that somebody fills in without an account: the draft behind the token of their address.
import { redirect } from 'react-router'
import type { Context } from '../../../../kit/kit.ts'
import { inFrame, staying } from '../../../appointments/public/embedded.ts'
import { readIntake, type Open } from '../fill.server.ts'
import { toOf } from './to.ts'

export type Place = {
  token: string
  embed: boolean
  open: Open
  /** An address of this form, in the frame where it stands in one. */
  to: (path: string, query?: Record<string, string>) => string
}

/** @throws a redirect, for an address that opens nothing any more */
export async function placeOf(ctx: Context, params: { token?: string }, url: URL): Promise<Place> {
  const { token = '' } = params
  const embed = inFrame(url)
  const open = await readIntake(ctx, token)
  if (!open) throw over(embed)
  return { token, embed, open, to: toOf(token, embed) }
}

export const over = (embed: boolean): Response => redirect(staying(embed, '/intake/over'))
