// What was sent from here, the newest first, with how far each file got.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listSent } from '../read.server.ts'
import { listAsked } from '../requests/asked.server.ts'
import { WaitingRequests } from '../requests/patient/waiting.tsx'
import { turnedAway } from '../said.ts'
import { stageOf } from '../sending.ts'

export const loader = patientPage(async ({ ctx }) => ({
  list: await section(ctx, async () => ({
    asked: await listAsked(ctx, {}),
    sent: await listSent(ctx, {}),
  })),
  now: ctx.open.now,
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Uploads({ loaderData: { list, now } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('uploads.title')} back={{ href: '/more', label: t('more.title') }}>
      <ButtonLink href="/uploads/new">{t('uploads.send')}</ButtonLink>
      <Loaded of={list} what={t('uploads.what')}>
        {({ asked, sent }) => (
          <>
            <WaitingRequests of={asked} now={now} />
            {sent.length === 0 ? (
              <Nothing tellUs={false}>{t('uploads.none')}</Nothing>
            ) : (
              <Rows>
                {sent.map(({ id, reference, at, files }) => (
                  <Row
                    key={id}
                    href={`/uploads/${id}`}
                    icon={files.some(turnedAway) ? 'warning' : undefined}
                    title={files.map(({ name }) => name).join(', ')}
                    say={[
                      ...new Set(files.map((file) => t(`uploads.stage.${stageOf(file)}`))),
                    ].join(' · ')}
                    second={`${t('uploads.sentOn', { when: t.dateTime(at) })} · ${t('uploads.receipt', { reference })}`}
                  />
                ))}
              </Rows>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
