// A verb is what the portal does. This is the only way to the database, in this order, nothing skipped:
// parse -> prepare -> transaction stamped with the actor -> decide who may -> run -> audit -> commit.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { keeps, type Permission, type Reach } from './access.ts'
import { owesFactor, type Actor, type ActorKind } from './actor.ts'
import { auditRow, type Deed } from './audit/record.ts'
import { forbidden, invalid, PorticoError } from './errors.ts'
import { isUuid } from './ids.ts'
import type { Context, Kit, Tx } from './kit.ts'
import { inTransaction, noteRefusal } from './transaction.ts'

type ActorOf<K extends ActorKind> = Extract<Actor, { kind: K }>

export type VerbDeclaration<K extends ActorKind, S extends z.ZodType, P, O> = {
  /** Noun path and deed: 'record.conditions.list'. */
  name: string
  /** Kinds of actor that may call it. */
  who: readonly K[]
  /** Of patients' sessions: which of those that act for somebody else. The owner alone when not said. */
  reach?: Reach
  /** Of staff: the permission it takes, and with it two factors. Without one it is about the own account only. */
  may?: Permission
  /** Open to somebody who has yet to show a second factor, or to choose a password of their own: that, signing out. */
  early?: true
  /** Open to staff who look as the patient does. What reads one section of the record always is. */
  viewed?: true
  /** Open to somebody outside to whom something of the record is shared. No other verb of patients is. */
  shared?: true
  input: S
  /** What is slow and needs no database: hashing, sealing, files, a KMS. */
  prepare?: (kit: Kit, input: z.output<S>) => Promise<P>
  /** A finer decision than `who`, made inside the transaction. @throws forbidden or notFound */
  decide?: (tx: Tx & { actor: ActorOf<K> }, input: z.output<S>) => Promise<void> | void
  /** What the audit log says: fixed, or worked out from input and output. */
  audit: Deed | ((input: z.output<S>, output: O, actor: ActorOf<K>) => Deed | Deed[])
  run: (tx: Tx & { actor: ActorOf<K> }, input: z.output<S>, prepared: P) => Promise<O>
}

export type Verb<I = unknown, O = unknown> = {
  (ctx: Context, input: I): Promise<O>
  verbName: string
  who: readonly ActorKind[]
  reach: Reach
  may: Permission | null
}

const registry = new Map<string, Verb>()

/** Every verb that has been declared so far, by name. */
export const allVerbs = (): ReadonlyMap<string, Verb> => registry

/** Declares a verb. The result is a plain function `(ctx, input) -> output`. */
export function verb<K extends ActorKind, S extends z.ZodType, O, P = undefined>(
  declared: VerbDeclaration<K, S, P, O>,
): Verb<z.input<S>, O> {
  const { name, reach = 'own', may = null, early = false } = declared

  const call = async (ctx: Context, raw: z.input<S>): Promise<O> => {
    const input = parsed(declared.input, raw)
    const prepared = (await declared.prepare?.(ctx.kit, input)) as P
    return inTransaction(ctx, async (open) => {
      const { actor, db, now, deeds } = open.open
      const tx = { db, now, actor: actor as ActorOf<K>, vault: ctx.kit.vault, ctx: open }
      try {
        if (!(declared.who as readonly string[]).includes(actor.kind))
          throw forbidden('wrong_actor')
        if (!early && owesFactor(actor))
          throw forbidden('second_factor_needed', 'Set up a second factor first.')
        if (!early && 'passwordTemporary' in actor && actor.passwordTemporary)
          throw forbidden('own_password_needed', 'Choose a password of your own first.')
        refuseOutOfReach(actor, reach, may)
        if (isView(actor) && !isViewed(declared)) throw onlyLooking()
        if (isOutside(actor) && !declared.shared)
          throw forbidden('only_shared', 'This is not shared with you.')
        await declared.decide?.(tx, input)
        const output = await declared.run(tx, input, prepared)
        const said =
          typeof declared.audit === 'function'
            ? declared.audit(input, output, tx.actor)
            : declared.audit
        if (isView(actor) && [said].flat().some(({ action }) => action !== 'read'))
          throw onlyLooking()
        for (const deed of [said].flat()) deeds.push(auditRow(actor, ctx.caller, name, deed, now))
        return output
      } catch (error) {
        if (isRefusal(error)) {
          const deed = refusedDeed(declared.audit, input, actor)
          // Whoever calls may catch it and go on; the log keeps it all the same.
          if (noteRefusal(error, name, deed))
            deeds.push(auditRow(actor, ctx.caller, name, deed, now, 'refused', error.code))
        }
        throw error
      }
    })
  }

  const made: Verb<z.input<S>, O> = Object.assign(call, {
    verbName: name,
    who: declared.who,
    reach,
    may,
  })
  if (registry.has(name) && !import.meta.env?.DEV) throw new Error(`Two verbs are called ${name}.`)
  registry.set(name, made as Verb)
  return made
}

const isView = (actor: Actor): boolean => actor.kind === 'patient' && Boolean(actor.viewedBy)

const isOutside = (actor: Actor): boolean => actor.kind === 'patient' && Boolean(actor.share)

/** Reaches that name no section. */
const beside: ReadonlySet<string> = new Set(['own', 'any', 'keeper'])

/** Whether a verb only reads what a patient's pages show of the record, and nothing of the account. */
const isViewed = ({ reach = 'own', viewed }: { reach?: Reach; viewed?: true }): boolean =>
  viewed ?? (typeof reach === 'string' && !beside.has(reach))

const onlyLooking = () =>
  forbidden(
    'only_looking',
    'You see this as the patient does. Nothing can be changed or opened here that is theirs alone.',
  )

/** @throws forbidden when this member of staff, or this person acting for the patient, may not. */
function refuseOutOfReach(actor: Actor, reach: Reach, may: Permission | null): void {
  if (actor.kind === 'staff' && may && !actor.may.includes(may))
    throw forbidden('not_your_role', 'Your role does not include this.')
  if (actor.kind !== 'patient' || reach === 'any') return
  if (!actor.patient) throw forbidden('no_record_open', 'Choose whose record you want to open.')
  if (actor.relation === 'self' || (reach === 'keeper' && keeps(actor))) return
  const allowed = typeof reach === 'string' ? actor.sections : actor.acts
  if (!allowed.includes(typeof reach === 'string' ? reach : reach.act))
    throw forbidden(
      'not_shared',
      'This part of the record is not shared with you. If you need it, ask the person whose record it is: they can share it with you at any time, or call us.',
    )
}

/** Bad input and failures of ours are not refusals. */
const isRefusal = (error: unknown): error is PorticoError =>
  error instanceof PorticoError && error.kind !== 'invalid' && error.kind !== 'unavailable'

/** The row of a refusal: what was asked for and the id that was asked for, if it was one. */
function refusedDeed(audit: unknown, input: unknown, actor: Actor): Deed {
  const { id, patient } = (input ?? {}) as { id?: unknown; patient?: unknown }
  const what = typeof audit === 'object' ? (audit as Deed).what : 'call'
  return {
    action: 'refuse',
    what,
    id: asId(id),
    // Its owner is told that somebody at the clinic asked for it in vain.
    patient: actor.kind === 'staff' ? asId(patient) : null,
  }
}

const asId = (id: unknown): string | null => (typeof id === 'string' && isUuid(id) ? id : null)

/** For a verb whose input depends on what it finds. @throws invalid, with a sentence for each field */
export function parsed<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const tried = schema.safeParse(raw, { error: plainly })
  if (!tried.success) throw asInvalid(tried.error)
  return tried.data
}

/** For what a schema says nothing of itself: whoever typed it reads this. */
const plainly: z.core.$ZodErrorMap = ({ code, origin, maximum }) => {
  if (origin !== 'string') return undefined
  if (code === 'too_big') return `Use at most ${String(maximum)} letters.`
  return code === 'too_small' ? 'This is empty or too short.' : undefined
}

function asInvalid(error: z.ZodError): PorticoError {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message
  return invalid('invalid_input', 'Some of what you entered needs another look.', fields)
}

/** A context for work that no request asked for. */
export const jobContext = (kit: Kit, job: string): Context => ({
  kit,
  claim: { kind: 'job', job },
  caller: { requestId: randomUUID(), address: null, device: null },
})
