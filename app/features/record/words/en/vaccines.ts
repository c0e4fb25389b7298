import type { Known } from '../known.ts'

export const vaccines: readonly Known[] = []
