// Why an entry that is void is not shown to its patient, told to those who treat. Pure.
import type { FhirResource } from 'fhir/r4'
import { statusCode } from './coding.fhir.ts'

/** Entered in error, or not released: a draft, a note that is not finished, what its sender marked. */
export type Unshown = 'error' | 'unreleased'

const MISTAKE = /^entered[- ]in[- ]error$/

export function whyUnshown(resource: FhirResource, state: string): Unshown | null {
  if (state !== 'void') return null
  const { status, docStatus, verificationStatus } = resource as unknown as Record<string, unknown>
  const said = [status, docStatus, statusCode(verificationStatus as string)]
  return said.some((one) => typeof one === 'string' && MISTAKE.test(one.trim().toLowerCase()))
    ? 'error'
    : 'unreleased'
}
