// The address of a form that somebody goes on with: leads to the first page, or to the first that still needs them.
import { redirect } from 'react-router'
import { publicPage } from '../../../../doors/web/page.server.ts'
import { askedOn, sheetsOf } from '../../sheets.ts'
import { placeOf } from './at.ts'

export const loader = publicPage(async ({ ctx, params, url }) => {
  const { open, to } = await placeOf(ctx, params, url)
  const sheets = sheetsOf(open.settled.seen)
  // Who did not begin sees all of it: what is known is looked over too.
  const begun = !url.searchParams.has('new')
  const next =
    begun &&
    sheets.find(({ seen }) =>
      askedOn(seen).some(({ item, values }) => item.required && values.length === 0),
    )
  throw redirect(to((next || sheets[0])?.key ?? 'review'))
})
