// One file of a sending is not taken: why, in words that the patient reads.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { Look } from '../both/look.tsx'
import { waits } from '../said.ts'
import { refuseSent } from '../take.server.ts'
import { afterwards, fileIn, sendingAt } from './address.ts'
import { takePage, type TakePage } from './take-page.ts'

export const loader = staffPage(takePage)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const at = fileIn(params)
  const { sending } = await refuseSent(ctx, { ...at, ...typed(form, 'words') })
  return redirect(afterwards(at.patient, sending, 'refused'))
})

type Props = { loaderData: TakePage; actionData?: unknown }

export default function RefuseIt({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, id, sending, found, head, draft } = loaderData
  const errors = problems(actionData)
  const back = sendingAt(patient, sending.id)
  return (
    <Page
      title={t('uploads.chart.refuse', { name: found.name })}
      tabTitle={t('uploads.chart.refuseIt')}
      back={{ href: back, label: t('uploads.chart') }}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {!waits(found) && (
        <Panel tone="attention">
          <p>{t('uploads.chart.over')}</p>
        </Panel>
      )}
      {waits(found) && (
        <DraftForm what="uploads.chart.draft" draft={draft} sent={actionData}>
          <Field
            label={t('uploads.chart.words')}
            hint={t('uploads.chart.wordsHint')}
            name="words"
            lines={3}
            maxLength={500}
            error={errorFor(errors, 'words')}
          />
          <Buttons>
            <Button>{t('uploads.chart.refuseButton')}</Button>
            <ButtonLink kind="quiet" href={back}>
              {t('uploads.chart.notNow')}
            </ButtonLink>
          </Buttons>
        </DraftForm>
      )}
      <Section title={t('uploads.chart.looks')}>
        <Look file={found} src={`/staff/patients/${patient}/sent/${id}`} />
      </Section>
    </Page>
  )
}
