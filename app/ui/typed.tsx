/**
 * What was typed into a form before, field by field: the fields inside show it again by themselves. It goes before a
 * field's own `value`.
 */
import { createContext, useContext, type ReactNode } from 'react'

type Typed = Record<string, string[]> | null
const TypedContext = createContext<Typed>(null)

export function TypedProvider({ typed, children }: { typed: Typed; children: ReactNode }) {
  return <TypedContext value={typed}>{children}</TypedContext>
}

/** The values of a field as typed before; undefined where nothing is known, empty where nothing was chosen. */
export function useTyped(name: string): string[] | undefined {
  const typed = useContext(TypedContext)
  return typed ? (typed[name] ?? []) : undefined
}
