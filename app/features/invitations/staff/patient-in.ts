// The patient that an address of the clinic's side names.
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'

/** @throws notFound for what is no id */
export function patientIn({ id = '' }: Record<string, string | undefined>): string {
  if (!isUuid(id)) throw notFound()
  return id
}
