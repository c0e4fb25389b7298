// The versions of a setting: what stands there now, what stood there before, and the next one. One writer at a time.
import { sql } from 'kysely'
import type { Standing } from '../../kit/changed.ts'
import { conflict, notFound } from '../../kit/errors.ts'
import { subjectOf, type SettingKind, type SettingTx } from './kind.ts'

const LOCK = 7_203_160 // any constant: changes of settings are rare, and some look at others
/** Whoever shows settings listens to it: they changed, ask again. */
export const CHANNEL = 'portico_settings'

export type Version = {
  version: number
  value: unknown
  /** Null for what stood there before anything was written down. */
  at: Date | null
  /** Null when a command did it. */
  by: string | null
  why: string | null
  backTo: number | null
}

/** All versions, newest first. */
export async function versionsOf(
  tx: Pick<SettingTx, 'db'>,
  kind: string,
  id: string,
  version?: number,
): Promise<Version[]> {
  let rows = tx.db
    .selectFrom('setting_version as v')
    .leftJoin('staff_member as m', 'm.account_id', 'v.changed_by')
    .select(['v.version', 'v.value', 'v.changed_at as at', 'm.name as by', 'v.why'])
    .select('v.back_to as backTo')
    .where('v.subject', '=', subjectOf(kind, id))
    .orderBy('v.version', 'desc')
  if (version !== undefined) rows = rows.where('v.version', '=', version)
  return rows.execute()
}

/** Of all settings, newest first. */
export async function recentVersions(tx: Pick<SettingTx, 'db'>, most: number) {
  const rows = await tx.db
    .selectFrom('setting_version as v')
    .leftJoin('staff_member as m', 'm.account_id', 'v.changed_by')
    .select(['v.subject', 'v.changed_at as at', 'm.name as by'])
    .where('v.changed_at', 'is not', null)
    .orderBy('v.changed_at', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, at: row.at as Date }))
}

export type Current<V> = Standing & { value: V }

/** What stands there now and who left it so; null when there is none. */
export async function standing<V>(
  tx: SettingTx,
  kind: SettingKind<V>,
  id: string,
): Promise<Current<V> | null> {
  const value = await kind.read(tx, id)
  if (value === null) return null
  const [last] = await latest(tx, kind.key, id)
  return {
    value,
    version: String(last?.version ?? 0),
    fields: kind.fields(value),
    by: last?.by ?? null,
    at: last?.at ?? null,
  }
}

const latest = (tx: Pick<SettingTx, 'db'>, kind: string, id: string) =>
  tx.db
    .selectFrom('setting_version as v')
    .leftJoin('staff_member as m', 'm.account_id', 'v.changed_by')
    .select(['v.version', 'v.value', 'v.changed_at as at', 'm.name as by'])
    .where('v.subject', '=', subjectOf(kind, id))
    .orderBy('v.version', 'desc')
    .limit(1)
    .execute()

/** Two at once are judged one after the other: the second by what the first left. */
export const oneAtATime = (tx: Pick<SettingTx, 'db'>) =>
  sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx.db)

export type Change = { why?: string | null; backTo?: number | null }

/**
 * Makes a setting so and writes the version down; what says the same as before is no change.
 * Whoever calls has locked (`oneAtATime`) and compared.
 */
export async function change<V>(
  tx: SettingTx,
  kind: SettingKind<V>,
  id: string,
  value: V,
  { why = null, backTo = null }: Change = {},
): Promise<void> {
  const before = await kind.read(tx, id)
  if (before === null && !kind.many) throw notFound('no_clinic', 'No clinic has been set up yet.')
  if (before !== null && same(before, value)) return
  await kind.write(tx, id, value, before)
  const subject = subjectOf(kind.key, id)
  const [last] = await latest(tx, kind.key, id)
  const row = { subject, why: null, back_to: null, changed_by: null, changed_at: null }
  const version = (last?.version ?? 0) + 1
  // What was never written down, or came about in another way, is kept too.
  const first = before !== null && !same(last?.value, before)
  const by = tx.actor.kind === 'staff' ? tx.actor.account : null
  await tx.db
    .insertInto('setting_version')
    .values([
      ...(first ? [{ ...row, version, value: JSON.stringify(before) }] : []),
      {
        ...row,
        version: first ? version + 1 : version,
        value: JSON.stringify(value),
        changed_at: tx.now,
        changed_by: by,
        why: why || null,
        back_to: backTo,
      },
    ])
    .execute()
  await sayChanged(tx)
}

/** To every process, once this is committed. */
export const sayChanged = (tx: Pick<SettingTx, 'db'>) =>
  sql`select pg_notify(${CHANNEL}, '')`.execute(tx.db)

/** Says the same, whatever the order of its names. */
const same = (one: unknown, other: unknown): boolean => ordered(one) === ordered(other)

const ordered = (value: unknown): string | undefined =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

export const noLongerFits = (why: string) =>
  conflict('no_longer_fits', `This version no longer fits, so nothing was changed. ${why}`)
