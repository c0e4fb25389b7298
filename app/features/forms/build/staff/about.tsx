// What a form is called and is for, and who signs it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { signers, topics } from '../../questionnaire/form.ts'
import { addressOf } from './addresses.ts'
import { change, isTicked, openedDraft } from './draft-page.ts'

export const loader = staffPage(async (page) => ({
  ...(await openedDraft(page)),
  kept: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { title, about, consent } = typed(form, 'title', 'about', 'consent')
  await change(ctx, params, {
    do: 'about',
    title,
    about,
    signers: signers.filter((one) => form.getAll('signers').includes(one)),
    consent: topics.find((one) => one === consent) ?? null,
    forAnother: isTicked(form, 'forAnother'),
  })
  return redirect(`${addressOf(params.draft ?? '')}?done=changed`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AboutForm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { draft, at, kept } = loaderData
  const { form } = draft
  const errors = problems(actionData)
  return (
    <Page
      title={t('build.aboutRow')}
      back={{ href: at, label: form.title.text }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="build.draft" draft={kept} sent={actionData}>
        <Field
          label={t('build.title')}
          hint={t('build.titleHint')}
          name="title"
          maxLength={120}
          value={form.title.text}
          error={errorFor(errors, 'title')}
        />
        <Field
          label={t('build.about')}
          hint={t('build.aboutHint')}
          name="about"
          lines={3}
          value={form.about?.text}
          optional
        />
        <Choices
          label={t('build.signers')}
          hint={t('build.signersHint')}
          name="signers"
          several
          value={form.signers}
          options={signers.map((one) => ({ value: one, label: t(`build.signer.${one}`) }))}
          error={errorFor(errors, 'signers')}
        />
        <Select
          label={t('build.consent')}
          name="consent"
          value={form.consent ?? ''}
          options={[
            { value: '', label: t('build.consent.none') },
            ...topics.map((one) => ({ value: one, label: t(`sign.topic.${one}`) })),
          ]}
        />
        <Checkbox name="forAnother" label={t('build.forAnother')} checked={form.forAnother} />
        <Button>{t('build.save')}</Button>
      </DraftForm>
    </Page>
  )
}
