// All words for procedures.
import type { Known } from '../known.ts'
import { pregnancy } from './procedures/pregnancy.ts'
import { talks } from './procedures/talks.ts'
import { tests } from './procedures/tests.ts'
import { treatments } from './procedures/treatments.ts'

export const procedures: readonly Known[] = [...tests, ...talks, ...treatments, ...pregnancy]
