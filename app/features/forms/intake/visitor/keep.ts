// Where the script of a page sends what was typed so far: kept by the same rules as when the page is sent; what cannot be kept waits.
import { personAction } from '../../../../doors/web/page.server.ts'
import { textsOf } from '../../../../doors/web/visit-texts.ts'
import { readPage } from '../../both/page.ts'
import { readIntake, saveIntake } from '../fill.server.ts'

export const loader = () => new Response(null, { status: 404 })

export const action = personAction('public', async ({ ctx, form, params, visit }) => {
  const { token = '', sheet = '' } = params
  const open = await readIntake(ctx, token)
  if (!open) return new Response(null, { status: 404 })
  const t = textsOf(visit)
  const { changed } = readPage(t, open.settled, sheet, form)
  await saveIntake(ctx, token, { changed: [...changed], language: t.lang })
  return new Response(null, { status: 204 })
})
