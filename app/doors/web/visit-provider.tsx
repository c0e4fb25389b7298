// Hands the visit to everything that is drawn: its words, its frame, how it looks.
import { createContext, useContext, type ReactNode } from 'react'
import { TextsProvider } from '../../texts/context.tsx'
import { createTexts, type Texts } from '../../texts/texts.ts'
import { FrameProvider, type Place } from '../../ui/frame.tsx'
import type { Visit } from './visit.ts'

type Drawn = Visit & { texts: Texts }
const VisitContext = createContext<Drawn | null>(null)

export function useVisit(): Drawn {
  const visit = useContext(VisitContext)
  if (!visit) throw new Error('useVisit needs a VisitProvider above it.')
  return visit
}

export function VisitProvider({ visit, children }: { visit: Visit; children: ReactNode }) {
  const texts = createTexts({
    lang: visit.lang,
    timeZone: visit.clinic.timeZone,
    clinicName: visit.clinic.name,
    phone: visit.clinic.phone,
  })
  const frame = {
    here: visit.path,
    places: visit.signedInAs === 'patient' ? patientPlaces(texts) : [],
    person: visit.person,
    personHref: visit.signedInAs === 'patient' ? '/more' : '/staff',
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

const patientPlaces = (t: Texts): Place[] => [
  { href: '/', label: t('place.home'), icon: 'home' },
  { href: '/results', label: t('place.results'), icon: 'flask' },
  { href: '/record', label: t('place.record'), icon: 'record', within: shelves },
  { href: '/visits', label: t('place.visits'), icon: 'visits' },
  {
    href: '/more',
    label: t('place.more'),
    icon: 'more',
    within: ['/access', '/display', '/password'],
  },
]

/** Pages that stand on the record's own addresses but belong to its place in the bar. */
const shelves = [
  '/conditions',
  '/medicines',
  '/allergies',
  '/immunizations',
  '/vitals',
  '/procedures',
  '/care-team',
]
