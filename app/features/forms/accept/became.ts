// What became of each answer, as its patient is told: whether it is in the record now, who looked it over, and when.
import type { Tx } from '../../../kit/kit.ts'
import type { Form } from '../questionnaire/form.ts'
import type { Settled } from '../questionnaire/settle.ts'
import type { FormRequest } from '../request.ts'
import { decidedOf, type Decided } from './decided.ts'
import { proposalsIn } from './mapping.fhir.ts'

/** @property keys of the answers that it was decided about */
export type Became = { keys: string[]; name: string } & Pick<
  Decided,
  'decision' | 'reason' | 'by' | 'at'
>

export async function becameOf(
  tx: Pick<Tx, 'db' | 'vault'>,
  { request, form, settled }: { request: FormRequest; form: Form; settled: Settled },
): Promise<Became[]> {
  const decided = await decidedOf(tx, request)
  if (decided.size === 0) return []
  return proposalsIn(form, settled.seen).flatMap(({ place, parts }) => {
    const one = decided.get(place)
    if (!one) return []
    const { decision, reason, by, at } = one
    const name = parts.map(({ words }) => words).join(', ')
    return [{ keys: parts.map(({ key }) => key), name, decision, reason, by, at }]
  })
}
