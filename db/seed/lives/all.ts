// The people of the demonstration clinic, in the order they are shown.
import { amara } from './amara.ts'
import { desmond } from './desmond.ts'
import { jose } from './jose.ts'
import type { Life } from './life.ts'
import { theo } from './theo.ts'
import { wren } from './wren.ts'

export const lives: readonly Life[] = [jose, amara, theo, desmond, wren]
