// The words of a visit: its language, and the clinic's name, telephone and clock.
import { createTexts, type Texts } from '../../texts/texts.ts'
import type { Visit } from './visit.ts'

export const textsOf = ({ lang, clinic }: Pick<Visit, 'lang' | 'clinic'>): Texts =>
  createTexts({
    lang,
    timeZone: clinic.timeZone,
    clinicName: clinic.name,
    phone: clinic.phone,
    emergency: clinic.emergency,
    crisis: clinic.crisis,
  })
