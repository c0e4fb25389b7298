// A message of a restricted record leads to where such a record is opened, and says nothing of what it is about.
import { redirect } from 'react-router'
import { PorticoError } from '../../../kit/errors.ts'

/** @throws a redirect to the chart's messages, which ask why it must be opened */
export async function orBreakGlass<T>(patient: string, reading: Promise<T>): Promise<T> {
  return reading.catch((error) => {
    if (error instanceof PorticoError && error.code === 'restricted')
      throw redirect(`/staff/patients/${patient}/messages`)
    throw error
  })
}
