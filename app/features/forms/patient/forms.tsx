// The forms of a patient: those that wait, and those that were sent.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listOwnForms } from '../own.server.ts'
import { said } from '../questionnaire/form.ts'
import { WaitingForms } from './waiting.tsx'

export const loader = patientPage(async ({ ctx }) => ({
  list: await section(ctx, () => listOwnForms(ctx, {})),
  now: ctx.open.now,
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Forms({ loaderData: { list, now } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('forms.title')} back={{ href: '/more', label: t('more.title') }}>
      <Loaded of={list} what={t('forms.what')}>
        {(forms) => {
          const sent = forms.filter(({ state }) => state === 'sent')
          return (
            <>
              {forms.length === 0 && <Nothing tellUs={false}>{t('forms.none')}</Nothing>}
              <WaitingForms of={forms.filter(({ state }) => state === 'asked')} now={now} />
              {sent.length > 0 && (
                <Rows>
                  {sent.map(({ id, title, stateAt, withdrawnAt }) => (
                    <Row
                      key={id}
                      href={`/forms/${id}`}
                      title={said(title, t.lang)}
                      second={
                        withdrawnAt
                          ? capital(t('sign.chart.withdrawnOn', { when: t.dateTime(withdrawnAt) }))
                          : t('forms.state.sent', { when: t.dateTime(stateAt) })
                      }
                    />
                  ))}
                </Rows>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
