// What the pages have in common on which the clinic writes first, whatever way it goes: whose record it is, for which team,
// and a template to begin with.
import type { ReactNode } from 'react'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Select } from '../../../ui/field.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import type { ChartHead } from '../../chart/head.server.ts'
import { Head } from '../../chart/staff/head.tsx'
import { noLooks } from '../../people/looks.fhir.ts'
import { FormKey } from '../both/form-key.tsx'
import type { TemplateLine } from '../templates/templates.server.ts'
import { TemplatePicker } from './templates/picker.tsx'

type First = {
  patient: string
  head: ChartHead
  /** For which whoever writes can write. */
  teams: { id: string; name: string }[]
  templates: TemplateLine[]
  formKey: string
  now: Date
}

type PageProps = {
  data: Pick<First, 'patient' | 'head' | 'teams' | 'now'>
  title: string
  /** The action's answer. */
  sent: unknown
  /** What is to be known before. */
  above?: ReactNode
  children: ReactNode
}

export function FirstPage({ data: { patient, head, teams, now }, title, ...rest }: PageProps) {
  const t = useTexts()
  const { sent, above, children } = rest
  const at = `/staff/patients/${patient}`
  return (
    <Page
      title={title}
      back={{ href: `${at}/messages`, label: t('messages.chart') }}
      before={
        <>
          <Head about={{ at, head, looks: noLooks, now }} marks={[]} />
          <ErrorSummary errors={problems(sent)} />
        </>
      }
    >
      {above}
      {teams.length === 0 ? (
        <Nothing tellUs={false}>{t('messages.inbox.noTeam')}</Nothing>
      ) : (
        children
      )}
    </Page>
  )
}

type FieldsProps = { data: Pick<First, 'teams' | 'templates' | 'formKey'>; sent: unknown }

/** Stands first in the form. */
export function FirstFields({ data: { teams, templates, formKey }, sent }: FieldsProps) {
  const t = useTexts()
  const errors = problems(sent)
  return (
    <>
      <FormKey of={formKey} />
      <Select
        label={t('messages.first.team')}
        hint={t('messages.first.teamHint')}
        name="team"
        empty={teams.length > 1}
        options={teams.map(({ id, name: label }) => ({ value: id, label }))}
        error={errorFor(errors, 'team')}
      />
      <TemplatePicker templates={templates} team={null} sent={sent} errors={errors} />
    </>
  )
}
