// What is said when a passkey does not do: one sentence, whatever was wrong with it, so that nobody learns which
// passkeys and accounts there are.
import { invalid } from '../../kit/errors.ts'

export const notOpened = () =>
  invalid('passkey_failed', 'That passkey did not work here. Try again, or choose another way.')

export const notAdded = () =>
  invalid(
    'passkey_not_added',
    'That passkey could not be added. It may have taken longer than five minutes. Try again.',
  )
