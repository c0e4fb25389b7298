// Home: what is next, what is new, and the commonest things to do one tap away.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { readHome } from '../home.server.ts'
import type { News } from '../news.fhir.ts'
import type { NextVisit } from '../next-visit.fhir.ts'

export const loader = patientPage(async ({ ctx, visit }) => ({
  home: await section(ctx, () => readHome(ctx, {})),
  name: visit.person ?? '',
  part: partOfDay(ctx.open.now, visit.clinic.timeZone),
  now: ctx.open.now,
}))

type Data = Awaited<ReturnType<typeof loader>>

export default function Home({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { home, name, part, now } = loaderData
  const greeting = name ? t('home.greeting', { part, name }) : t('home.greetingNoName', { part })
  return (
    <Page title={greeting} tabTitle={t('place.home')}>
      <Loaded of={home} what={t('home.what')}>
        {({ next, news, more }) => (
          <>
            {next && (
              <Section title={t('home.next')}>
                <Next visit={next} now={now} />
              </Section>
            )}
            <Section title={t('home.news')}>
              {news.length === 0 ? <p>{t('home.noNews')}</p> : <NewsList news={news} now={now} />}
              {more && (
                <p>
                  <a href="/results">{t('home.allNews')}</a>
                </p>
              )}
            </Section>
          </>
        )}
      </Loaded>
      <Buttons>
        <ButtonLink href="/results" icon="flask">
          {t('home.results')}
        </ButtonLink>
        <ButtonLink href="/visits/last" icon="visits" kind="quiet">
          {t('home.lastVisit')}
        </ButtonLink>
        <ButtonLink href="/medicines" icon="pill" kind="quiet">
          {t('home.medicines')}
        </ButtonLink>
      </Buttons>
    </Page>
  )
}

function Next({ visit, now }: { visit: NextVisit; now: Date }) {
  const t = useTexts()
  const start = new Date(visit.start)
  return (
    <Card>
      <p>
        <b>{t('common.dateTime', { date: t.relativeDay(start, now), time: t.time(start) })}</b>
        <br />
        {[
          visit.reason,
          visit.withWhom.length > 0 ? t('home.with', { who: t.list(visit.withWhom) }) : null,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {visit.place && <p>{visit.place}</p>}
      {visit.instructions && <p>{visit.instructions}</p>}
    </Card>
  )
}

function NewsList({ news, now }: { news: News[]; now: Date }) {
  const t = useTexts()
  return (
    <Rows>
      {news.map((item) => (
        <Row
          key={item.id}
          href={item.href}
          isNew
          title={item.plain ?? t(`home.kind.${item.kind}`)}
          second={secondLine(item, t, now)}
        />
      ))}
    </Rows>
  )
}

const secondLine = (item: News, t: Texts, now: Date): string =>
  [
    item.corrected ? t('home.corrected') : t(`home.kind.${item.kind}`),
    item.clinical,
    t.relativeDay(item.at, now),
  ]
    .filter(Boolean)
    .join(' · ')

function partOfDay(now: Date, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(now),
  )
  return hour < 4 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon'
}
