import type { Known } from '../known.ts'

export const reactions: readonly Known[] = []
