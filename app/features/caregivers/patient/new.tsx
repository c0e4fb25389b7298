// Let somebody help: who, what they see, for how long; then how it reads; then what to tell them in person.
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { mustBeFresh } from '../../account/session.server.ts'
import { listCaregivers } from '../caregivers.server.ts'
import { inviteCaregiver, reviewInvitation } from '../invite.server.ts'
import { chosenSections } from '../share-form.ts'
import { relations } from '../terms.ts'
import { Invited, type InvitedData } from './invited.tsx'
import { Review, type ReviewData } from './review.tsx'
import { ShareFields } from './share-fields.tsx'

export const loader = patientPage(async ({ ctx }) => {
  await listCaregivers(ctx, {})
  // Asked before anything is typed, so that nothing typed is lost.
  mustBeFresh(ctx.open as never)
  return null
})

type Done = { review: ReviewData } | { edit: Record<string, string> } | { invited: InvitedData }

export const action = personAction('patient', async ({ ctx, form, visit }): Promise<Done> => {
  const person = typed(form, 'name', 'relation', 'email', 'lasting')
  if (form.get('do') === 'edit') return { edit: strings(form) }
  const input = { ...person, ...chosenSections(form) } as never
  if (form.get('do') !== 'invite')
    return { review: { ...(await reviewInvitation(ctx, input)), sent: strings(form) } }
  const { digits, link, email, name } = await inviteCaregiver(ctx, input)
  return { invited: { digits, link, email, name, origin: visit.kit.config.origin } }
})

const strings = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].filter(
      (pair): pair is [string, string] =>
        typeof pair[1] === 'string' && pair[0] !== 'do' && pair[0] !== '_record',
    ),
  )

export default function NewCaregiver({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  const done = (actionData ?? {}) as Partial<{
    review: ReviewData
    edit: Record<string, string>
    invited: InvitedData
  }>
  const errors = problems(actionData)
  if (done.invited) return <Invited {...done.invited} />
  if (done.review) return <Review {...done.review} />
  const before = done.edit ?? typedBefore(actionData)
  return (
    <Page
      title={t('caregivers.new')}
      back={{ href: '/caregivers', label: t('caregivers.title') }}
      before={<ErrorSummary errors={errors} />}
      lede={t('caregivers.newLede')}
    >
      <form method="post" noValidate>
        <Field
          label={t('caregivers.name')}
          name="name"
          autoComplete="off"
          error={errorFor(errors, 'name')}
          value={before.name}
        />
        <Select
          label={t('caregivers.relation')}
          name="relation"
          value={before.relation}
          empty={!before.relation}
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
          value={before.email}
        />
        <Section title={t('caregivers.whatTheySee')}>
          <Panel tone="info">{t('caregivers.smallest')}</Panel>
        </Section>
        <ShareFields errors={errors} before={before} />
        <Button name="do" value="review">
          {t('caregivers.toReview')}
        </Button>
      </form>
    </Page>
  )
}
