// In which language the portal texts by itself: Spanish where the person whose number it is speaks it, else English.
import type { Tx } from '../../../kit/kit.ts'
import { spokenBy } from '../../register/patient.fhir.ts'
import { patientResource } from '../../staff/person.ts'

export type TextLanguage = 'en' | 'es'

/** @param patients one person's records, the one that stays first */
export async function languageFor(tx: Tx, patients: readonly string[]): Promise<TextLanguage> {
  for (const patient of patients) {
    const resource = await patientResource(tx, patient)
    const spoken = resource && spokenBy(resource)
    if (spoken) return spoken.split('-')[0] === 'es' ? 'es' : 'en'
  }
  return 'en'
}
