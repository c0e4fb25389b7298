// Home: what is next, what is new, and the commonest things to do one tap away.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { NextVisitCard } from '../../visits/patient/next-visit.tsx'
import { readHome } from '../home.server.ts'
import { partOfDay } from '../part-of-day.ts'
import { NewsList } from './news-list.tsx'

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
                <NextVisitCard visit={next} now={now} />
              </Section>
            )}
            <Section title={t('home.news')}>
              {news.length === 0 ? <p>{t('home.noNews')}</p> : <NewsList news={news} now={now} />}
              {more && <p>{t('home.moreNews')}</p>}
            </Section>
          </>
        )}
      </Loaded>
      <Section title={t('home.todo')}>
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
      </Section>
    </Page>
  )
}
