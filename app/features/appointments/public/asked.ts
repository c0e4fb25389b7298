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

/** What is typed; the sentences stand beside the fields. */
export const askedSchema = z
  .object({
    given: text(100, 'Enter your first name.'),
    family: text(100, 'Enter your last name.'),
    /** '2019-05-03' */
    born: z.iso.date('Enter the day, the month and the year you were born.'),
    email: z.string().trim().max(254, EMAIL),
    phone: z.string().trim().max(40, PHONE),
    /** Where the code goes, and whatever follows. */
    by: z.enum(['email', 'sms'], 'Choose where the code goes.'),
    language: z.enum(['', ...languages], 'Choose a language from the list.'),
    about: z.string().trim().max(500, 'Use at most 500 letters.'),
  })
  .superRefine(({ email, phone, by }, ctx) => {
    const wrong = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message })
    if ((email || by === 'email') && !z.email().safeParse(email).success) wrong('email', EMAIL)
    if ((phone || by === 'sms') && !asNumber(phone)) wrong('phone', PHONE)
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
