// How languages of templates are called.
import type { Texts } from '../../../../texts/texts.ts'
import { languages } from '../../../register/fields.ts'

export const templateWords = {
  /** 'Spanish'; a code that the portal has no word for, as it is. */
  language: (code: string, t: Texts): string => {
    const known = languages.find((one) => one === code)
    return known ? t(`register.language.${known}`) : code
  },
}
