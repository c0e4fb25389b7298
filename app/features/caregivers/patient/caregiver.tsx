// Changing what one person sees and until when.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { mustBeFresh } from '../../account/session.server.ts'
import { changeSharing, readCaregiver, type Caregiver } from '../caregivers.server.ts'
import { chosenSections } from '../share-form.ts'
import { ShareFields } from './share-fields.tsx'

export const loader = patientPage(async (page) => {
  const { ctx, params } = page
  const found = await readCaregiver(ctx, { id: params.id ?? '' })
  if (!found || found.basis !== 'patient') return redirect('/caregivers')
  mustBeFresh(ctx.open as never)
  return { found, draft: await draftOf(page) }
})

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const { lasting } = typed(form, 'lasting')
  await changeSharing(ctx, {
    id: params.id ?? '',
    lasting: lasting as never,
    ...chosenSections(form),
  })
  return redirect('/caregivers?done=changed')
})

type Data = Exclude<Awaited<ReturnType<typeof loader>>, Response>

type Props = { loaderData: Data; actionData?: unknown }

export default function ChangeCaregiver({ loaderData: { found, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('caregivers.changeTitle', { name: found.name })}
      tabTitle={t('caregivers.change')}
      back={{ href: '/caregivers', label: t('caregivers.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="caregivers.draftChange" draft={draft} sent={actionData}>
        <ShareFields errors={errors} now={asFields(found)} />
        <Button>{t('caregivers.save')}</Button>
      </DraftForm>
    </Page>
  )
}

const asFields = ({ sections, acts, until }: Caregiver): Record<string, string> => ({
  ...Object.fromEntries(
    sections.map((one) => [`share-${one}`, acts.includes(one) ? 'act' : 'see']),
  ),
  ...(until === null && { lasting: 'open' }),
})
