// A batch on its way into the record: looked up, decided, sealed, filed. The importer hands batches over
// one after the other; while the database files one, the next is being read and sealed.
import type { Kit } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { decide, questions, type Decision } from './decide.ts'
import { rename, type Draft } from './draft.ts'
import type { EntryIds } from './entry-ids.ts'
import type { Item } from './filing.ts'
import { patientToken, sharedToken, type Target } from './identity.ts'
import { lookUp, type Known } from './look.server.ts'
import type { Waiting } from './progress.ts'
import type { FileScope } from './scope.ts'

export type Verdict =
  | { is: 'file'; item: Item }
  | { is: 'same' }
  | { is: 'refused'; reason: string }
  | { is: 'later' }

export type Judged = { draft: Draft; verdict: Verdict; waiting: Waiting[] }

const MOST_KNOWN = 30_000 // ids that are known to be on file; then all are forgotten and asked for again

/** Decides about drafts, asking the database once per batch. */
export class Judge {
  readonly #kit: Kit
  readonly #ids: EntryIds
  readonly #onFile = new Set<string>()

  constructor(kit: Kit, ids: EntryIds) {
    this.#kit = kit
    this.#ids = ids
  }

  /**
   * @param underWay owners of entries that the batch before is filing in this moment
   * @param final nothing else of this import is still to come
   */
  async judge(
    batch: { draft: Draft; scope: FileScope }[],
    underWay: ReadonlyMap<string, string | null>,
    final: boolean,
  ): Promise<Judged[]> {
    const known = await this.#ask(batch, underWay)
    const owners = new Map(underWay)
    const judged: Judged[] = []
    for (const { draft, scope } of batch) {
      const now = { scope, ids: this.#ids, known, underWay: owners, final }
      const decision = decide(draft, now)
      const verdict = this.#verdict(draft, decision, known, scope)
      if (decision.is === 'owned' && verdict.is !== 'refused')
        for (const id of [draft.id, ...draft.otherIds]) owners.set(id, decision.patient)
      judged.push({ draft, verdict, waiting: [] })
    }
    for (const one of judged)
      if (one.verdict.is === 'file' || one.verdict.is === 'same')
        one.waiting = this.#waitingOf(one.draft, known, owners)
    return judged
  }

  /** To be told what has been filed: references to it need not be asked for. */
  filed(ids: Iterable<string>): void {
    if (this.#onFile.size > MOST_KNOWN) this.#onFile.clear()
    for (const id of ids) this.#onFile.add(id)
  }

  async #ask(
    batch: { draft: Draft; scope: FileScope }[],
    underWay: ReadonlyMap<string, string | null>,
  ): Promise<Known> {
    const entries = new Set<string>()
    const targets = new Set<string>()
    const patients = new Set<string>()
    const identifiers = new Set<string>()
    for (const { draft, scope } of batch) {
      entries.add(draft.id)
      const asked = questions(draft, scope, this.#ids)
      for (const id of asked.patients) patients.add(id)
      for (const id of asked.identifiers) identifiers.add(id)
      for (const id of asked.targets) targets.add(id)
      for (const { target } of draft.outgoing)
        if (!this.#onFile.has(target) && !underWay.has(target)) targets.add(target)
    }
    const known = await lookUp(jobContext(this.#kit, 'import'), {
      entries: [...entries],
      targets: [...targets],
      patients: [...patients],
      identifiers: [...identifiers],
    })
    this.filed(known.targets.keys())
    return this.#askAgain(batch, known)
  }

  /** Some servers use one UUID for resources of several types: the later ones go by type and id. */
  async #askAgain(batch: { draft: Draft }[], known: Known): Promise<Known> {
    const clashing = batch.filter(({ draft }) => {
      const there = known.entries.get(draft.id)
      return there && there.type !== draft.reading.type && rename(draft, this.#ids)
    })
    if (clashing.length === 0) return known
    const again = await lookUp(jobContext(this.#kit, 'import'), {
      entries: clashing.map(({ draft }) => draft.id),
      targets: [],
      patients: [],
      identifiers: [],
    })
    for (const [id, entry] of again.entries) known.entries.set(id, entry)
    return known
  }

  #verdict(draft: Draft, decision: Decision, known: Known, scope: FileScope): Verdict {
    if (decision.is !== 'owned') return decision
    const there = known.entries.get(draft.id)
    if (there && there.type !== draft.reading.type)
      return refused(`its id belongs to another resource on file (${there.type})`)
    // A later version that leaves its patient out is still that patient's.
    const patient = decision.patient ?? there?.patient ?? null
    if (there && there.patient !== patient)
      return refused(
        there.patient === null
          ? 'on file already as belonging to no patient'
          : 'on file already for another patient',
      )
    // What is marked confidential is filed once more: labels may not have been read when it came.
    if (there?.digest.equals(draft.digest) && !draft.reading.confidential) return { is: 'same' }
    return { is: 'file', item: this.#item(draft, patient, there?.version ?? null, scope) }
  }

  #item(draft: Draft, patient: string | null, onFile: number | null, scope: FileScope): Item {
    const { type, filing, visit, members, tokens, card, confidential, sensitive, bytes } =
      draft.reading
    const idOf = (target: Target): string | null => {
      const key = scope.keyOf(target)
      return key === null ? null : this.#ids.of(key)
    }
    const hashed = patient === null || type === 'Patient' ? tokens : []
    return {
      id: draft.id,
      otherIds: draft.otherIds,
      patient,
      type,
      digest: draft.digest,
      bytes,
      onFile,
      ...filing,
      visitId: visit && idOf(visit),
      members: members.map(idOf).filter((id) => id !== null),
      tokens: hashed.map((token) =>
        type === 'Patient'
          ? patientToken(this.#ids.vault, token)
          : sharedToken(this.#ids.vault, type, token),
      ),
      card,
      confidential,
      sensitive,
    }
  }

  #waitingOf(draft: Draft, known: Known, owners: ReadonlyMap<string, string | null>): Waiting[] {
    return draft.outgoing
      .filter(
        ({ target }) =>
          !known.targets.has(target) && !owners.has(target) && !this.#onFile.has(target),
      )
      .map(({ target, toType }) => ({ target, fromType: draft.reading.type, toType }))
  }
}

const refused = (reason: string): Verdict => ({ is: 'refused', reason })
