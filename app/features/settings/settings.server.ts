// Settings: read, change, look back, take back. What each may be stands with its kind (kinds/); what holds for all
// of them stands here: who may, which version a change was made from, and that none is lost.
import { z } from 'zod'
import type { Permission } from '../../kit/access.ts'
import { mustBeAsDrawn } from '../../kit/changed.ts'
import { forbidden, notFound, PorticoError } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { parsed, verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { keeperOf, subjectOf, type SettingKind, type SettingTx } from './kind.ts'
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

const which = { kind: z.string(), id: z.string().max(80).default('') }
const why = z.string().trim().max(300, 'Say why in up to 300 letters.').default('')

const changed = (input: { kind: string; id: string }) => ({
  action: 'change' as const,
  what: 'setting',
  why: subjectOf(input.kind, input.id),
})

/** What can be done with the settings that are for one permission to change. */
function settingVerbs(prefix: string, keeper: Permission) {
  const known = (key: string): SettingKind => {
    const kind = kindOf(key)
    if (keeperOf(kind) !== keeper) throw notFound()
    return kind
  }

  /** @throws forbidden where the kind takes more than that, and when it is long since who this is was proved */
  function decideKind(tx: SettingTx, { kind }: { kind: string }): void {
    const { may: more, opensAccess } = known(kind)
    if (tx.actor.kind !== 'staff') return
    if (more && !tx.actor.may.includes(more))
      throw forbidden('not_your_role', 'Your role does not include this.')
    if (opensAccess) mustBeFresh({ actor: tx.actor, now: tx.now })
  }

  return {
    /** What a setting says now. @throws notFound when there is none of that id */
    read: verb({
      name: `${prefix}.read`,
      who: ['staff'],
      may: keeper,
      input: z.object(which),
      audit: { action: 'read', what: 'setting' },
      run: async (tx, { kind, id }): Promise<Current<unknown>> => {
        const now = await standing(tx, known(kind), id)
        if (!now) throw notFound()
        return now
      },
    }),

    /**
     * Changes a setting, or makes one of several when no id is given.
     * @throws Changed when somebody was quicker, invalid with a sentence for each field
     */
    save: verb({
      name: `${prefix}.save`,
      who: ['staff'],
      may: keeper,
      input: z.object({ ...which, version: z.string(), value: z.unknown(), why }),
      decide: decideKind,
      audit: changed,
      run: async (tx, input): Promise<{ id: string }> => {
        const kind = known(input.kind)
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
    }),

    /** All versions, newest first. */
    history: verb({
      name: `${prefix}.history`,
      who: ['staff'],
      may: keeper,
      input: z.object(which),
      audit: { action: 'read', what: 'setting' },
      run: async (tx, { kind, id }): Promise<Version[]> => {
        const now = await standing(tx, known(kind), id)
        if (!now) throw notFound()
        const all = await versionsOf(tx, kind, id)
        const never = { version: 0, value: now.value, at: null, by: null, why: null, backTo: null }
        return all.length > 0 ? all : [never]
      },
    }),

    /**
     * What an earlier version said holds again; that is a new version.
     * @throws conflict `no_longer_fits` with the reason, Changed when somebody was quicker
     */
    takeBack: verb({
      name: `${prefix}.take-back`,
      who: ['staff'],
      may: keeper,
      input: z.object({ ...which, version: z.string(), to: z.coerce.number().int() }),
      decide: decideKind,
      audit: changed,
      run: async (tx, { kind: key, id, version, to }): Promise<void> => {
        const kind = known(key)
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
    }),
  }
}

const own = settingVerbs('settings', 'clinic.manage')
const watched = settingVerbs('audit.rules', 'audit.read')
const written = settingVerbs('messages.template', 'messages.templates')

/** Of the settings of those who manage the clinic. */
export const { read: readSetting, save: saveSetting, history: readHistory, takeBack } = own

/** Those of a kind, whoever may change it. @throws notFound */
export const verbsOf = (key: string) =>
  ({ 'audit.read': watched, 'messages.templates': written, 'clinic.manage': own })[
    keeperOf(kindOf(key))
  ]

const RECENT = 8

/** The latest changes of the settings of those who manage the clinic. */
export const readRecent = verb({
  name: 'settings.recent',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: (tx) => recentVersions(tx, RECENT),
})

/** What does not fit says why in the sentences that a form would have shown. */
function asMisfit(error: unknown): unknown {
  if (!(error instanceof PorticoError)) return error
  if (error.kind === 'invalid')
    return noLongerFits(Object.values(error.fields).join(' ') || error.message)
  return error.kind === 'conflict' ? noLongerFits(error.message) : error
}
