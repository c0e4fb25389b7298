// One file of a sending becomes a document of the record: how it looks, and what kind of document it is.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { dayOf } from '../../../texts/dates.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DateField, readDateField } from '../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { pagesOf } from '../../documents/preview/preview.ts'
import { Section } from '../../../ui/section.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { Look } from '../both/look.tsx'
import { waits } from '../said.ts'
import { beginTaking, fileSent } from '../take.server.ts'
import { afterwards, fileIn, sendingAt } from './address.ts'
import { takePage, type TakePage } from './take-page.ts'

export const loader = staffPage(takePage)

export const action = personAction('staff', async ({ ctx, form, params, visit }) => {
  const at = fileIn(params)
  const { row } = await beginTaking(ctx, at)
  const { sending } = await fileSent(ctx, {
    ...at,
    ...typed(form, 'class', 'title'),
    date: readDateField(form, 'date'),
    pages: row && (await pagesOf(visit.kit, row)),
  })
  return redirect(afterwards(at.patient, sending, 'filed'))
})

type Props = { loaderData: TakePage; actionData?: unknown }

export default function FileIt({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, id, sending, found, classes, head } = loaderData
  const errors = problems(actionData)
  const back = sendingAt(patient, sending.id)
  const open = waits(found) && found.state !== 'held'
  return (
    <Page
      title={t('uploads.chart.file', { name: found.name })}
      tabTitle={t('uploads.chart.fileIt')}
      back={{ href: back, label: t('uploads.chart') }}
      lede={t('uploads.chart.fileLede')}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {!open && (
        <Panel tone="attention">
          <p>{t(waits(found) ? 'uploads.chart.waits' : 'uploads.chart.over')}</p>
        </Panel>
      )}
      {open && classes.length === 0 && (
        <Panel tone="attention">
          <p>{t('uploads.chart.notYours')}</p>
        </Panel>
      )}
      {open && classes.length > 0 && <Form of={loaderData} sent={actionData} back={back} />}
      <Section title={t('uploads.chart.looks')}>
        <Look file={found} src={`/staff/patients/${patient}/sent/${id}`} />
      </Section>
    </Page>
  )
}

function Form({ of, sent, back }: { of: TakePage; sent: unknown; back: string }) {
  const t = useTexts()
  const { title, classes, now, draft } = of
  const errors = problems(sent)
  const today = dayOf({ kind: 'instant', at: now }, t.timeZone) ?? ''
  const [year = '', month = '', day = ''] = today.split('-')
  return (
    <DraftForm what="uploads.chart.fileDraft" draft={draft} sent={sent}>
      <Select
        label={t('documents.classLabel')}
        name="class"
        empty
        error={errorFor(errors, 'class')}
        options={classes.map((one) => ({ value: one, label: t(`documents.class.${one}`) }))}
      />
      <Field
        label={t('documents.titleLabel')}
        hint={t('uploads.chart.titleHint')}
        name="title"
        maxLength={120}
        value={title}
        error={errorFor(errors, 'title')}
      />
      <DateField
        label={t('documents.date')}
        hint={t('uploads.chart.dateHint')}
        name="date"
        value={{ day: String(Number(day)), month: String(Number(month)), year }}
        error={errorFor(errors, 'date')}
      />
      <Buttons>
        <Button>{t('uploads.chart.fileButton')}</Button>
        <ButtonLink kind="quiet" href={back}>
          {t('uploads.chart.notNow')}
        </ButtonLink>
      </Buttons>
    </DraftForm>
  )
}
