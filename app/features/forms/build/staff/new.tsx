// A form is begun: what it is called, and whether with nothing or with a form there is.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { FormKey } from '../../../messages/both/form-key.tsx'
import { listForms } from '../../forms.server.ts'
import { said } from '../../questionnaire/form.ts'
import { beginForm } from '../build.server.ts'
import { addressOf, FORMS } from './addresses.ts'

export const loader = staffPage(async (page) => {
  const { forms } = await listForms(page.ctx, {})
  const copy = page.url.searchParams.get('copy') ?? ''
  return { forms, copy, formKey: randomUUID(), draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form }) => {
  const { title, about, copy, key } = typed(form, 'title', 'about', 'copy', 'key')
  const { id } = await beginForm(ctx, { title, about, copy: copy || null, key })
  return redirect(addressOf(id))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewForm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { forms, copy, formKey, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('build.new')}
      lede={t('build.new.lede')}
      back={{ href: FORMS, label: t('forms.settings') }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="build.draft" draft={draft} sent={actionData}>
        <FormKey of={formKey} />
        <Field
          label={t('build.title')}
          hint={t('build.titleHint')}
          name="title"
          maxLength={120}
          error={errorFor(errors, 'title')}
        />
        <Field
          label={t('build.about')}
          hint={t('build.aboutHint')}
          name="about"
          lines={3}
          maxLength={1000}
          optional
          error={errorFor(errors, 'about')}
        />
        <Select
          label={t('build.copy')}
          name="copy"
          value={copy}
          options={[
            { value: '', label: t('build.copy.none') },
            ...forms.map(({ id, title }) => ({
              value: id,
              label: t('build.copy.of', { title: said(title, t.lang) }),
            })),
          ]}
        />
        <Button>{t('build.begin')}</Button>
      </DraftForm>
    </Page>
  )
}
