// What each role may do, side by side; one more as a copy.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../doors/web/page.server.ts'
import { permissions } from '../../../kit/access.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { permissionWords } from '../../access/document.ts'
import { askAgain } from '../../account/both/ask-again.ts'
import { role as roleKind } from '../kinds/role.ts'
import { copyRole, listRolesWithPeople } from '../roles.server.ts'

export const loader = staffPage(async (page) => {
  const { ctx } = page
  askAgain(ctx.open.actor, ctx.open.now)
  const listed = await section(ctx, async () =>
    (await listRolesWithPeople(ctx, {})).map((one) => ({ ...one, href: roleKind.page(one.role) })),
  )
  return { listed, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form }) => {
  const { name } = await copyRole(ctx, typed(form, 'from', 'name'))
  return redirect(`${roleKind.page(name)}?done=saved`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Roles({ loaderData: { listed, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('settings.roles')}
      lede={t('settings.roles.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={listed} what={t('settings.roles.what')}>
        {(roles) => (
          <>
            <Rows walked>
              {roles.map(({ role, people, href }) => (
                <Row
                  key={role}
                  href={href}
                  title={capital(role)}
                  second={t('settings.role.people', { n: people })}
                />
              ))}
            </Rows>
            <DataTable
              caption={t('settings.roles.matrix')}
              columns={[
                { title: t('settings.roles.may') },
                ...roles.map(({ role }) => ({ title: capital(role) })),
              ]}
              rows={permissions.map((one) => [
                capital(permissionWords[one] ?? one),
                ...roles.map(({ may }) => (may.includes(one) ? t('settings.yes') : '')),
              ])}
            />
            <Section title={t('settings.role.new')}>
              <DraftForm what="settings.draft" draft={draft} sent={actionData}>
                <Field
                  label={t('settings.role.name')}
                  hint={t('settings.role.nameHint')}
                  name="name"
                  error={errorFor(errors, 'name')}
                />
                <Select
                  label={t('settings.role.from')}
                  name="from"
                  options={roles.map(({ role }) => ({ value: role, label: capital(role) }))}
                />
                <Button>{t('settings.role.copy')}</Button>
              </DraftForm>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
