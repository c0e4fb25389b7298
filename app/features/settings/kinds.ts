// Every kind of setting there is.
import { notFound } from '../../kit/errors.ts'
import type { SettingKind } from './kind.ts'
import { name } from './kinds/name.ts'

export const kinds = { name } satisfies Record<string, unknown>

export type KindKey = keyof typeof kinds

/** @throws notFound */
export function kindOf(key: string): SettingKind {
  const found = Object.hasOwn(kinds, key) ? kinds[key as KindKey] : null
  if (!found) throw notFound()
  return found as unknown as SettingKind
}
