// What PostgreSQL did for each verb, as it was gathered: for the test of plans.
import type { Context } from '../../app/kit/kit.ts'
import { allVerbs, type Verb } from '../../app/kit/verb.ts'
import { gatherPlans, type Statement } from '../support/plans.ts'

const ROUNDS = 8

/** By the verb's name. */
export const done = new Map<string, Statement[]>()

/** Runs `work` and keeps what PostgreSQL did for it under `name`. */
export async function gather<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { statements, stop } = gatherPlans()
  try {
    return await work()
  } finally {
    stop()
    done.set(name, [...(done.get(name) ?? []), ...statements])
  }
}

/** Calls a verb so often that PostgreSQL settles how to go about it. */
export const call = (name: string, by: Context, ...inputs: unknown[]): Promise<void> =>
  gather(name, async () => {
    // From the sixth time on PostgreSQL may keep one plan for all inputs, and that one must be good too.
    const rounds = ['patient', 'staff'].includes(by.claim.kind) ? ROUNDS : 1
    for (let round = 0; round < rounds; round += 1)
      for (const input of inputs) await (allVerbs().get(name) as Verb)(by, input)
  })

/** Calls a verb that cannot be called again. @returns what it told */
export const once = <T = { id: string }>(name: string, by: Context, input: unknown): Promise<T> =>
  gather(name, () => (allVerbs().get(name) as Verb<unknown, T>)(by, input))
