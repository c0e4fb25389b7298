import type { Known } from '../known.ts'

export const procedures: readonly Known[] = []
