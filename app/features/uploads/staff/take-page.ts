// What the two pages are drawn from that take care of one file.
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { loadHead } from '../../chart/staff/load.tsx'
import { titleOf } from '../../documents/add.server.ts'
import { beginTaking } from '../take.server.ts'
import { fileIn } from './address.ts'

export async function takePage(page: PageArgs) {
  const at = fileIn(page.params)
  const { sending, found, classes } = await beginTaking(page.ctx, at)
  const { now } = page.ctx.open
  const title = titleOf(found.name)
  return {
    ...at,
    head: await loadHead(page, at.patient),
    sending,
    found,
    title,
    classes,
    now,
    draft: await draftOf(page),
  }
}
export type TakePage = Awaited<ReturnType<typeof takePage>>
