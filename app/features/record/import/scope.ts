// What the entries of one file call each other. A bundle may name an entry by a URL that is not its id;
// such names are kept here, and only those, so that a bundle of a million entries needs no more room.
import type { Target } from './identity.ts'

const MOST = 200_000 // names that differ from ids; real bundles that use them have a few hundred

export class FileScope {
  /** Tells this file's own names ("resource:1") from those of every other file. */
  readonly #mark: string
  readonly #aliases = new Map<string, string>()
  readonly #patients = new Set<string>()

  constructor(mark: string) {
    this.#mark = mark
  }

  /** The key a target is known by in this file; null when it names no entry by itself. */
  keyOf(target: Target): string | null {
    const key = this.direct(target)
    return key === null ? null : (this.#aliases.get(key) ?? key)
  }

  /** As `keyOf`, before other names are looked up. */
  direct(target: Target): string | null {
    if (target.is === 'key') return target.key
    return target.is === 'local' ? `local:${this.#mark}:${target.name}` : null
  }

  /** Remembers an entry for those that follow. */
  note(type: string, key: string, others: string[]): void {
    for (const other of others) if (this.#aliases.size < MOST) this.#aliases.set(other, key)
    if (type === 'Patient') this.#patients.add(key)
  }

  /** Whether an entry seen so far is a patient by this key. */
  isPatient(key: string): boolean {
    return this.#patients.has(key)
  }
}
