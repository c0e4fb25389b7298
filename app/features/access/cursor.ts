// Where a page of accesses ended, as `<instant>_<event id>`: one page of the portal leaves several rows of one instant.
import { z } from 'zod'
import { isUuid } from '../../kit/ids.ts'
import { isInstant } from '../record/dates.fhir.ts'

export const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\da-f-]{36}$/)
  .transform((text) => text.split('_') as [at: string, id: string])
  .refine(([at, id]) => isInstant(at) && isUuid(id))
