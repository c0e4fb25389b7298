// Whose chart a page of messages is in, by its address.
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'

/** @throws notFound */
export const patientIn = ({ id = '' }: PageArgs['params']): string => {
  if (!isUuid(id)) throw notFound()
  return id
}
