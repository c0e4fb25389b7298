// An e-mail address and a mobile number as staff type them; either may be missing.
import { z } from 'zod'

const absent = (text: string) => (text === '' ? null : text)

export const contactSchema = z.object({
  email: z
    .string()
    .trim()
    .max(254, 'This is too long for an e-mail address.')
    .refine(
      (text) => text === '' || z.email().safeParse(text).success,
      'Enter an e-mail address such as ana@example.org, or leave it empty.',
    )
    .transform(absent),
  phone: z
    .string()
    .trim()
    .refine(
      (text) =>
        text === '' || (/^[+\d\s().-]{7,30}$/.test(text) && text.replace(/\D/g, '').length >= 7),
      'Enter a mobile number such as (202) 555-0100, or leave it empty.',
    )
    .transform(absent),
})
