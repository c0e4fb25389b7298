// The words of a visit: its language, and the clinic's name, telephone and clock.
import { createTexts, type Texts } from '../../texts/texts.ts'
import type { Kit } from '../../kit/kit.ts'
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

/** Pseudo-languages show what is not yet translated and whether right-to-left works; demonstration only. */
export function languageOf(kit: Kit, cookies: ReadonlyMap<string, string>): string {
  const lang = cookies.get('lang')
  return kit.config.mode === 'demonstration' && (lang === 'en-XA' || lang === 'ar-XB') ? lang : 'en'
}
