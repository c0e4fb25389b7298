// What a page of a form asks: drawn again by its script once something on it was answered, which is kept as far as it can be.
import { pagePart, partAction } from '../../../doors/web/part.server.tsx'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { notFound } from '../../../kit/errors.ts'
import { Asked, HelpPlace } from '../both/asked.tsx'
import { readPage, standsAsBefore } from '../both/page.ts'
import { knownIn } from '../known.ts'
import { readOwnForm, saveAnswers, type Own } from '../own.server.ts'
import { alarmsIn, sheetOf, sheetsOf } from '../sheets.ts'

export const loader = pagePart('patient', async ({ ctx, params }) => {
  const { form: id = '', sheet: key = '' } = params
  return <Part of={await readOwnForm(ctx, { id })} at={key} />
})

export const action = partAction('patient', async ({ ctx, form, params, visit }) => {
  const { form: id = '', sheet: key = '' } = params
  const t = textsOf(visit)
  const own = await readOwnForm(ctx, { id })
  const page = readPage(t, own.settled, key, form)
  const settled = await saveAnswers(ctx, {
    id,
    changed: [...page.changed],
    ...(Object.keys(page.fields).length === 0 && { page: key }),
    language: t.lang,
  })
  if (standsAsBefore(own.settled, settled, key, page)) return null
  return <Part of={{ ...own, settled }} at={key} stand={page.shown} />
})

type Props = { of: Own; at: string; stand?: ReadonlySet<string> }

function Part({ of: { form, settled, person }, at, stand }: Props) {
  const here = sheetOf(sheetsOf(settled.seen), at)?.seen
  if (!here) throw notFound()
  return (
    <>
      <HelpPlace alarm={alarmsIn(settled.seen).length > 0} />
      <Asked of={here} known={knownIn(form, here, person)} stand={stand} />
    </>
  )
}
