// What somebody without an account says of themselves and of their visit, as it is kept: sealed under a subject of its own,
// because it belongs to nobody on record until a person or a proof says so.
import { z } from 'zod'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { asNumber } from '../../account/factors/number.ts'
import { languages } from '../../register/fields.ts'

export const askedPlace = (id: string) => placeOf('booking_request', 'sealed', id)

const text = (most: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(most, `Use at most ${most} letters.`)
    .refine(
      (said) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(said),
      'Leave out control characters.',
    )

const EMAIL = 'Enter an e-mail address such as ana@example.org.'
const PHONE = 'Enter a mobile number such as (202) 555-0100.'

/** What somebody without an account types of themselves; the sentences stand beside the fields. */
export const personShape = {
  given: text(100, 'Enter your first name.'),
  family: text(100, 'Enter your last name.'),
  /** '2019-05-03' */
  born: z.iso.date('Enter the day, the month and the year you were born.'),
  email: z.string().trim().max(254, EMAIL),
  phone: z.string().trim().max(40, PHONE),
  language: z.enum(['', ...languages], 'Choose a language from the list.'),
}

/** What is wrong with how they are reached, by field. @param owed where there must be something */
export function contactFaults(
  { email, phone }: { email: string; phone: string },
  owed: 'email' | 'sms' | null,
): Partial<Record<'email' | 'phone', string>> {
  return {
    ...((email || owed === 'email') && !z.email().safeParse(email).success && { email: EMAIL }),
    ...((phone || owed === 'sms') && !asNumber(phone) && { phone: PHONE }),
  }
}

export const askedSchema = z
  .object({
    ...personShape,
    /** Where the code goes, and whatever follows. */
    by: z.enum(['email', 'sms'], 'Choose where the code goes.'),
    about: z.string().trim().max(500, 'Use at most 500 letters.'),
  })
  .superRefine(({ by, ...contact }, ctx) => {
    for (const [path, message] of Object.entries(contactFaults(contact, by)))
      ctx.addIssue({ code: 'custom', path: [path], message })
  })

export type Asked = z.output<typeof askedSchema>

/** With the token of its addresses: letters that come later lead there. */
export type Kept = Asked & { token: string }

/** The contact that the code goes to, in one way of writing. */
export const contactOf = ({ by, email, phone }: Pick<Asked, 'by' | 'email' | 'phone'>): string =>
  by === 'email' ? email.toLowerCase() : (asNumber(phone) ?? '')

export async function openAsked(
  { vault }: Pick<Tx, 'vault'>,
  id: string,
  sealed: Buffer,
): Promise<Kept> {
  return JSON.parse((await vault.open(id, askedPlace(id), sealed)).toString()) as Kept
}
