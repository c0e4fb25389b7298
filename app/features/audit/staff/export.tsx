// Asking for what a search finds as a file: which kind, what for.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { askExport, MOST, reasons } from '../export/export.server.ts'
import { formats, type Format } from '../export/formats.ts'
import { addressOf, filterFrom } from '../filter.ts'
import { readNames } from '../names.server.ts'
import { FilterWords } from './filter-words.tsx'
import { askedIn } from './load.ts'

export const loader = staffPage(async (page) => {
  const { filter } = askedIn(page)
  const { patient, account } = filter
  return {
    filter,
    most: MOST,
    reasons,
    names: await readNames(page.ctx, { patient, account }),
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, url }) => {
  const { format, why, reason, names, from } = typed(
    form,
    'format',
    'why',
    'reason',
    'names',
    'from',
  )
  const filter = filterFrom(url.searchParams)
  if (from) filter.from = from
  const { id } = await askExport(ctx, {
    filter,
    format: format as Format,
    why: why as (typeof reasons)[number],
    reason,
    names: names === 'yes',
  })
  return redirect(`/staff/audit/exports/${id}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Export({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { filter, names, most, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('audit.export')}
      back={{ href: `/staff/audit?${addressOf(filter)}`, label: t('audit.title') }}
      lede={t('audit.export.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <FilterWords of={filter} names={names} />
      <p>{t('audit.export.limit', { most: t.number(most) })}</p>
      <DraftForm what="audit.export.draft" draft={draft} sent={actionData}>
        <input type="hidden" name="from" value={filter.from ?? ''} />
        <Choices
          label={t('audit.export.format')}
          name="format"
          options={formats.map((value) => ({ value, label: t(`audit.export.${value}`) }))}
          error={errorFor(errors, 'format')}
        />
        <Checkbox label={t('audit.export.names')} name="names" />
        <Choices
          label={t('audit.export.why')}
          name="why"
          options={loaderData.reasons.map((value) => ({
            value,
            label: t(`audit.export.why.${value}`),
          }))}
          error={errorFor(errors, 'why')}
        />
        <Field
          label={t('audit.export.reason')}
          hint={t('audit.export.reasonHint')}
          name="reason"
          lines={3}
          error={errorFor(errors, 'reason')}
        />
        <Button>{t('audit.export.ask')}</Button>
      </DraftForm>
    </Page>
  )
}
