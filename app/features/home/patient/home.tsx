// Home: what is next, what is new, and the commonest things to do one tap away.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { leadsTo, wholeSight } from '../../caregivers/sections.ts'
import { WaitingBills } from '../../bills/patient/waiting.tsx'
import { YourTime } from '../../appointments/both/when.tsx'
import { NextBookedCard } from '../../appointments/patient/next-card.tsx'
import { WaitingOffers } from '../../appointments/earlier/patient/waiting.tsx'
import { WaitingDrafts } from '../../drafts/waiting.tsx'
import { RefillsUnderWay, WaitingRefills } from '../../medicines/refills/patient/waiting.tsx'
import { WaitingPayments } from '../../payments/patient/waiting.tsx'
import { AnsweredDetails } from '../../profile/patient/answered.tsx'
import { WaitingForms } from '../../forms/patient/waiting.tsx'
import { WaitingRequests } from '../../uploads/requests/patient/waiting.tsx'
import { NotTaken } from '../../uploads/patient/not-taken.tsx'
import { NextVisitCard } from '../../visits/patient/next-visit.tsx'
import { readHome } from '../home.server.ts'
import { partOfDay } from '../part-of-day.ts'
import { NewsList } from './news-list.tsx'

export const loader = patientPage(async ({ ctx, visit }) => {
  const home = await section(ctx, () => readHome(ctx, {}))
  // Said here, it is not asked for once more.
  if (home.ok) visit.unread = home.value.unread ?? undefined
  return {
    home,
    name: visit.person ?? '',
    part: partOfDay(ctx.open.now, visit.clinic.timeZone),
    now: ctx.open.now,
  }
})

const deeds = [
  { href: '/results', icon: 'flask', own: 'home.results', other: 'place.results' },
  { href: '/messages/new', icon: 'messages', own: 'messages.write', other: 'messages.write' },
  { href: '/visits/book', icon: 'visits', own: 'booking.title', other: 'booking.title' },
  { href: '/visits/last', icon: 'visits', own: 'home.lastVisit', other: 'home.otherLastVisit' },
  { href: '/medicines', icon: 'pill', own: 'home.medicines', other: 'record.medicines' },
] as const

type Data = Awaited<ReturnType<typeof loader>>

export default function Home({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { home, name, part, now } = loaderData
  const { sight = wholeSight, unread = 0 } = useVisit()
  const open = deeds.filter(({ href }) => leadsTo(sight, href))
  const greeting = !sight.own
    ? t('home.of', { name })
    : name
      ? t('home.greeting', { part, name })
      : t('home.greetingNoName', { part })
  return (
    <Page title={greeting} tabTitle={t('place.home')}>
      <Loaded of={home} what={t('home.what')}>
        {({
          next,
          booked,
          news,
          more,
          drafts,
          asked,
          offers,
          forms,
          refused,
          refills,
          bills,
          payments,
          details,
        }) => (
          <>
            <WaitingDrafts drafts={drafts} home="/" />
            <WaitingOffers of={offers} />
            <WaitingForms of={forms} now={now} />
            <WaitingRequests of={asked} now={now} />
            <NotTaken of={refused} />
            <WaitingBills of={bills} now={now} />
            <WaitingRefills of={refills} />
            <WaitingPayments of={payments} />
            <AnsweredDetails of={details} />
            {unread > 0 && (
              <Rows>
                <Row
                  href="/messages"
                  icon="messages"
                  title={t('messages.unread', { n: unread })}
                  isNew
                />
              </Rows>
            )}
            {booked && (
              <Section title={t('home.next')}>
                <NextBookedCard visit={booked} now={now} />
                <YourTime />
              </Section>
            )}
            {next && (
              <Section title={t('home.next')}>
                <NextVisitCard visit={next} now={now} />
              </Section>
            )}
            <Section title={t(sight.own ? 'home.news' : 'home.otherNews')}>
              {news.length === 0 ? <p>{t('home.noNews')}</p> : <NewsList news={news} now={now} />}
              {more && <p>{t('home.moreNews')}</p>}
            </Section>
            <RefillsUnderWay of={refills} />
          </>
        )}
      </Loaded>
      {open.length > 0 && (
        <Section title={t('home.todo')}>
          <Buttons>
            {open.map(({ href, icon, own, other }, i) => (
              <ButtonLink key={href} href={href} icon={icon} kind={i > 0 ? 'quiet' : 'main'}>
                {t(sight.own ? own : other)}
              </ButtonLink>
            ))}
          </Buttons>
        </Section>
      )}
    </Page>
  )
}
