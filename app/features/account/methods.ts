// The ways of proving who one is, and what they are worth together (NIST SP 800-63B-4).

/** How somebody proved who they are; `activation`: by an invitation and a birth date. */
export type Method = 'password' | 'passkey' | 'link' | 'totp' | 'sms' | 'recovery' | 'activation'

/** Second factors that a person can have; `recovery`: a printed code, in place of another one. */
export const factors = ['passkey', 'totp', 'sms', 'recovery'] as const
export type Factor = (typeof factors)[number]

const second: readonly Method[] = ['totp', 'sms', 'recovery']

/** A passkey checks its user, so it is two factors by itself; everything else takes one of each sort. */
export function aalOf(methods: readonly Method[]): 1 | 2 {
  if (methods.includes('passkey')) return 2
  return methods.some((one) => second.includes(one)) && methods.some((one) => !second.includes(one))
    ? 2
    : 1
}

/** What a person has enrolled. */
export type Enrolled = { passkeys: number; totp: boolean; sms: boolean; recovery: number }

/** Printed codes stand in for another factor; alone they are none, but see `asksSecond`. */
export const hasSecond = (has: Enrolled): boolean => has.passkeys > 0 || has.totp || has.sms

/**
 * True when a password is not enough. For patients printed codes alone are enough of a second factor: whoever has no
 * mobile phone needs no other.
 */
export const asksSecond = (has: Enrolled & { paperCounts: boolean }): boolean =>
  hasSecond(has) || (has.paperCounts && has.recovery > 0)

/** What can be asked for, the best first. */
export const optionsOf = (has: Enrolled): Factor[] => {
  const there = {
    passkey: has.passkeys > 0,
    totp: has.totp,
    sms: has.sms,
    recovery: has.recovery > 0,
  }
  return factors.filter((factor) => there[factor])
}
