// What is searched for: a form whose answer has an address of ids and words of ours, so that it can be gone back to.
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { actions, addressOf, doers, outcomes } from '../filter.ts'
import { nounWords } from '../words.ts'
import type { LogData } from './load.ts'

export function SearchForm({ of }: { of: LogData }) {
  const t = useTexts()
  const { filter, names, nouns, errors, lately } = of
  const changed = addressOf({
    ...filter,
    from: lately ? undefined : filter.from,
    by: filter.by === 'people' ? undefined : filter.by,
  })
  const any = { value: '', label: t('audit.any') }
  const options = <T extends string>(words: readonly T[], say: (word: T) => string) => [
    any,
    ...words.map((value) => ({ value, label: say(value) })),
  ]
  return (
    <form method="get" action="/staff/audit" role="search">
      <Chosen filter={filter} names={names} />
      <div className="narrow">
        <Select
          label={t('audit.field.by')}
          name="by"
          options={options(doers, (doer) => t(`audit.doer.${doer}`))}
          value={filter.by}
          narrows
        />
        <Select
          label={t('audit.field.action')}
          name="action"
          options={options(actions, (action) => t(`audit.action.${action}`))}
          value={filter.action}
          narrows
        />
        <Select
          label={t('audit.field.what')}
          name="what"
          options={options(nouns, (noun) => nounWords(noun, t))}
          value={filter.what}
          narrows
        />
        <Select
          label={t('audit.field.outcome')}
          name="outcome"
          options={options(outcomes, (outcome) => t(`audit.outcome.${outcome}`))}
          value={filter.outcome}
          narrows
        />
        {(['from', 'until'] as const).map((name) => (
          <Field
            key={name}
            label={t(`audit.field.${name}`)}
            name={name}
            type="date"
            value={filter[name]}
            error={errorFor(errors, name)}
            narrows
          />
        ))}
        {(['address', 'request'] as const).map((name) => (
          <Field
            key={name}
            label={t(`audit.field.${name}`)}
            name={name}
            value={filter[name]}
            error={errorFor(errors, name)}
            narrows
          />
        ))}
      </div>
      <Buttons>
        <Button kind="quiet">{t('audit.search')}</Button>
        <a href="/staff/audit/find" data-key="f">
          {t('audit.find')}
        </a>
        {changed && <a href="/staff/audit">{t('audit.clear')}</a>}
        {lately && <small>{t('audit.lastDays')}</small>}
      </Buttons>
    </form>
  )
}

/** Whom or whose it is about, by name; each can be left out. */
function Chosen({ filter, names }: Pick<LogData, 'filter' | 'names'>) {
  const t = useTexts()
  const somebody = t('audit.somebody')
  const chosen = [
    ['patient', t('audit.only.patient', { name: names.patient ?? somebody })],
    ['account', t('audit.only.account', { name: names.account ?? somebody })],
    ['verb', t('audit.only.verb', { verb: filter.verb })],
  ] as const
  return chosen.map(
    ([name, label]) =>
      filter[name] && (
        <p key={name}>
          <b>{label}</b>{' '}
          <a href={`/staff/audit?${addressOf({ ...filter, [name]: undefined })}`}>
            {t('audit.only.without')}
          </a>
          <input type="hidden" name={name} value={filter[name]} />
        </p>
      ),
  )
}
