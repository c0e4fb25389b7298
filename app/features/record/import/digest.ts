// The digest by which same is told from changed. Keyed, so that nobody can find out from the database
// whether a record says what they think it says.
import type { Vault } from '../../../kit/vault/vault.ts'

/** `content` is the SHA-256 of a resource (see Reading). 16 bytes. */
export const digestOf = (vault: Vault, content: string): Buffer => vault.blind('digest', content)
