// A visit: one request of one browser. The door makes it, the page's loader fills in who it is,
// and the frame around the page is drawn from it.
import { createContext } from 'react-router'
import type { Context, Kit } from '../../kit/kit.ts'
import type { OpenRecord } from '../../features/caregivers/records.server.ts'
import type { Sight } from '../../features/caregivers/sections.ts'
import type { Clinic } from '../../features/clinic/clinic.server.ts'
import type { Display } from '../../features/account/account.server.ts'
import type { Viewing } from './viewing.ts'
import type { InboxCounts } from '../../features/messages/counts.ts'
import type { Scripts } from './assets.ts'

export type Visit = {
  kit: Kit
  clinic: Clinic
  /** After a setting was changed: done once this process shows it. */
  renewClinic(): Promise<void>
  ctx: Context
  cookies: Map<string, string>
  path: string
  /** The page before this one, as the browser says; '' when it does not. */
  cameFrom: string
  /** The part of a file that the browser asks for, and of which state of it. */
  range?: string
  ifRange?: string
  /** A script asks for a page again by itself: that is no use of the session. */
  passive: boolean
  display: Display
  lang: string
  /** The whole style sheet, already on its way into the page and the CSP. */
  styles: string
  /** What the clinic's side adds to it. */
  consoleStyles: string
  /** What pages with a chart, forms with a drawing, and those with a table, add to it. */
  chartStyles: string
  bodyStyles: string
  tableStyles: string
  /** The small scripts, by name; each page brings along what it needs of them. */
  scripts: Scripts
  /** The icon of the browser's tab, as a `data:` address. */
  favicon: string
  /** Address of an icon by its file name. */
  icon(name: string): string
  person?: string
  /** The record that is open; '' when none is. */
  record?: string
  /** What of it the person at the screen may see. */
  sight?: Sight
  /** Of somebody who opens several records: all of them. */
  records?: OpenRecord[]
  signedInAs?: 'patient' | 'staff'
  /** A member of staff looks at this page as the patient sees it. */
  viewing?: Viewing
  /** Seconds until the session of this page ends: without use, and in any case. */
  left?: { idle: number; end: number }
  /** A form of this page is kept when its session runs out, so the page must not go away by itself. */
  keepsForm?: true
  /** Of patients: how many threads hold something of the clinic's that this account has not read. */
  unread?: number
  /** Of staff: what the role may, for the places that pages lead to. */
  may?: readonly string[]
  /** Of staff who read messages: how many wait. */
  inbox?: InboxCounts
  /** Of staff: how much work waits for them or for nobody yet. */
  waiting?: number
}

export const visitContext = createContext<Visit>()
