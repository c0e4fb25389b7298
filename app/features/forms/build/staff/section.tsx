// A section: what it is called. Each is a page of its own to who answers.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { find } from '../tree.ts'
import { addressOf, questionAt } from './addresses.ts'
import { change, openedDraft } from './draft-page.ts'

export const loader = staffPage(async (page) => {
  const { draft, at } = await openedDraft(page)
  const { item: id } = page.params
  const item = id === undefined ? null : find(draft.form, id)
  if (item === undefined) throw notFound()
  const when = item && `${questionAt(draft.id, item.id)}/when`
  return { title: draft.form.title.text, at, item, when, kept: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { words } = typed(form, 'words')
  const { item: id } = params
  const at = addressOf(params.draft ?? '')
  if (id === undefined) {
    await change(ctx, params, { do: 'section', words })
    return redirect(`${at}?done=added`)
  }
  await change(ctx, params, { do: 'section-words', id, words })
  return redirect(`${at}?done=changed`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function SectionOfForm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { title, at, item, when, kept } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t(item ? 'build.section' : 'build.addSection')}
      lede={t('build.sectionLede')}
      back={{ href: at, label: title }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="build.draft" draft={kept} sent={actionData}>
        <Field
          label={t('build.sectionWords')}
          name="words"
          maxLength={200}
          value={item?.words.text}
          error={errorFor(errors, 'words')}
        />
        <Button>{t('build.save')}</Button>
      </DraftForm>
      {when && (
        <p>
          <a href={when}>{t('build.when')}</a>
        </p>
      )}
    </Page>
  )
}
