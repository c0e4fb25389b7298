// What the pages about one visit have in common: whose it is, and what happens when a time is gone meanwhile.
import { data } from 'react-router'
import { draftOf, step } from '../../../doors/web/drafts.server.ts'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Context } from '../../../kit/kit.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { loadHead } from '../../chart/staff/load.tsx'
import { keptFields } from '../../drafts/kept.ts'
import { TimeTaken } from '../place.ts'
import { nameTimes } from '../schedule/book.server.ts'
import { OutsideHours } from '../schedule/outside.ts'
import { readVisit } from '../schedule/visit.server.ts'
import { ANYWAY, BESIDE, besideIn, pressedIn, type Gone, type NotThere } from './gone.ts'

/** @throws notFound */
export function idsIn({ id = '', entry = '' }: PageArgs['params']): {
  patient: string
  id: string
} {
  if (!isUuid(id) || !isUuid(entry)) throw notFound()
  return { patient: id, id: entry }
}

export async function visitPage(page: PageArgs) {
  const { ctx, params } = page
  const { actor } = ctx.open
  const ids = idsIn(params)
  const { appointment } = await readVisit(ctx, ids)
  return {
    at: `/staff/patients/${ids.patient}`,
    appointment,
    head: await loadHead(page, ids.patient),
    may: actor.kind === 'staff' ? actor.may : [],
    draft: await draftOf(page),
  }
}

export type VisitPage = Awaited<ReturnType<typeof visitPage>>

/** Keeps what was typed when the time is gone, or nobody is there. */
export async function orGone<T>(ctx: Context, form: FormData, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof OutsideHours) {
      const { pressed } = pressedIn(form)
      const unsaid = String(form.get('do')).endsWith(ANYWAY)
      const answer = { kept: keptFields(form), outside: error.outside, pressed, unsaid }
      return step(data(answer satisfies NotThere, { status: 409 }))
    }
    if (!(error instanceof TimeTaken)) throw error
    const gone = await inTransaction(ctx, (open) => nameTimes(open, { slots: error.nearest }))
    const unsaid = form.get('do') === BESIDE && besideIn(form) === null
    return step(data({ kept: keptFields(form), gone, unsaid } satisfies Gone, { status: 409 }))
  }
}
