// The record on one page, to read, to print, and as a PDF.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { wholeSight } from '../../caregivers/sections.ts'
import { SummaryBody } from '../both/body.tsx'
import { readSummary } from '../summary.server.ts'

export const loader = patientPage(async ({ ctx }) => ({
  summary: await section(ctx, () => readSummary(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function SummaryPage({ loaderData }: Props) {
  const t = useTexts()
  const { viewing, sight = wholeSight } = useVisit()
  return (
    <Page
      title={t('summary.title')}
      back={{ href: '/record', label: t('place.record') }}
      lede={t(sight.own ? 'summary.lede' : 'summary.ledeOther')}
    >
      <Loaded of={loaderData.summary} what={t('summary.what')}>
        {(summary) => (
          <>
            {!viewing && (
              <Buttons>
                <ButtonLink href="/summary/pdf">{t('summary.pdf')}</ButtonLink>
              </Buttons>
            )}
            <SummaryBody of={summary} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
