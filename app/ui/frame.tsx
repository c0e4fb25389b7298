/**
 * What stands around every page of one request: the places, where we are, whose record it is.
 * The web door fills it once; `Page` reads it, so that screens need not pass it along.
 */
import { createContext, useContext, type ReactNode } from 'react'
import type { IconName } from './icon.tsx'

export type Place = {
  href: string
  label: string
  icon: IconName
  /** Addresses that belong to this place without lying under its own: '/allergies'. */
  within?: string[]
  /** How many new things wait there; 0 or nothing shows no mark. */
  news?: number
  /** How much waits there for whoever looks; kept right by a script while the page is open. */
  waiting?: number
  /** Its number is one of messages, kept right by a script of theirs. */
  live?: true
}

export type Frame = {
  /** At most five; nobody finds a sixth with one thumb. */
  places: Place[]
  /** The path of this page, to mark the place it belongs to. */
  here: string
  /** Where that belongs in the bar of places, when its address does not say so. */
  at?: string
  /** Whose record is shown: a name people know themselves by. */
  person?: string
  /** Where a tap on that name leads. */
  personHref?: string
  /** A way out at the head of every page: where several people use one computer. */
  signOut?: boolean
  /** For somebody who opens several records, or another's: whose this is, and the others one tap away. */
  record?: {
    own: boolean
    name: string
    say: string
    others: { value: string; label: string }[]
  }
  /** The clinic's side: wide and dense, for a desk. */
  console?: boolean
  /** For staff who see this page as the patient does: what is said, and where it is ended. */
  view?: { say: string; end: string; href: string }
  /** What cannot wait and nobody has taken: said on every page until somebody does, aloud when it comes. */
  alarm?: { n: number; say: string; href: string }
  /** The clinic's own mark, instead of the portal's. */
  logo?: { src: string; width: number; height: number } | null
  /** True where all people are invented: said on every page. */
  demo?: boolean
}

const FrameContext = createContext<Frame>({ places: [], here: '' })

export function FrameProvider({ frame, children }: { frame: Frame; children: ReactNode }) {
  return <FrameContext value={frame}>{children}</FrameContext>
}

export const useFrame = (): Frame => useContext(FrameContext)

/** For sentences about the patient: 'you' to the patient, their name to who acts for them. */
export function useWhose(): { helps: 'yes' | 'no'; name: string } {
  const { record } = useFrame()
  return record && !record.own ? { helps: 'yes', name: record.name } : { helps: 'no', name: '' }
}

/** The place with the longest address that leads to here; '/' only matches itself. */
export function placeOf(places: Place[], here: string): Place | undefined {
  const leads = (href: string) => here === href || (href !== '/' && here.startsWith(`${href}/`))
  const depth = ({ href, within = [] }: Place) =>
    Math.max(...[href, ...within].map((address) => (leads(address) ? address.length : 0)))
  const nearest = places.toSorted((a, b) => depth(b) - depth(a))[0]
  return nearest && depth(nearest) > 0 ? nearest : undefined
}
