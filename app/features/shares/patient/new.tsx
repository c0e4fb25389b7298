// Share documents: for whom, which, for how long; then, this once, the address and the passcode.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import type { DocumentRow } from '../../documents/rows.ts'
import { makeShare, readShareForm } from '../shares.server.ts'
import { lengths } from '../terms.ts'
import { ShareMade, type MadeData } from './made.tsx'

export const loader = patientPage(async (page) => {
  const chosen = page.url.searchParams.get('document')
  return {
    ...(await readShareForm(page.ctx, { document: chosen })),
    chosen: chosen ? [chosen] : [],
    draft: await draftOf(page),
  }
})

export const action = personAction('patient', async ({ ctx, form, visit }) => {
  const { whom, hours } = typed(form, 'whom', 'hours')
  const { id, token, passcode, endsAt } = await makeShare(ctx, {
    whom,
    hours,
    documents: form.getAll('documents').map(String),
    summary: form.get('summary') === 'yes',
  })
  const address = `${visit.kit.config.origin}/s/${token}`
  return { made: { id, whom, address, passcode, endsAt } satisfies MadeData }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewShare({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { made } = (actionData ?? {}) as { made?: MadeData }
  if (made) return <ShareMade {...made} />
  const { documents, chosen, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('shares.new')}
      back={{ href: '/shares', label: t('shares.title') }}
      before={<ErrorSummary errors={errors} />}
      lede={t('shares.newLede')}
    >
      <DraftForm what="shares.draft" draft={draft} sent={actionData}>
        <Field
          label={t('shares.whom')}
          hint={t('shares.whomHint')}
          name="whom"
          autoComplete="off"
          maxLength={100}
          error={errorFor(errors, 'whom')}
        />
        {documents.length === 0 ? (
          <p>{t('shares.noDocuments')}</p>
        ) : (
          <Choices
            several
            label={t('shares.documents')}
            name="documents"
            hint={documents.length >= 100 ? t('shares.documentsFirst', { n: 100 }) : undefined}
            value={chosen}
            error={errorFor(errors, 'documents')}
            options={documents.map((one) => ({
              value: one.id,
              label: one.title,
              hint: documentLine(t, one),
            }))}
          />
        )}
        <Checkbox name="summary" label={t('shares.summary')} />
        <Select
          label={t('shares.hours')}
          name="hours"
          value="168"
          error={errorFor(errors, 'hours')}
          options={lengths.map((n) => ({ value: String(n), label: t(`shares.hours.${n}`) }))}
        />
        <Button>{t('shares.make')}</Button>
      </DraftForm>
    </Page>
  )
}

const documentLine = (t: Texts, { class: of, author, date }: DocumentRow): string =>
  [t(`documents.class.${of}`), author, t.dateShort(date)].filter(Boolean).join(' · ')
