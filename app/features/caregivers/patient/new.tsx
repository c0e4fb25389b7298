// Let somebody help: who, what they see, for how long; then how it reads; then what to tell them in person.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { mustBeFresh } from '../../account/session.server.ts'
import { keptFields, type Fields } from '../../drafts/kept.ts'
import { listCaregivers } from '../caregivers.server.ts'
import { inviteCaregiver, reviewInvitation } from '../invite.server.ts'
import { chosenSections } from '../share-form.ts'
import { relations } from '../terms.ts'
import { Invited, type InvitedData } from './invited.tsx'
import { Review, type Reviewed } from './review.tsx'
import { ShareFields } from './share-fields.tsx'

export const loader = patientPage(async (page) => {
  await listCaregivers(page.ctx, {})
  // Asked before anything is typed.
  mustBeFresh(page.ctx.open as never)
  return { draft: await draftOf(page) }
})

export const action = personAction('patient', async ({ ctx, form, visit }) => {
  const person = typed(form, 'name', 'relation', 'email', 'lasting')
  const kept = keptFields(form)
  if (form.get('do') === 'edit') return step({ kept })
  const input = { ...person, ...chosenSections(form) } as never
  if (form.get('do') !== 'invite') return step({ kept, review: await reviewInvitation(ctx, input) })
  const { digits, link, email, name } = await inviteCaregiver(ctx, input)
  return { invited: { digits, link, email, name, origin: visit.kit.config.origin } }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewCaregiver({ loaderData: { draft }, actionData }: Props) {
  const t = useTexts()
  const done = (actionData ?? {}) as { review?: Reviewed; invited?: InvitedData; kept?: Fields }
  const errors = problems(actionData)
  if (done.invited) return <Invited {...done.invited} />
  if (done.review) return <Review of={done.review} draft={draft} sent={done} />
  return (
    <Page
      title={t('caregivers.new')}
      back={{ href: '/caregivers', label: t('caregivers.title') }}
      before={<ErrorSummary errors={errors} />}
      lede={t('caregivers.newLede')}
    >
      <DraftForm what="caregivers.draft" draft={draft} sent={actionData}>
        <Field
          label={t('caregivers.name')}
          name="name"
          autoComplete="off"
          error={errorFor(errors, 'name')}
        />
        <Select
          label={t('caregivers.relation')}
          name="relation"
          empty
          error={errorFor(errors, 'relation')}
          options={relations.map((one) => ({ value: one, label: t(`relation.is.${one}`) }))}
        />
        <Field
          label={t('caregivers.email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          optional
          hint={t('caregivers.emailHint')}
          error={errorFor(errors, 'email')}
        />
        <ShareFields errors={errors} now={{}} hint={t('caregivers.smallest')} />
        <Button name="do" value="review">
          {t('caregivers.toReview')}
        </Button>
      </DraftForm>
    </Page>
  )
}
