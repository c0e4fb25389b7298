// Every address that is none: answered as "not found", in the frame of whoever asked.
import { notFound } from '../../kit/errors.ts'
import { SESSION_COOKIE } from './cookies.ts'
import { publicPage } from './page.server.ts'

export const loader = publicPage(({ visit }) => {
  if (visit.cookies.has(SESSION_COOKIE.patient)) visit.signedInAs = 'patient'
  throw notFound()
})

export default function NotFound() {
  return null
}
