// A message to many: who gets it, what it says; looked at with how many it goes to, and then sent.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { Choices, OfWay } from '../../../../ui/choices.tsx'
import { DateField, readDateField } from '../../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Disclosure, Prose } from '../../../../ui/prose.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { LONGEST } from '../../../find/longest.ts'
import { languages } from '../../../register/fields.ts'
import { FormKey } from '../../both/form-key.tsx'
import { lookAtBulk, sendBulk, listBulkTeams, type BulkLook } from '../../bulk/bulk.server.ts'
import { ways } from '../../bulk/ways.ts'
import { knownFields } from '../../templates/fill.ts'
import { listTemplatesFor } from '../../templates/templates.server.ts'
import { TemplatePicker } from '../templates/picker.tsx'
import { templateStep } from '../templates/step.ts'

export const loader = staffPage(async (page) => ({
  teams: await listBulkTeams(page.ctx, {}),
  templates: await listTemplatesFor(page.ctx, { patient: null, team: null }),
  draft: await draftOf(page),
  formKey: randomUUID(),
}))

const asking = [
  'way',
  'team',
  'numbers',
  'months',
  'condition',
  'search',
  'clinician',
  'subject',
  'lang',
  'body',
] as const

/** Empty where nothing was typed; what is no day is handed on, so that it is said. */
const dayIn = (form: FormData, name: string): string =>
  readDateField(form, name) ??
  ['day', 'month', 'year']
    .map((part) => form.get(`${name}-${part}`))
    .filter(Boolean)
    .join(' ')

/** Nothing is sent before it was looked at. */
export const action = personAction('staff', async ({ ctx, form }) => {
  if (['template', 'insert'].includes(String(form.get('do')))) return templateStep(ctx, null, form)
  const said = typed(form, ...asking)
  const asked = {
    ...said,
    from: dayIn(form, 'from'),
    to: dayIn(form, 'to'),
  } as Parameters<typeof lookAtBulk>[1]
  const { do: deed, ...sure } = typed(form, 'do', 'people', 'key')
  if (deed !== 'send') return step({ kept: keptFields(form), look: await lookAtBulk(ctx, asked) })
  const { id } = await sendBulk(ctx, { ...asked, ...sure })
  return redirect(`/staff/messages/bulk/${id}?did=begun`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function NewBulk({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { teams, templates, draft, formKey } = loaderData
  const errors = problems(actionData)
  const look = (actionData as { look?: BulkLook } | undefined)?.look
  const field = (name: string) => ({ name, error: errorFor(errors, name) })
  return (
    <Page
      title={t('bulk.new')}
      back={{ href: '/staff/messages/bulk', label: t('bulk.title') }}
      lede={t('bulk.newLede')}
      before={<ErrorSummary errors={errors} />}
    >
      <DraftForm what="bulk.draft" draft={draft} sent={actionData}>
        <FormKey of={formKey} />
        <Select
          label={t('bulk.team')}
          {...field('team')}
          empty={teams.length > 1}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Choices
          label={t('bulk.way')}
          {...field('way')}
          value="numbers"
          options={ways.map((value) => ({ value, label: t(`bulk.way.${value}`) }))}
        />
        <OfWay of="numbers">
          <Field
            label={t('bulk.numbers')}
            hint={t('bulk.numbersHint')}
            {...field('numbers')}
            lines={3}
            narrows
          />
        </OfWay>
        <OfWay of="days">
          <DateField label={t('bulk.from')} hint={t('bulk.fromHint')} {...field('from')} />
          <DateField label={t('bulk.to')} {...field('to')} />
        </OfWay>
        <OfWay of="condition">
          <Field
            label={t('bulk.condition')}
            hint={t('bulk.conditionHint')}
            {...field('condition')}
            maxLength={200}
            narrows
          />
        </OfWay>
        <OfWay of="search">
          <Field
            label={t('bulk.search')}
            hint={t('bulk.searchHint')}
            {...field('search')}
            maxLength={LONGEST}
            autoComplete="off"
            narrows
          />
        </OfWay>
        <OfWay of="wrote">
          <Field
            label={t('bulk.months')}
            {...field('months')}
            inputMode="numeric"
            short
            value="12"
            narrows
          />
        </OfWay>
        <Field
          label={t('bulk.clinician')}
          hint={t('bulk.clinicianHint')}
          {...field('clinician')}
          maxLength={200}
          optional
        />
        <TemplatePicker templates={templates} team={null} many sent={actionData} errors={errors} />
        <Field label={t('bulk.subject')} {...field('subject')} maxLength={120} />
        <Select
          label={t('settings.template.lang')}
          {...field('lang')}
          value="en"
          options={languages.map((code) => ({
            value: code,
            label: t(`register.language.${code}`),
          }))}
        />
        <Field
          label={t('bulk.body')}
          hint={t('settings.template.bodyHint', {
            fields: knownFields.map((one) => `{${one}}`).join(', '),
          })}
          {...field('body')}
          lines={8}
          maxLength={4000}
        />
        {look && <Looked at={look} />}
        <Buttons>
          <Button kind={look ? 'quiet' : undefined} name="do" value="look">
            {t(look ? 'bulk.lookAgain' : 'bulk.look')}
          </Button>
          {look && (
            <Button name="do" value="send">
              {t('bulk.send', { n: look.people.filter(({ not }) => !not).length })}
            </Button>
          )}
        </Buttons>
      </DraftForm>
    </Page>
  )
}

/** Who would get it, and what the first of them would read. */
function Looked({ at: { people, unknown, conditions, example } }: { at: BulkLook }) {
  const t = useTexts()
  const none = (why: 'refused' | 'no account') => people.filter(({ not }) => not === why).length
  const [refused, lost] = [none('refused'), none('no account')]
  return (
    <Panel tone="attention" title={t('bulk.goes', { n: people.length - refused - lost })} focus>
      {refused > 0 && <p>{t('bulk.willRefuse', { n: refused })}</p>}
      {lost > 0 && <p>{t('bulk.willMiss', { n: lost })}</p>}
      {conditions.length > 1 && <p>{t('bulk.meant', { names: t.list(conditions) })}</p>}
      {unknown.length > 0 && <p>{t('bulk.unknown', { numbers: t.list(unknown) })}</p>}
      {example.missing.length > 0 && (
        <p>
          {t('bulk.willFail', { fields: example.missing.map((name) => `{${name}}`).join(', ') })}
        </p>
      )}
      <Disclosure title={t('bulk.who')}>
        <ul>
          {people.map(({ patient, name, number, not }) => (
            <li key={patient}>
              {[name, number, not && t(`bulk.state.${not}`)].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </Disclosure>
      <h3>{t('bulk.example', { name: example.name })}</h3>
      <Prose>{example.text}</Prose>
      <input type="hidden" name="people" value={people.length} />
    </Panel>
  )
}
