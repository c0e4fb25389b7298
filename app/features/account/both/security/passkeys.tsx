// Passkeys on the page about signing in and safety.
import { PasskeyList } from '../../../passkeys/both/passkey-list.tsx'
import type { Security } from '../load-security.ts'

export const PasskeysSection = ({ data: { root, passkeys } }: { data: Security }) => (
  <PasskeyList passkeys={passkeys} base={`${root}/security`} />
)
