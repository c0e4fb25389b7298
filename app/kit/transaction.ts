// One transaction: stamped, shared by the verbs called in it, its audit rows written before it commits.
import type { Actor, Claim } from './actor.ts'
import { auditRow, writeAudit, type Deed } from './audit/record.ts'
import { dueOnEntering } from './entering.ts'
import { conflict, PorticoError } from './errors.ts'
import type { Context, OpenTransaction } from './kit.ts'
import { code, errorFields } from './log.ts'

export type OpenContext = Context & { open: OpenTransaction }

/** A person's session is over (or never was). Doors answer it with the way to sign in. */
export class SessionOver extends PorticoError {
  constructor() {
    super('forbidden', 'session_over', 'Please sign in.')
  }
}

/**
 * Runs `work` in the transaction of `ctx`, or in a new one.
 * @throws SessionOver when a person's session does not hold.
 */
export async function inTransaction<T>(
  ctx: Context,
  work: (ctx: OpenContext) => Promise<T>,
): Promise<T> {
  if (ctx.open) return work(ctx as OpenContext)
  try {
    return await opened(ctx, work, true)
  } catch (error) {
    const refused = error instanceof PorticoError ? refusals.get(error) : undefined
    if (refused) await auditRefusal(ctx, refused.verb, refused.deed, error as PorticoError)
    throw error
  }
}

/** @param settles whether what is due on entering may still be done first, and the session entered again */
async function opened<T>(
  ctx: Context,
  work: (ctx: OpenContext) => Promise<T>,
  settles: boolean,
): Promise<T> {
  const now = ctx.kit.clock()
  let held = false
  let due: Awaited<ReturnType<typeof dueOnEntering>> = null
  const result = await ctx.kit.database.transaction(ctx.claim, now, async (session) => {
    held = true
    const { db, actor, connection } = session
    due = settles ? await dueOnEntering(ctx.kit, { actor, db, now }) : null
    if (due) return null
    refuseOtherRecord(ctx.claim, actor)
    const open = { db, actor, connection, now, deeds: [], savepoints: 0, inSection: false }
    const value = await work({ ...ctx, open })
    writeAudit(connection, open.deeds) // travels with the commit, which fails if it does
    return value
  })
  if (!held) throw new SessionOver()
  const first = due as Awaited<ReturnType<typeof dueOnEntering>>
  if (!first) return result as T
  await first()
  return opened(ctx, work, false)
}

/** @throws conflict when a form was drawn for another record than the one that is open now */
function refuseOtherRecord(claim: Claim, actor: Actor): void {
  if (actor.kind !== 'patient' || claim.kind !== 'patient' || !('token' in claim)) return
  if (claim.record === undefined) return
  // A form that does not say whose it is can only be of the one record there is.
  if (claim.record === null ? actor.records < 2 : claim.record === (actor.patient ?? '')) return
  const error = conflict('other_record', OTHER_RECORD)
  noteRefusal(error, 'record.form', { action: 'refuse', what: 'form' })
  throw error
}

const OTHER_RECORD =
  'This form was for another record than the one that is open now. Nothing was changed. Look at the top of the page for whose record it is, then open the form again.'

// A refusal travels up to whoever opened the transaction; only then is there a connection to spare for its row.
const refusals = new WeakMap<PorticoError, { verb: string; deed: Deed }>()

/**
 * Notes what `error` refused, for the case that it undoes the transaction.
 * @returns false when a verb further in has said so already: that is the one that knows
 */
export function noteRefusal(error: PorticoError, verb: string, deed: Deed): boolean {
  if (refusals.has(error)) return false
  refusals.set(error, { verb, deed })
  return true
}

export type Part<T> = { ok: true; value: T } | { ok: false; at: string }

/**
 * One part of a page. When it fails, a savepoint undoes it, the rest of the page stands, and the part
 * says "could not load". Refusals are not failures: they go on to the door.
 */
export async function section<T>(ctx: Context, work: () => Promise<T>): Promise<Part<T>> {
  const open = ctx.open
  if (!open) throw new Error('A section belongs to a page: open its transaction first.')
  // Savepoints of two parts at once would undo each other's work.
  if (open.inSection) throw new Error('Sections of a page are loaded one after another.')
  open.inSection = true
  try {
    return await undoable(ctx as OpenContext, work)
  } finally {
    open.inSection = false
  }
}

async function undoable<T>(ctx: OpenContext, work: () => Promise<T>): Promise<Part<T>> {
  const { open } = ctx
  const { connection } = open
  const name = `part_${(open.savepoints += 1)}`
  const deedsBefore = open.deeds.length
  connection.savepoint(name)
  try {
    const value = await work()
    connection.release(name)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof PorticoError && error.kind !== 'unavailable') throw error
    await connection.undo(name)
    open.deeds.length = deedsBefore
    ctx.kit.log.error('section.failed', {
      ...errorFields(error),
      request: code(ctx.caller.requestId),
    })
    return { ok: false, at: open.now.toISOString() }
  }
}

/** A refused call leaves its row in a transaction of its own, since the caller's is undone. */
async function auditRefusal(
  ctx: Context,
  verbName: string,
  deed: Deed,
  error: PorticoError,
): Promise<void> {
  const write = (context: Context) =>
    inTransaction(context, async (own) => {
      own.open.deeds.push(
        auditRow(own.open.actor, ctx.caller, verbName, deed, own.open.now, 'refused', error.code),
      )
    })
  try {
    await write(withoutRecord(ctx))
  } catch (failure) {
    if (!(failure instanceof SessionOver)) throw failure
    await write({ ...ctx, claim: { kind: 'public' } })
  }
}

const withoutRecord = (ctx: Context): Context =>
  'record' in ctx.claim && ctx.claim.kind === 'patient'
    ? { ...ctx, claim: { ...ctx.claim, record: undefined } }
    : ctx
