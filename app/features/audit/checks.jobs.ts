// Verifies the chain of the audit log, each night and when somebody asks, and keeps what came of it.
import { z } from 'zod'
import { verifyAudit, type Verdict } from '../../kit/audit/chain.ts'
import { readHead } from '../../kit/audit/head.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Job } from '../../kit/jobs/job.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'

const outcomeSchema = z.object({
  head_seq: z.number().nullable(),
  whole: z.boolean(),
  sealed: z.number().nullable(),
  unsealed: z.number().nullable(),
  problem: z.string().nullable(),
  seq: z.number().nullable(),
  event_id: z.string().nullable(),
})
type Outcome = z.output<typeof outcomeSchema>

/** Writes down what a verification found; one that was not asked for by anybody gets its row now. */
const noteCheck = verb({
  name: 'audit.check.note',
  who: ['job'],
  input: z.object({ id: z.uuid().nullable(), startedAt: z.date(), outcome: outcomeSchema }),
  run: async (tx, { id, startedAt, outcome }) => {
    const found = { ...outcome, finished_at: tx.now }
    if (id)
      await tx.db
        .updateTable('audit_check')
        .set(found)
        .where('check_id', '=', id)
        .where('finished_at', 'is', null)
        .execute()
    else
      await tx.db
        .insertInto('audit_check')
        .values({ check_id: uuidv7(tx.now), created_at: startedAt, ...found })
        .execute()
  },
  audit: ({ id, outcome }) => ({
    action: 'change',
    what: 'check of the audit log',
    id,
    why: outcome.whole ? null : 'broken',
  }),
})

async function verified(kit: Kit): Promise<Outcome> {
  const nothing = { sealed: null, unsealed: null, seq: null, event_id: null }
  const head = readHead(kit)
  if (head === 'forged')
    return { ...nothing, head_seq: null, whole: false, problem: 'the signed head is not ours' }
  const verdict: Verdict = await verifyAudit(jobContext(kit, 'audit'), { head })
  const known = { ...nothing, head_seq: head?.seq ?? null }
  if (!verdict.whole)
    return {
      ...known,
      whole: false,
      problem: verdict.problem,
      seq: verdict.seq,
      event_id: verdict.eventId,
    }
  const { sealed, unsealed } = verdict
  // Without the head a cut at the end would not show.
  const missing = !head && sealed > 0
  return {
    ...known,
    sealed,
    unsealed,
    whole: !missing,
    problem: missing ? 'the signed head is missing' : null,
  }
}

export const verifyChain: Job = {
  name: 'verify',
  every: '41 2 * * *',
  work: async (kit, { id }) => {
    const startedAt = kit.clock()
    const outcome = await verified(kit)
    await noteCheck(jobContext(kit, 'audit'), { id, startedAt, outcome })
  },
}
