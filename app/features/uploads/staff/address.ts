// Which file of which patient an address under /staff/patients/:id/sent/:entry names, and where its sending is.
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'

/** @throws notFound for what is no id */
export function fileIn({ id: patient = '', entry: id = '' }: Record<string, string | undefined>) {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id }
}

/** The sending, where the next of its files waits. */
export const afterwards = (patient: string, sending: string, done: 'filed' | 'refused'): string =>
  `${sendingAt(patient, sending)}?done=${done}`

export const sendingAt = (patient: string, sending: string): string =>
  `/staff/patients/${patient}/uploads/${sending}`
