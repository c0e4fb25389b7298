// Changing what is on record about a person.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { readChannelOf } from '../../profile/channel/channel.server.ts'
import { ChannelPanel } from '../../profile/channel/staff/panel.tsx'
import { changePerson, formFields, readForChange } from '../change.server.ts'
import { PersonFields } from './person-fields.tsx'
import { personIn } from './person-form.ts'

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const there = await readForChange(page.ctx, { patient })
  return {
    patient,
    ...there,
    channel: await readChannelOf(page.ctx, { patient }),
    names: Object.keys(formFields(there.fields)),
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, params, form }) => {
  const patient = patientIn(params)
  await changePerson(ctx, { patient, ...typed(form, 'version'), ...personIn(form) })
  return redirect(`/staff/patients/${patient}/person?changed=saved`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function EditPatient({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, fields, version, source, names, draft, channel } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('register.edit')}
      lede={t('register.editLede')}
      back={{
        href: `/staff/patients/${patient}/person`,
        label: [fields.given, fields.family].filter(Boolean).join(' '),
      }}
      before={<ErrorSummary errors={errors} />}
    >
      <ChannelPanel of={channel} />
      {source && <Panel tone="info">{t('register.editSource', { source })}</Panel>}
      <DraftForm what="register.editDraft" draft={draft} sent={actionData}>
        <Meanwhile
          version={version}
          sent={actionData}
          compare={names.map((name) => ({ name, label: t(`register.${name}` as TextKey) }))}
        />
        <PersonFields value={fields} errors={errors} isNew={false} />
        <Button>{t('register.save')}</Button>
      </DraftForm>
    </Page>
  )
}
