// Whose a draft is, now that the database was asked. Three answers: a patient, nobody, or "not yet":
// what it depends on may still come in this import. At the very end there is no "not yet".
import type { Draft } from './draft.ts'
import type { EntryIds } from './entry-ids.ts'
import type { Target } from './identity.ts'
import type { Known } from './look.server.ts'
import type { FileScope } from './scope.ts'

export type Decision =
  | { is: 'owned'; patient: string | null }
  | { is: 'refused'; reason: string }
  | { is: 'later' }

/** What has to be looked up before `decide` can answer. */
export type Questions = { patients: string[]; targets: string[]; identifiers: string[] }

export function questions(draft: Draft, scope: FileScope, ids: EntryIds): Questions {
  const { claim } = draft.reading
  if (claim === 'self') return { patients: [], targets: [], identifiers: [] }
  const named = [...claim.unclear, ...claim.loose]
  const known = claim.patients.length > 0 || named.some((target) => !isOpen(scope)(target))
  const open = named.filter((target) => claim.unclear.includes(target) || !known)
  const unknown = open.filter(isOpen(scope)).map((target) => idOf(target, scope, ids))
  const through = known ? [] : claim.through.map((target) => idOf(target, scope, ids))
  return {
    patients: unknown,
    targets: [...unknown, ...through],
    identifiers: claim.tokens.map((token) => ids.ofIdentifier('Patient', token)),
  }
}

const isOpen = (scope: FileScope) => (target: Target) => {
  const key = scope.keyOf(target)
  return key !== null && !scope.isPatient(key)
}

function idOf(target: Target, scope: FileScope, ids: EntryIds): string {
  if (target.is === 'identifier') return ids.ofIdentifier(target.type, target.token)
  return ids.of(scope.keyOf(target) ?? '')
}

export type Circumstances = {
  scope: FileScope
  ids: EntryIds
  known: Known
  /** Owners of entries that are on their way to the database in this moment. */
  underWay: ReadonlyMap<string, string | null>
  /** Everything else of this import has been filed. */
  final: boolean
}

export function decide(draft: Draft, now: Circumstances): Decision {
  const { claim } = draft.reading
  if (claim === 'self') return { is: 'owned', patient: draft.id }
  const { scope, ids, known, final } = now
  const id = (target: Target) => idOf(target, scope, ids)
  const owners = new Set(claim.patients.map(id))
  // What could still turn out to name the patient: for certain, or perhaps.
  let unclear = false
  let open = false

  for (const target of [...claim.unclear, ...claim.loose]) {
    const patient = id(target)
    if (!isOpen(scope)(target) || known.patients.has(patient)) owners.add(patient)
    else if (known.targets.has(patient) || now.underWay.has(patient)) continue // something else
    else if (!claim.unclear.includes(target)) open = true
    // In the element that names the patient, an unknown UUID is taken for one: at once where no
    // bundle could explain it, and otherwise when the bundle has been read to its end.
    else if (final || !draft.reading.inBundle) owners.add(patient)
    else unclear = true
  }
  for (const token of claim.tokens) {
    const bearers = known.bearers.get(ids.ofIdentifier('Patient', token)) ?? []
    if (bearers.length > 1) return refused('several patients bear the identifier it names')
    if (bearers[0] !== undefined) owners.add(bearers[0])
    else if (!final) return { is: 'later' }
    else if (owners.size === 0)
      return refused('it names its patient by an identifier that is not on record')
  }
  if (owners.size === 0)
    for (const target of claim.through) {
      const at = id(target)
      const owner = now.underWay.has(at) ? now.underWay.get(at) : known.targets.get(at)
      if (owner === undefined) open = true
      else if (owner !== null) owners.add(owner)
    }
  if (owners.size > 1) return refused('it belongs to more than one patient')
  const [owner] = owners
  if (!final && (unclear || (open && owner === undefined))) return { is: 'later' }
  return { is: 'owned', patient: owner ?? null }
}

const refused = (reason: string): Decision => ({ is: 'refused', reason })
