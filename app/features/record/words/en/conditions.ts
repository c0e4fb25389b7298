// All words for conditions. A code stands in one place only; words.test.ts checks it.
import type { Known } from '../known.ts'
import { bones } from './conditions/bones.ts'
import { care } from './conditions/care.ts'
import { growths } from './conditions/growths.ts'
import { gut } from './conditions/gut.ts'
import { heart } from './conditions/heart.ts'
import { kidneys } from './conditions/kidneys.ts'
import { life } from './conditions/life.ts'
import { lungs } from './conditions/lungs.ts'
import { mind } from './conditions/mind.ts'
import { skinAndEyes } from './conditions/skin-and-eyes.ts'
import { sugarAndHormones } from './conditions/sugar-and-hormones.ts'
import { womenAndBirth } from './conditions/women-and-birth.ts'

export const conditions: readonly Known[] = [
  ...heart,
  ...sugarAndHormones,
  ...lungs,
  ...kidneys,
  ...gut,
  ...bones,
  ...mind,
  ...skinAndEyes,
  ...womenAndBirth,
  ...growths,
  ...care,
  ...life,
]
