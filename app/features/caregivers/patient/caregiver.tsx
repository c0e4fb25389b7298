// Changing what one person sees and until when.
import { redirect } from 'react-router'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { mustBeFresh } from '../../account/session.server.ts'
import { changeSharing, readCaregiver, type Caregiver } from '../caregivers.server.ts'
import { chosenSections } from '../share-form.ts'
import { ShareFields } from './share-fields.tsx'

export const loader = patientPage(async ({ ctx, params }) => {
  const found = await readCaregiver(ctx, { id: params.id ?? '' })
  if (!found || found.basis !== 'patient') return redirect('/caregivers')
  mustBeFresh(ctx.open as never)
  return found
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

export default function ChangeCaregiver({
  loaderData,
  actionData,
}: {
  loaderData: Data
  actionData?: unknown
}) {
  const t = useTexts()
  const errors = problems(actionData)
  const before = errors.length > 0 ? typedBefore(actionData) : asFields(loaderData)
  return (
    <Page
      title={t('caregivers.changeTitle', { name: loaderData.name })}
      tabTitle={t('caregivers.change')}
      back={{ href: '/caregivers', label: t('caregivers.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <ShareFields errors={errors} before={before} />
        <Button>{t('caregivers.save')}</Button>
      </form>
    </Page>
  )
}

const asFields = ({ sections, acts, until }: Caregiver): Record<string, string> => ({
  ...Object.fromEntries(
    sections.map((one) => [`share-${one}`, acts.includes(one) ? 'act' : 'see']),
  ),
  ...(until === null && { lasting: 'open' }),
})
