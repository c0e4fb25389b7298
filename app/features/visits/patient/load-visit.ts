// What the page of one visit is drawn from, at its own address and as the last one.
import { section, type PageArgs } from '../../../doors/web/page.server.ts'
import { readMarks } from '../../amend/own.server.ts'
import { readVisit } from '../visits.server.ts'

export async function loadVisit({ ctx }: Pick<PageArgs, 'ctx'>, id: string) {
  const visit = await readVisit(ctx, { id })
  return { ...visit, amended: await section(ctx, () => readMarks(ctx, { id: visit.id })) }
}
