// Settings: read, change, look back, take back. What each may be stands with its kind (kinds/); what holds for all
// of them stands here: who may, which version a change was made from, and that none is lost.
import { z } from 'zod'
import { mustBeAsDrawn } from '../../kit/changed.ts'
import { forbidden, notFound, PorticoError } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { parsed, verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { subjectOf, type SettingTx } from './kind.ts'
import { kindOf } from './kinds.ts'
import {
  change,
  noLongerFits,
  oneAtATime,
  recentVersions,
  standing,
  versionsOf,
} from './versions.ts'
import type { Current, Version } from './versions.ts'

const may = 'clinic.manage' as const
const which = { kind: z.string(), id: z.string().max(80).default('') }
const why = z.string().trim().max(300, 'Say why in up to 300 letters.').default('')

const changed = (input: { kind: string; id: string }) => ({
  action: 'change' as const,
  what: 'setting',
  why: subjectOf(input.kind, input.id),
})

/** @throws forbidden where the kind takes more than the settings as a whole, and when it is long since who this is was proved */
function decideKind(tx: SettingTx, { kind }: { kind: string }): void {
  const { may: more, opensAccess } = kindOf(kind)
  if (tx.actor.kind !== 'staff') return
  if (more && !tx.actor.may.includes(more))
    throw forbidden('not_your_role', 'Your role does not include this.')
  if (opensAccess) mustBeFresh({ actor: tx.actor, now: tx.now })
}

/** What a setting says now. @throws notFound when there is none of that id */
export const readSetting = verb({
  name: 'settings.read',
  who: ['staff'],
  may,
  input: z.object(which),
  audit: { action: 'read', what: 'setting' },
  run: async (tx, { kind, id }): Promise<Current<unknown>> => {
    const now = await standing(tx, kindOf(kind), id)
    if (!now) throw notFound()
    return now
  },
})

/**
 * Changes a setting, or makes one of several when no id is given.
 * @throws Changed when somebody was quicker, invalid with a sentence for each field
 */
export const saveSetting = verb({
  name: 'settings.save',
  who: ['staff'],
  may,
  input: z.object({ ...which, version: z.string(), value: z.unknown(), why }),
  decide: decideKind,
  audit: changed,
  run: async (tx, input): Promise<{ id: string }> => {
    const kind = kindOf(input.kind)
    const said = parsed(kind.value, input.value)
    await oneAtATime(tx)
    const value = (await kind.settle?.(tx, said)) ?? said
    const id = input.id || (kind.many ? uuidv7(tx.now) : '')
    const now = await standing(tx, kind, id)
    if (now) mustBeAsDrawn(input.version, now)
    else if (input.id) throw notFound()
    await change(tx, kind, id, value, { why: input.why })
    return { id }
  },
})

const RECENT = 8

/** The latest changes of all settings. */
export const readRecent = verb({
  name: 'settings.recent',
  who: ['staff'],
  may,
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: (tx) => recentVersions(tx, RECENT),
})

/** All versions, newest first. */
export const readHistory = verb({
  name: 'settings.history',
  who: ['staff'],
  may,
  input: z.object(which),
  audit: { action: 'read', what: 'setting' },
  run: async (tx, { kind, id }): Promise<Version[]> => {
    const now = await standing(tx, kindOf(kind), id)
    if (!now) throw notFound()
    const all = await versionsOf(tx, kind, id)
    const never = { version: 0, value: now.value, at: null, by: null, why: null, backTo: null }
    return all.length > 0 ? all : [never]
  },
})

/**
 * What an earlier version said holds again; that is a new version.
 * @throws conflict `no_longer_fits` with the reason, Changed when somebody was quicker
 */
export const takeBack = verb({
  name: 'settings.take-back',
  who: ['staff'],
  may,
  input: z.object({ ...which, version: z.string(), to: z.coerce.number().int() }),
  decide: decideKind,
  audit: changed,
  run: async (tx, { kind: key, id, version, to }): Promise<void> => {
    const kind = kindOf(key)
    await oneAtATime(tx)
    const now = await standing(tx, kind, id)
    const [then] = await versionsOf(tx, key, id, to)
    if (!now || !then) throw notFound()
    mustBeAsDrawn(version, now)
    try {
      await change(tx, kind, id, parsed(kind.value, then.value), { backTo: to })
    } catch (error) {
      throw asMisfit(error)
    }
  },
})

/** What does not fit says why in the sentences that a form would have shown. */
function asMisfit(error: unknown): unknown {
  if (!(error instanceof PorticoError)) return error
  if (error.kind === 'invalid')
    return noLongerFits(Object.values(error.fields).join(' ') || error.message)
  return error.kind === 'conflict' ? noLongerFits(error.message) : error
}
