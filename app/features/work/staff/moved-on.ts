// After a deed: on to the next item. When somebody was quicker, the form is there again with what was typed and says
// what became of the item meanwhile; below it stands as it is now.
import { invalid, PorticoError } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import type { Choice } from '../choice.ts'
import { listWork } from '../list.server.ts'

/** @throws invalid instead of conflict: the page of the form tells it, not a page of its own */
export async function movedOn<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (error) {
    if (error instanceof PorticoError && error.kind === 'conflict')
      throw invalid(error.code, error.message)
    throw error
  }
}

/** The path of the item that follows in the list; of the list itself behind the last. */
export async function nextAfter(ctx: Context, choice: Choice, id: string): Promise<string> {
  const { items } = await listWork(ctx, { ...choice, after: id, limit: 1 })
  return items[0] ? `/${items[0].id}` : ''
}
