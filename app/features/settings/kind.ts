// A kind of setting: what it says, where it stands, and how it reads. Each is one file in kinds/; history, taking
// back and "somebody else changed this" come with it (versions.ts, settings.server.ts).
import type { z } from 'zod'
import type { Permission } from '../../kit/access.ts'
import type { Tx } from '../../kit/kit.ts'
import type { TextKey, Texts } from '../../texts/texts.ts'

/** What a kind works with: a member of staff's transaction, or a command's. */
export type SettingTx = Pick<Tx, 'db' | 'now' | 'actor' | 'vault'>

/** One line of what a setting says, for people. */
export type Line = { term: string; value: string }

export type SettingKind<V = unknown> = {
  key: string
  title: TextKey
  /** Where it is changed. */
  page(id: string): string
  /** What it may be. Sentences go to the form's fields of the same names. */
  value: z.ZodType<V>
  /** It decides who gets in or what somebody may: whoever changes it says first again who they are. */
  opensAccess?: true
  /** Whoever has it reads and changes this; `clinic.manage` unless said. */
  keeper?: 'audit.read' | 'messages.templates'
  /** A permission that it takes besides. */
  may?: Permission
  /** Of several: made one by one, each with an id. */
  many?: true
  /** As it stands; null when there is none. */
  read(tx: SettingTx, id: string): Promise<V | null>
  /** Adds what the form does not know and history should. */
  settle?(tx: SettingTx, value: V): Promise<V>
  /**
   * Makes it so.
   * @param before as `read`; null for a new one
   * @throws invalid or conflict, with a sentence, when it does not fit what else there is
   */
  write(tx: SettingTx, id: string, value: V, before: V | null): Promise<void>
  /** As the fields of its form show it. */
  fields(value: V): Record<string, string | string[]>
  /** As history tells it: the same terms for every value. */
  lines(value: V, t: Texts): Line[]
}

/** Types of a kind checked where it is written; whoever goes through all kinds knows no more than that it is one. */
export const settingKind = <V>(kind: SettingKind<V>): SettingKind<V> => kind

/** How versions and addresses call it: the kind alone, or with the id of one of several. */
export const subjectOf = (kind: string, id: string): string => (id ? `${kind}/${id}` : kind)

export const keeperOf = ({ keeper }: Pick<SettingKind, 'keeper'>) => keeper ?? 'clinic.manage'
