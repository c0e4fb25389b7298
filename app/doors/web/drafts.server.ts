// Forms that are kept: sent only by whom they were drawn for, their draft gone once they are, and kept when they were
// sent too late.
import {
  checkWhose,
  keepDraft,
  readDraft,
  saveDraft,
  throwDraftAway,
  type Draft,
} from '../../features/drafts/drafts.server.ts'
import { writtenIn } from '../../features/drafts/kept.ts'
import { PorticoError } from '../../kit/errors.ts'
import type { Context } from '../../kit/kit.ts'
import { together } from '../../kit/together.ts'
import type { OpenContext } from '../../kit/transaction.ts'
import { tokenHash } from '../../features/account/session.server.ts'
import { SESSION_COOKIE } from './cookies.ts'
import type { PageArgs } from './page.server.ts'
import type { Visit } from './visit.ts'

/** For the loader of a page with a `DraftForm`: what was typed there before, on whatever device. */
export async function draftOf({ ctx, url, visit }: PageArgs): Promise<Draft> {
  if (visit.viewing) return { whose: '', fields: null, at: null }
  visit.keepsForm = true
  return readDraft(ctx, { place: url.pathname })
}

const steps = new WeakSet<object>()

/** An action's answer that is a step on the way: nothing was done yet, so what was typed stays kept. */
export function step<T extends object>(answer: T): T {
  steps.add(answer)
  return answer
}

/**
 * What a form does. Its draft is gone once it is done, and kept when the person must first say again who they are.
 * @throws conflict when somebody else, or another record, came between drawing and sending it
 */
export async function sending<T>(
  ctx: Context,
  url: URL,
  form: FormData,
  act: () => Promise<T>,
): Promise<T> {
  const written = writtenIn(form)
  if (!written) return act()
  await checkWhose(ctx, { whose: written.whose })
  const place = url.pathname
  const answer = await act().catch(async (error) => {
    if (error instanceof PorticoError && error.code === 'confirm_needed')
      await saveDraft(ctx, { ...written, place })
    throw error
  })
  if (typeof answer === 'object' && answer !== null && steps.has(answer))
    await saveDraft(ctx, { ...written, place })
  else await throwDraftAway(ctx, { place })
  return answer
}

/**
 * As `sending`, in the open transaction of `ctx`, of a form that is done there and then or not at all: its draft goes, or
 * stays, with the rest.
 */
export async function sendingAtOnce<T>(
  ctx: OpenContext,
  url: URL,
  form: FormData,
  act: () => Promise<T>,
): Promise<T> {
  const written = writtenIn(form)
  if (!written) return act()
  await checkWhose(ctx, { whose: written.whose })
  const [answer] = await together([act(), throwDraftAway(ctx, { place: url.pathname })])
  return answer
}

/** Keeps a form that was sent after its session had run out. @returns whether it is waiting now */
export async function keepUnsent(
  { ctx, cookies }: Visit,
  kind: 'patient' | 'staff',
  url: URL,
  form: FormData,
): Promise<boolean> {
  const written = writtenIn(form)
  const token = cookies.get(SESSION_COOKIE[kind])
  if (!written || !token) return false
  const claim = { kind: 'public', ran_out: tokenHash(token).toString('hex') } as const
  const kept = await keepDraft({ ...ctx, claim }, { ...written, kind, place: url.pathname }).catch(
    () => null, // signing in again matters more
  )
  return Boolean(kept?.account)
}
