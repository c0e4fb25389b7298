// Hands the visit to everything that is drawn: its words, its frame, how it looks.
import { createContext, useContext, type ReactNode } from 'react'
import { leadsTo, noSight, wholeSight } from '../../features/caregivers/sections.ts'
import { TextsProvider } from '../../texts/context.tsx'
import type { Texts } from '../../texts/texts.ts'
import { FrameProvider, type Frame, type Place } from '../../ui/frame.tsx'
import { textsOf } from './visit-texts.ts'
import type { Visit } from './visit.ts'

type Drawn = Visit & { texts: Texts }
const VisitContext = createContext<Drawn | null>(null)

export function useVisit(): Drawn {
  const visit = useContext(VisitContext)
  if (!visit) throw new Error('useVisit needs a VisitProvider above it.')
  return visit
}

export function VisitProvider({ visit, children }: { visit: Visit; children: ReactNode }) {
  const texts = textsOf(visit)
  const frame = {
    here: visit.path,
    at: thread.test(visit.path) ? '/staff/messages/one' : undefined,
    places:
      visit.signedInAs === 'patient'
        ? placesFor(visit, texts)
        : visit.signedInAs === 'staff'
          ? staffPlaces(texts, visit)
          : [],
    person: visit.person,
    personHref: personHref(visit),
    signOut: visit.signedInAs === 'staff',
    console: visit.signedInAs === 'staff',
    record: visit.signedInAs === 'patient' ? recordOf(visit, texts) : undefined,
    view: viewBand(visit, texts),
    alarm: visit.inbox && {
      n: visit.inbox.urgent,
      say: texts('messages.alarm'),
      href: '/staff/messages?show=urgent',
    },
    logo: visit.clinic.logo && {
      ...visit.clinic.logo,
      src: `/logo/${visit.clinic.logo.hash}`,
    },
    demo: visit.kit.config.mode === 'demonstration',
  }
  return (
    <VisitContext value={{ ...visit, texts }}>
      <TextsProvider texts={texts}>
        <FrameProvider frame={frame}>{children}</FrameProvider>
      </TextsProvider>
    </VisitContext>
  )
}

/** A thread stands beside the list of the inbox, whatever its address begins with. */
const thread = /^\/staff\/patients\/[^/]+\/messages\/(?!new$)[^/]+/

/** Said on every page of a view, with the way back to the chart. */
function viewBand({ viewing, person = '' }: Visit, t: Texts): Frame['view'] {
  if (!viewing?.until) return undefined
  const say = t('view.band', { name: person, time: t.time(viewing.until) })
  return { say, end: t('view.end'), href: viewing.start }
}

/** Nothing leads where nothing is shared. */
const placesFor = (visit: Visit, t: Texts): Place[] => {
  const { sight = wholeSight } = visit
  return patientPlaces(t, visit).filter(({ href }) =>
    href === '/'
      ? sight !== noSight
      : leadsTo(sight, href) && !(visit.viewing && href === '/messages'),
  )
}

const personHref = ({ signedInAs, records }: Visit): string =>
  signedInAs === 'staff' ? '/staff' : records ? '/who' : '/more'

const ONE_TAP = 3 // more records than these are a list of their own

/** Whose record is open, and the way to the others; nothing for somebody who has only their own. */
function recordOf({ sight, person = '', records }: Visit, t: Texts): Frame['record'] {
  if (!sight || sight === noSight || (sight.own && !records)) return undefined
  const others = records?.filter(({ isOpen }) => !isOpen) ?? []
  // Of two who share an account each has a record of their own: a name says which.
  const shared = (records?.filter(({ relation }) => relation === 'self') ?? []).length > 1
  return {
    own: sight.own,
    name: person,
    say: t(sight.own && !shared ? 'who.bandOwn' : 'who.bandOther', { name: person }),
    others:
      others.length > ONE_TAP
        ? []
        : others.map(({ record, relation, name }) => ({
            value: record,
            label: t(relation === 'self' && !shared ? 'who.switchOwn' : 'who.switchTo', { name }),
          })),
  }
}

const patientPlaces = (t: Texts, { unread }: Visit): Place[] => [
  { href: '/', label: t('place.home'), icon: 'home' },
  { href: '/record', label: t('place.record'), icon: 'record', within: shelves },
  { href: '/visits', label: t('place.visits'), icon: 'visits' },
  {
    href: '/messages',
    label: t('place.messages'),
    icon: 'messages',
    news: unread ?? 0,
    live: true,
  },
  {
    href: '/more',
    label: t('place.more'),
    icon: 'more',
    within: [
      '/bills',
      '/profile',
      '/uploads',
      '/forms',
      '/access',
      '/caregivers',
      '/hidden',
      '/timing',
      '/notices',
      '/display',
      '/password',
      '/security',
      '/confirm',
    ],
  },
]

/** The clinic's side: what the role includes. */
const staffPlaces = (t: Texts, { may = [], waiting, inbox }: Visit): Place[] =>
  [
    { href: '/staff', label: t('place.patients'), icon: 'people' as const },
    may.includes('appointments.read') && {
      href: '/staff/schedule',
      label: t('place.schedule'),
      icon: 'calendar' as const,
    },
    may.includes('work.do') && {
      href: '/staff/work',
      label: t('place.work'),
      icon: 'tasks' as const,
      waiting: waiting ?? 0,
      within: [
        '/staff/questions',
        '/staff/glass',
        '/staff/helpers',
        '/staff/notices',
        '/staff/refills',
        '/staff/told',
        '/staff/profile-changes',
        '/staff/corrections',
      ],
    },
    may.includes('messages.read') && {
      href: '/staff/messages',
      label: t('place.messages'),
      icon: 'messages' as const,
      waiting: inbox?.waiting ?? 0,
      live: true as const,
      within: ['/staff/texts'],
    },
    may.includes('bills.read') && {
      href: '/staff/bills',
      label: t('place.bills'),
      icon: 'file' as const,
    },
    may.includes('staff.manage') && {
      href: '/staff/team',
      label: t('place.team'),
      icon: 'person' as const,
    },
    may.includes('audit.read') && {
      href: '/staff/audit',
      label: t('place.audit'),
      icon: 'shield' as const,
    },
    may.includes('clinic.manage') && {
      href: '/staff/settings',
      label: t('place.settings'),
      icon: 'sliders' as const,
    },
    {
      href: '/staff/security',
      label: t('place.security'),
      icon: 'lock' as const,
      within: ['/staff/password', '/staff/confirm', '/staff/display'],
    },
  ].filter((place) => place !== false)

/** Pages that stand on the record's own addresses but belong to its place in the bar. */
const shelves = [
  '/results',
  '/conditions',
  '/medicines',
  '/corrections',
  '/allergies',
  '/immunizations',
  '/vitals',
  '/procedures',
  '/care-team',
  '/documents',
  '/summary',
  '/takeaway',
]
