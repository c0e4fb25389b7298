/** What a report or panel is made of, in the order its sender gave. */
import type { DiagnosticReport, Observation } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { listEntries, type Entry } from '../record/shelf.ts'
import { objects, words } from '../record/tolerant.fhir.ts'
import { toResult, type Known, type ResultView } from './results.fhir.ts'

export type Member = {
  id: string
  isNew: boolean
  view: ResultView
  /** For a panel inside of a report. */
  members: Member[]
}

type Parent = Entry<DiagnosticReport | Observation>

/** A report of more than this many results does not exist in one sitting. */
const most = 2000

/** Members of each parent by its id, panels opened one step further. */
export async function readMembers(
  tx: PatientTx,
  parents: Parent[],
  known?: Known,
): Promise<Map<string, Member[]>> {
  if (parents.length === 0) return new Map()
  const children = await childrenOf(tx, parents)
  const panels = children.filter(({ resource }) => resource.hasMember)
  const inner = panels.length > 0 ? await childrenOf(tx, panels) : []
  const made = (entry: Entry<Observation>): Member => ({
    id: entry.id,
    isNew: entry.isNew,
    view: toResult(entry.resource, known),
    members: inOrder(entry, inner).map(made),
  })
  return new Map(parents.map((parent) => [parent.id, inOrder(parent, children).map(made)]))
}

const childrenOf = (tx: PatientTx, parents: Parent[]) =>
  listEntries<Observation>(tx, {
    kind: ['result', 'vital'],
    groupId: parents.map(({ id }) => id),
    limit: most,
  })

/** A laboratory's order has a meaning; what it did not name comes last, as it was. */
function inOrder(parent: Parent, all: Entry<Observation>[]): Entry<Observation>[] {
  const { resource } = parent
  const named = resource.resourceType === 'Observation' ? resource.hasMember : resource.result
  const order = new Map(objects(named).map(({ reference }, i) => [lastPart(reference), i]))
  const place = (entry: Entry<Observation>) => order.get(entry.resource.id ?? '') ?? order.size
  return all.filter(({ groupId }) => groupId === parent.id).toSorted((a, b) => place(a) - place(b))
}

/** 'Observation/7' and 'urn:uuid:7' both lead to '7'. */
const lastPart = (reference: unknown) => words(reference)?.split(/[/:]/).at(-1)

/** Members and the members of panels among them. */
export const flat = (members: Member[]): Member[] =>
  members.flatMap((member) => [member, ...flat(member.members)])
