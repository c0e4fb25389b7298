// What a telephone number of the clinic is for.

export const purposes = ['desk', 'appointments', 'nurse', 'billing', 'after-hours', 'fax'] as const
export type Purpose = (typeof purposes)[number]
export type Phones = Partial<Record<Purpose, string>>

/** Something that can be dialled: at least seven digits, at most fifteen, and what people write between them. */
export const canBeDialled = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length
  return (
    /^[+\d][\d\s().\-/]*(\s*(x|ext\.?)\s*\d{1,6})?$|^\([\d\s().\-/]*(\s*(x|ext\.?)\s*\d{1,6})?$/i.test(
      text,
    ) &&
    digits >= 7 &&
    digits <= 21
  )
}
