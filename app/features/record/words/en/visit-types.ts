import type { Known } from '../known.ts'

export const visitTypes: readonly Known[] = []
