// What a section of the chart is: a tab with an address of its own under /staff/patients/:id. A feature says so in one
// file under its staff/ folder and adds a line to sections.ts beside; tabs, addresses, keys, what somebody may see, and "could
// not load" come with it. Decided by permission: a section that a role does not include is not there, for anybody who asks.
import type { ReactNode } from 'react'
import type { PageArgs, Sent } from '../../../doors/web/page.server.ts'
import type { Permission } from '../../../kit/access.ts'
import type { Context } from '../../../kit/kit.ts'
import type { OpenContext } from '../../../kit/transaction.ts'
import type { TextKey } from '../../../texts/en.ts'
import type { Looks } from '../../people/looks.fhir.ts'
import type { ChartHead } from '../head.server.ts'

/** Whose chart is open, and what whoever reads it may do. */
export type About = {
  /** Id of the patient. */
  patient: string
  /** Address of the chart; a section lies under it. */
  at: string
  head: ChartHead
  /** Nothing where it could not be loaded. */
  looks: Looks
  may: readonly string[]
  now: Date
  /** For `draftOf` and what the address asks. */
  page: PageArgs
}

export type PartProps<T> = {
  /** What `load` gave. */
  of: T
  about: About
  /** The answer of `act`, when what was sent has to be shown again. */
  sent?: unknown
}

/** A part of the chart that is read and drawn. Its `load` calls verbs: they decide, and write the audit row. */
type Piece<T> = {
  load: (ctx: OpenContext, about: About) => Promise<T>
  Part: (props: PartProps<T>) => ReactNode
}

/** What stands above a section and fails apart from it: of another feature, for those who may see it. */
export type Beside<T = unknown> = Piece<T> & {
  /** What could not be loaded. */
  what: TextKey
  may: Permission
}

export type ChartSection<T = unknown, U = unknown> = Piece<T> & {
  /** Last part of its address; empty for the one that opens first. */
  key: string
  title: TextKey
  /** Which part of the list of tabs it belongs to: what is on record, or the person and their access. */
  group: 'record' | 'person'
  /** Without it neither tab nor address exist. Of several sections of one key somebody gets the first they may see. */
  may: Permission
  /** Other sections lead to it; it is no tab. */
  unlisted?: true
  /** What stands above it for this reader. */
  beside?: (about: About) => Beside | null
  /** One entry of it, at its address and then the id. */
  one?: {
    load: (ctx: OpenContext, about: About, entry: string) => Promise<U>
    Part: (props: PartProps<U>) => ReactNode
  }
  /** What its forms do, sent to its own address. */
  act?: (
    sent: Sent & { ctx: Context },
    about: { patient: string; entry?: string },
  ) => Promise<unknown>
}

/** A line in the head of the chart, which never scrolls away: allergies, flags. Drawn small; null draws nothing. */
export type ChartMark<T = unknown> = Piece<T> & { key: string; title: TextKey; may: Permission }

export const chartSection = <T, U = unknown>(section: ChartSection<T, U>): ChartSection =>
  section as ChartSection
export const chartMark = <T>(mark: ChartMark<T>): ChartMark => mark as ChartMark
