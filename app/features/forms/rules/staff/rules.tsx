// When a form is asked for by itself: the rules as sentences, and one more.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Choices, OfWay } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { FormKey } from '../../../messages/both/form-key.tsx'
import { readOneForm } from '../../forms.server.ts'
import { said } from '../../questionnaire/form.ts'
import { addRule, endRule, listRules, type Rule } from '../rules.server.ts'

const deeds = ['added', 'ended'] as const

export const loader = staffPage(async (page) => {
  const { form: id = '' } = page.params
  const { title, ended } = await readOneForm(page.ctx, { id })
  const { rules, types } = await listRules(page.ctx, { form: id })
  const done = deeds.find((one) => one === page.url.searchParams.get('done'))
  return { id, title, ended, rules, types, done, formKey: randomUUID(), draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const { form: id = '' } = params
  const { end } = typed(form, 'end')
  if (end) {
    await endRule(ctx, { form: id, id: end })
    return redirect(`${url.pathname}?done=ended`)
  }
  const fields = typed(form, 'way', 'type', 'days', 'months', 'ageFrom', 'ageTo', 'key')
  await addRule(ctx, { form: id, ...fields })
  return redirect(`${url.pathname}?done=added`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Rules({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, title, ended, rules, types, done, formKey, draft } = loaderData
  const errors = problems(actionData)
  const number = (name: 'days' | 'months' | 'ageFrom' | 'ageTo', value?: string) => (
    <Field
      label={t(`rules.${name}`)}
      name={name}
      inputMode="numeric"
      short
      value={value}
      optional={name === 'ageFrom' || name === 'ageTo'}
      error={errorFor(errors, name)}
    />
  )
  return (
    <Page
      title={t('rules.title')}
      lede={said(title, t.lang)}
      back={{ href: `/staff/settings/forms/${id}`, label: said(title, t.lang) }}
      before={<ErrorSummary errors={errors} />}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`rules.done.${done}`)}</p>
        </Panel>
      )}
      {ended && (
        <Panel tone="info">
          <p>{t('rules.notInUse')}</p>
        </Panel>
      )}
      {rules.length === 0 ? (
        <Nothing tellUs={false}>{t('rules.none')}</Nothing>
      ) : (
        <Rows>
          {rules.map((rule) => (
            <Row
              key={rule.id}
              title={ruleWords(t, rule)}
              second={t('rules.by', { by: rule.by ?? t.clinic, when: t.date(rule.at) })}
              more={
                <form method="post">
                  <Button kind="quiet" name="end" value={rule.id}>
                    {t('rules.end')} <span className="heard">{ruleWords(t, rule)}</span>
                  </Button>
                </form>
              }
            />
          ))}
        </Rows>
      )}
      <p className="hint">{t('rules.remind')}</p>
      <Section title={t('rules.add')}>
        <DraftForm what="rules.draft" draft={draft} sent={actionData}>
          <FormKey of={formKey} />
          <Choices
            label={t('rules.way')}
            name="way"
            value="visit"
            options={[
              { value: 'visit', label: t('rules.way.visit'), hint: t('rules.way.visitHint') },
              {
                value: 'interval',
                label: t('rules.way.interval'),
                hint: t('rules.way.intervalHint'),
              },
            ]}
            error={errorFor(errors, 'way')}
          />
          <OfWay of="visit">
            <Select
              label={t('rules.type')}
              name="type"
              options={[
                { value: '', label: t('rules.type.any') },
                ...types.map((one) => ({ value: one.id, label: one.name })),
              ]}
              error={errorFor(errors, 'type')}
            />
            {number('days', '7')}
          </OfWay>
          <OfWay of="interval">{number('months', '12')}</OfWay>
          {number('ageFrom')}
          {number('ageTo')}
          <Button>{t('rules.do')}</Button>
        </DraftForm>
      </Section>
    </Page>
  )
}

/** 'Before each visit of the type Physical, 7 days before, ages 12 and older' */
function ruleWords(t: Texts, { kind, type, daysBefore, months, ageFrom, ageTo }: Rule): string {
  const ages =
    ageFrom !== null && ageTo !== null
      ? t('rules.said.ages', { from: ageFrom, to: ageTo })
      : ageFrom !== null
        ? t('rules.said.from', { from: ageFrom })
        : ageTo !== null && t('rules.said.to', { to: ageTo })
  return [
    kind === 'interval'
      ? t('rules.said.interval', { n: months ?? 0 })
      : type
        ? t('rules.said.visit', { type, n: daysBefore ?? 0 })
        : t('rules.said.anyVisit', { n: daysBefore ?? 0 }),
    ages,
  ]
    .filter(Boolean)
    .join(', ')
}
