// The first text to a patient: for which team, the words, looked at exactly as they leave. Who texts already is led to where.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Select } from '../../../../ui/field.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { readChartHead } from '../../../chart/head.server.ts'
import { Head } from '../../../chart/staff/head.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { noLooks } from '../../../people/looks.fhir.ts'
import { FormKey } from '../../both/form-key.tsx'
import { orBreakGlass } from '../../staff/glass.ts'
import { patientIn } from '../../staff/patient-in.ts'
import { TemplatePicker } from '../../staff/templates/picker.tsx'
import { templateStep } from '../../staff/templates/step.ts'
import { listTemplatesFor } from '../../templates/templates.server.ts'
import { lookAtFirst, readFirstText, sendFirst } from '../first.server.ts'
import { enterNumber, stopNumber } from '../send.server.ts'
import { WriteText } from './parts.tsx'

export const loader = staffPage(async (page) => {
  const { ctx, params, url } = page
  const patient = patientIn(params)
  const { thread, texts, teams } = await orBreakGlass(patient, readFirstText(ctx, { patient }))
  if (thread) throw redirect(`/staff/patients/${patient}/messages/${thread}/text`)
  return {
    patient,
    texts,
    teams,
    head: await readChartHead(ctx, { patient }),
    templates: await listTemplatesFor(ctx, { patient, team: null }),
    draft: await draftOf(page),
    formKey: randomUUID(),
    other: url.searchParams.has('number'),
    now: ctx.open.now,
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = patientIn(params)
  const { do: deed, number, ...sent } = typed(form, 'do', 'number', 'team', 'body', 'key')
  const at = `/staff/patients/${patient}/messages`
  if (deed === 'number') {
    await enterNumber(ctx, { patient, number })
    return redirect(`${at}/text`)
  }
  if (deed === 'stop') {
    await stopNumber(ctx, { patient })
    return redirect(`${at}/text`)
  }
  if (deed === 'template' || deed === 'insert') return templateStep(ctx, patient, form)
  if (deed === 'look') {
    const { body, key } = sent
    return step({ looked: await lookAtFirst(ctx, { patient, body, key }), kept: keptFields(form) })
  }
  const { thread } = await sendFirst(ctx, { patient, ...sent })
  return redirect(`${at}/${thread}?did=texted`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function FirstText({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, head, now, texts, teams, draft, other, formKey, templates } = loaderData
  const errors = problems(actionData)
  const at = `/staff/patients/${patient}`
  const { name } = head.card
  return (
    <Page
      title={t('texts.compose', { name })}
      back={{ href: `${at}/messages`, label: t('messages.chart') }}
      before={
        <>
          <Head about={{ at, head, looks: noLooks, now }} marks={[]} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {teams.length === 0 ? (
        <Nothing tellUs={false}>{t('messages.inbox.noTeam')}</Nothing>
      ) : (
        <WriteText texts={texts} name={name} draft={draft} sent={actionData} other={other}>
          <FormKey of={formKey} />
          <Select
            label={t('messages.first.team')}
            hint={t('messages.first.teamHint')}
            name="team"
            empty={teams.length > 1}
            options={teams.map(({ id, name: label }) => ({ value: id, label }))}
            error={errorFor(errors, 'team')}
          />
          <TemplatePicker templates={templates} team={null} sent={actionData} errors={errors} />
        </WriteText>
      )}
    </Page>
  )
}
