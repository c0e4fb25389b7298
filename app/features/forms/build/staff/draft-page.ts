// What the pages of one draft share: which it is, where it stands, and how a change is sent.
import type { Sent } from '../../../../doors/web/page.server.ts'
import type { PageArgs } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import type { Context } from '../../../../kit/kit.ts'
import { changeDraft, readDraftOfForm, type Opened } from '../build.server.ts'
import type { Change } from '../changes.ts'
import { find } from '../tree.ts'
import { addressOf, questionAt } from './addresses.ts'

type Params = PageArgs['params']

/** @throws notFound */
export async function openedDraft({ ctx, params }: Pick<PageArgs, 'ctx' | 'params'>) {
  const draft: Opened = await readDraftOfForm(ctx, { id: params.draft ?? '' })
  return { draft, at: addressOf(draft.id) }
}

/** The question that the address names. @throws notFound */
export async function openedQuestion(page: Pick<PageArgs, 'ctx' | 'params'>) {
  const { draft, at } = await openedDraft(page)
  const item = find(draft.form, page.params.item ?? '')
  if (!item) throw notFound()
  return { draft, at, item, here: questionAt(draft.id, item.id) }
}

export const change = (
  ctx: Context,
  params: Params,
  what: Change,
  version: string | null = null,
): Promise<void> => changeDraft(ctx, { id: params.draft ?? '', version, change: what as never })

/** Whether a box of the form is ticked. */
export const isTicked = (form: Sent['form'], name: string): boolean => form.get(name) === 'yes'
