// Without a second factor the password stands alone, and has to be long enough for that.
import { invalid } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { checkOwnPassword } from '../own-password.server.ts'
import { PASSWORD_LENGTH } from '../password.ts'

/** @param password the current one, typed again @throws invalid with the field `current`, or tooMany */
export async function checkStandsAlone(ctx: Context, password: string): Promise<void> {
  await checkOwnPassword(ctx, password)
  if ([...password.normalize('NFKC')].length < PASSWORD_LENGTH.min) throw tooShort()
}

const tooShort = () =>
  invalid('password_short', 'Your password is too short to stand alone.', {
    current: `Change your password to at least ${PASSWORD_LENGTH.min} characters first. Without a second step it has to be that long.`,
  })

/** When another factor went at the same moment, and nobody looked at the password. */
export const notLookedAt = () =>
  invalid('password_alone', 'Something else changed at the same time. Try again.')
