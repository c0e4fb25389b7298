// From an item of work to the two records that it is about.
import { redirect } from 'react-router'
import { staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { findPair } from '../pair.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const { id = '' } = params
  if (!isUuid(id)) throw notFound()
  const pair = await findPair(ctx, { id })
  if (!pair) throw notFound()
  throw redirect(`/staff/patients/${pair.patient}/compare/${pair.other}`)
})

export default function Duplicate() {
  return null
}
