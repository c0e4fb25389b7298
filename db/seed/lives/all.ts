// The people of the demonstration clinic, in the order they are shown.
import { amara } from './amara.ts'
import { declan } from './declan.ts'
import { desmond } from './desmond.ts'
import { hoa } from './hoa.ts'
import { jonah } from './jonah.ts'
import { jose } from './jose.ts'
import { kwame } from './kwame.ts'
import { layla } from './layla.ts'
import type { Life } from './life.ts'
import { ruth } from './ruth.ts'
import { theo } from './theo.ts'
import { wren } from './wren.ts'
import { zoe } from './zoe.ts'

export const lives: readonly Life[] = [
  jose,
  amara,
  theo,
  declan,
  hoa,
  desmond,
  ruth,
  layla,
  jonah,
  zoe,
  kwame,
  wren,
]
