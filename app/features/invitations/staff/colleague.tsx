// Inviting a colleague: name, address, role.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { askAgain } from '../../account/both/ask-again.ts'
import { listRoles } from '../../staff/team.server.ts'
import { inviteColleague } from '../colleague.server.ts'

export const loader = staffPage(async (page) => {
  const { ctx } = page
  const roles = await listRoles(ctx, {})
  askAgain(ctx.open.actor, ctx.open.now)
  return { roles, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form }) => {
  await inviteColleague(ctx, typed(form, 'name', 'email', 'role'))
  return redirect('/staff/team?changed=sent')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Colleague({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('team.invite')}
      back={{ href: '/staff/team', label: t('team.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="team.draft" draft={loaderData.draft} sent={actionData}>
        <Field
          label={t('team.name')}
          name="name"
          hint={t('team.nameHint')}
          autoComplete="off"
          error={errorFor(errors, 'name')}
        />
        <Field
          label={t('team.email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          error={errorFor(errors, 'email')}
        />
        <Choices
          label={t('team.role')}
          name="role"
          options={loaderData.roles.map((value) => ({ value, label: capital(value) }))}
          error={errorFor(errors, 'role')}
        />
        <Button>{t('team.inviteButton')}</Button>
      </DraftForm>
    </Page>
  )
}
