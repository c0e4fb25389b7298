// The people of the demonstration clinic, in the order they are shown.
import type { Life } from './life.ts'
import { wren } from './wren.ts'

export const lives: readonly Life[] = [wren]
