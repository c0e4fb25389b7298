// portico find build | measure: by what patients are found.
import { buildAll } from '../features/find/build.jobs.ts'
import { measureRoom, measureSome, type Measured } from '../features/find/measure.server.ts'
import type { Kit } from '../kit/kit.ts'
import { jobContext } from '../kit/verb.ts'
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'makes anew by what patients are found, or measures how well that works',
  usage: `npm run portico -- find build
npm run portico -- find measure
  build: makes what staff find patients by, for all records; servers do it by themselves where it is missing
  measure: looks for some patients as people type, and says how many others were looked at in vain`,
  async run([deed], start) {
    if (deed === 'build') return build((await start()).kit)
    if (deed === 'measure') return measure((await start()).kit)
    throw new UsageError('Say whether to build or to measure.')
  },
}

async function build(kit: Kit): Promise<number> {
  process.stdout.write(`${await buildAll(kit, true)} patients can be found.\n`)
  return 0
}

const ROUNDS = 20
const SOME = 40 // patients to choose from in each round

async function measure(kit: Kit): Promise<number> {
  const ctx = jobContext(kit, 'find')
  const { patients, bytes } = await measureRoom(ctx, {})
  if (patients === 0) {
    process.stdout.write('There are no patients yet.\n')
    return 0
  }
  const share = Math.min(100, (100 * SOME) / patients)
  const sum: Measured = { searches: 0, opened: 0, falsely: 0, missed: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const some = await measureSome(ctx, { share })
    for (const name of Object.keys(sum) as (keyof Measured)[]) sum[name] += some[name]
  }
  const { searches, opened, falsely, missed } = sum
  process.stdout.write(
    [
      `${patients} patients, ${Math.round(bytes / patients)} bytes each, with the index`,
      `${searches} searches opened ${opened} cards`,
      `${falsely} of them for nothing: ${((100 * falsely) / Math.max(1, opened)).toFixed(3)} %`,
      `${missed} searches with room left did not find whom they were for`,
      '',
    ].join('\n'),
  )
  return 0
}
