// Verifies the chain of the audit log, each night, when somebody asks, and when nothing more can be sealed; keeps what came
// of it, and raises the alarm when it is broken.
import { z } from 'zod'
import { sealAudit, verifyAudit, type Verdict } from '../../kit/audit/chain.ts'
import { readHead } from '../../kit/audit/head.ts'
import { PorticoError } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Job } from '../../kit/jobs/job.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { sayWhole } from './alarm.ts'

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
    await sayWhole(tx, outcome.whole)
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

/** Of each process, once: the log does not mend itself, and each night it is verified anyway. */
const alarmed = new WeakSet<Kit>()

/**
 * Seals what is new. Where that cannot go on because the log was touched, it is verified at once, so that somebody hears of it.
 * @throws as `sealAudit`
 */
export async function sealOrAlarm(kit: Kit, since: Date | null): Promise<void> {
  try {
    await sealAudit(kit, since)
  } catch (error) {
    if (error instanceof PorticoError && error.code === 'audit_broken' && !alarmed.has(kit)) {
      alarmed.add(kit)
      await verifyChain.work(kit, { id: null, last: true })
    }
    throw error
  }
}
