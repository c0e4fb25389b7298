// Inviting a colleague: name, address, role.
import { redirect } from 'react-router'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { askAgain } from '../../account/both/ask-again.ts'
import { listRoles } from '../../staff/team.server.ts'
import { inviteColleague } from '../colleague.server.ts'

export const loader = staffPage(async ({ ctx }) => {
  const roles = await listRoles(ctx, {})
  askAgain(ctx.open.actor, ctx.open.now)
  return { roles }
})

export const action = personAction('staff', async ({ ctx, form }) => {
  await inviteColleague(ctx, typed(form, 'name', 'email', 'role'))
  return redirect('/staff/team?changed=sent')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Colleague({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const before = typedBefore(actionData)
  return (
    <Page
      title={t('team.invite')}
      back={{ href: '/staff/team', label: t('team.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <Field
          label={t('team.name')}
          name="name"
          hint={t('team.nameHint')}
          autoComplete="off"
          value={before.name}
          error={errorFor(errors, 'name')}
        />
        <Field
          label={t('team.email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          value={before.email}
          error={errorFor(errors, 'email')}
        />
        <Choices
          label={t('team.role')}
          name="role"
          value={before.role}
          options={loaderData.roles.map((value) => ({ value, label: value }))}
          error={errorFor(errors, 'role')}
        />
        <Button>{t('team.inviteButton')}</Button>
      </form>
    </Page>
  )
}
