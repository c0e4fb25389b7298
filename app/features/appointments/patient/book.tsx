// Booking, first: what it is for.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listVisitTypes } from '../booking/times.server.ts'
import type { VisitType } from '../booking/offer.ts'
import { askLink } from './ask.tsx'

export const loader = patientPage(async ({ ctx }) => ({
  types: await section(ctx, () => listVisitTypes(ctx, {})),
}))

export default function Book({ loaderData }: { loaderData: Awaited<ReturnType<typeof loader>> }) {
  const t = useTexts()
  return (
    <Page
      title={t('booking.title')}
      back={{ href: '/visits', label: t('visits.title') }}
      lede={t('booking.what')}
    >
      <Loaded of={loaderData.types} what={t('booking.types')}>
        {(types) =>
          types.length === 0 ? (
            <p>{t('booking.none')}</p>
          ) : (
            <Rows>
              {types.map((type) => (
                <Row
                  key={type.id}
                  href={`/visits/book/${type.id}`}
                  title={type.name}
                  say={type.about || null}
                  second={aboutType(t, type)}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <Section title={t('booking.other')}>
        <p>
          <Words of="booking.otherText" links={{ write: askLink }} />
        </p>
      </Section>
    </Page>
  )
}

/** '30 minutes · In person or By video' */
export function aboutType(t: Texts, { minutes, ways, seats }: VisitType): string {
  return [
    t('booking.minutes', { n: minutes }),
    t.list(
      ways.map((way) => t('appointments.byWay', { way })),
      'or',
    ),
    seats > 1 && t('booking.seats'),
  ]
    .filter(Boolean)
    .join(' · ')
}
