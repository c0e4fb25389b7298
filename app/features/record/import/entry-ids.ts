// Ids of entries, made once per key: in a record most references lead to the same few visits and people.
import { asUuid } from '../../../kit/ids.ts'
import type { Vault } from '../../../kit/vault/vault.ts'
import { entryId, patientToken, sharedToken } from './identity.ts'

const MOST = 20_000 // keys kept; then all are forgotten, which only costs hashing them again

export class EntryIds {
  readonly vault: Vault
  readonly source: string
  #known = new Map<string, string>()

  constructor(vault: Vault, source: string) {
    this.vault = vault
    this.source = source
  }

  /** The id of the entry of `key`. */
  of(key: string): string {
    return this.#remember(key, () => entryId(this.vault, this.source, key))
  }

  /** The keyed hash of an identifier, written as a UUID so that it travels like an id. */
  ofIdentifier(type: string, token: string): string {
    return this.#remember(`${type}?${token}`, () =>
      asUuid(
        type === 'Patient' ? patientToken(this.vault, token) : sharedToken(this.vault, type, token),
      ),
    )
  }

  #remember(name: string, make: () => string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    if (this.#known.size >= MOST) this.#known.clear()
    const made = make()
    this.#known.set(name, made)
    return made
  }
}
