import type { Known } from '../known.ts'

export const conditions: readonly Known[] = []
