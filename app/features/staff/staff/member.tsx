// One member of the team: another role, has left, is back.
import { redirect } from 'react-router'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { askAgain } from '../../account/both/ask-again.ts'
import { changeRole, listRoles, listTeam, setLeft } from '../team.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const member = (await listTeam(ctx, {})).find(({ account }) => account === params.id)
  if (!member) throw notFound()
  askAgain(ctx.open.actor, ctx.open.now)
  return { member, roles: await listRoles(ctx, {}) }
})

export const action = personAction('staff', async ({ ctx, params, form }) => {
  const account = params.id ?? ''
  const { deed, role } = typed(form, 'deed', 'role')
  if (deed === 'role') await changeRole(ctx, { account, role })
  else await setLeft(ctx, { account, left: deed === 'left' })
  return redirect('/staff/team?changed=changed')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function MemberPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { member, roles } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={member.name}
      back={{ href: '/staff/team', label: t('team.title') }}
      before={<ErrorSummary errors={errors} />}
      lede={member.email}
    >
      <form method="post">
        <input type="hidden" name="deed" value="role" />
        <Choices
          label={t('team.role')}
          name="role"
          value={typedBefore(actionData).role ?? member.role}
          options={roles.map((value) => ({ value, label: capital(value) }))}
          error={errorFor(errors, 'role')}
        />
        <Button>{t('team.saveRole')}</Button>
      </form>
      <Section title={t(member.left ? 'team.back' : 'team.leaving')}>
        {!member.left && <p>{t('team.leftText')}</p>}
        <form method="post">
          <Button
            kind={member.left ? 'quiet' : 'danger'}
            name="deed"
            value={member.left ? 'back' : 'left'}
          >
            {t(member.left ? 'team.back' : 'team.leftButton')}
          </Button>
        </form>
      </Section>
    </Page>
  )
}
