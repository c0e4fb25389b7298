// A search in stages, the best first: whole names, beginnings, two letters swapped. Each is sent as hashes only.
import type { Vault } from '../../kit/vault/vault.ts'
import type { AskedPart } from './asked.ts'
import { GROUPS, hashes, type Part } from './scheme.ts'

const PARTS = 4 // that are looked for; further ones are compared once the cards are open

type Stage = Part[][]

/** Empty when there is nothing that can be looked for yet. */
export function stagesOf(asked: AskedPart[]): Stage[] {
  const hard = asked.filter(({ short }) => !short).slice(0, PARTS)
  const short = asked.filter((part) => part.short)
  const all = [...hard, ...short].slice(0, PARTS)
  const stages: Stage[] = [all.map(({ whole }) => whole)]
  const begun = hard.map(({ begins }) => begins)
  if (hard.length > 0) {
    if (all.length > hard.length)
      stages.push(all.map((part) => (part.short ? part.whole : part.begins)))
    stages.push(begun)
  }
  if (hard.some(({ swapped }) => swapped.length > 0))
    stages.push(hard.map(({ begins, swapped }) => [...begins, ...swapped]))
  return stages.filter((stage) => stage.length > 0 && stage.every((part) => part.length > 0))
}

/** As app.find_patients takes them. */
export function asHashes(vault: Vault, stages: Stage[]): { keys: number[]; counts: number[] } {
  const known = new Map<Part, number[]>()
  const of = (part: Part): number[] => {
    const made = known.get(part) ?? hashes(vault, part)
    known.set(part, made)
    return made
  }
  const keys: number[] = []
  const counts: number[] = []
  for (const stage of stages)
    for (let i = 0; i < PARTS; i++) {
      const part = stage[i] ?? []
      counts.push(part.length)
      for (let group = 0; group < GROUPS; group++)
        for (const one of part) keys.push(of(one)[group] as number)
    }
  return { keys, counts }
}
