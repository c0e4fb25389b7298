// Files items and does not give up lightly: a batch that met another import is tried again, and one value
// that the database cannot hold costs its own resource, not the batch.
import type { Kit } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { fileResources } from './file.server.ts'
import type { Item, Outcome } from './filing.ts'
import type { Progress, Waiting } from './progress.ts'

export type Around = {
  source: number
  run: string
  waiting: Waiting[]
  named: string[]
  progress: Progress[]
}

/** 'unfit': the database cannot hold it. */
export type Filed = Outcome | 'unfit'

const TRIES = 5

/** @throws when the database cannot be used at all */
export async function fileItems(kit: Kit, items: Item[], around: Around): Promise<Filed[]> {
  for (let tries = 1; ; tries++) {
    try {
      return await fileResources(jobContext(kit, 'import'), { ...around, items })
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (meetsOther(code) && tries < TRIES) continue
      if (!isUnfit(code)) throw error
      if (items.length <= 1) return items.map(() => 'unfit')
      // Halved until the one is found. The next batch notes the progress of this one too.
      const half = items.length >> 1
      const first = { ...around, progress: [] }
      const rest = { ...first, waiting: [], named: [] }
      return [
        ...(await fileItems(kit, items.slice(0, half), first)),
        ...(await fileItems(kit, items.slice(half), rest)),
      ]
    }
  }
}

/** Deadlock and failed serialization: whoever comes second has to begin again. */
const meetsOther = (code: unknown) => code === '40P01' || code === '40001'

/** Classes 22 (data), 23 (constraint) and 54 (limits of the program): the value is at fault. */
const isUnfit = (code: unknown) => typeof code === 'string' && /^(22|23|54)...$/.test(code)
