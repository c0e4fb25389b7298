// Where the script of a page sends what was typed so far: kept by the same rules as when the page is sent; what cannot be kept
// waits. Where the page asks something else then, it is drawn again.
import { publicPartAction } from '../../../../doors/web/part.server.tsx'
import { textsOf } from '../../../../doors/web/visit-texts.ts'
import { notFound } from '../../../../kit/errors.ts'
import { Asked, HelpPlace } from '../../both/asked.tsx'
import { readPage, standsAsBefore } from '../../both/page.ts'
import { knownIn } from '../../known.ts'
import { alarmsIn, sheetOf, sheetsOf } from '../../sheets.ts'
import { readIntake, saveIntake } from '../fill.server.ts'

export const loader = () => new Response(null, { status: 404 })

export const action = publicPartAction(async ({ ctx, form: sent, params, visit }) => {
  const { token = '', sheet = '' } = params
  const open = await readIntake(ctx, token)
  if (!open) throw notFound()
  const t = textsOf(visit)
  const page = readPage(t, open.settled, sheet, sent)
  const stands = await saveIntake(ctx, token, { changed: [...page.changed], language: t.lang })
  if (!stands || standsAsBefore(open.settled, stands, sheet, page)) return null
  const here = sheetOf(sheetsOf(stands.seen), sheet)?.seen
  if (!here) return null
  const { form, filled } = open
  return (
    <>
      <HelpPlace alarm={alarmsIn(stands.seen).length > 0} />
      <Asked
        of={here}
        known={filled.proved ? knownIn(form, here, filled.person) : []}
        stand={page.shown}
      />
    </>
  )
})
