export type Explanation = {
  plain: string
  clinical: string
  measured: string
  why: string
  changes: string
  short?: string
  writtenBy: string
  reviewed: null
}
export function explain(_code: string | null, _lang?: string): Explanation | null {
  return null
}
export function plainName(_code: string | null, fallback: string): string {
  return fallback
}
