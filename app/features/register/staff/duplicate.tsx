// From an item of work to the two records that it is about.
import { redirect } from 'react-router'
import { staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { findPair } from '../pair.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const { id = '' } = params
  if (!isUuid(id)) throw notFound()
  const { patient, other } = await findPair(ctx, { id })
  throw redirect(`/staff/patients/${patient}/compare/${other}`)
})

export default function Duplicate() {
  return null
}
