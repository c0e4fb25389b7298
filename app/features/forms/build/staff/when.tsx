// "Show only when …": what stands there as sentences, and one more, chosen from lists in two steps: which question, then what
// its answer must be.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { TextKey } from '../../../../texts/en.ts'
import type { Texts } from '../../../../texts/texts.ts'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { DateField, readDateField } from '../../../../ui/date-field.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { answerWords, questionIn } from '../../both/words.ts'
import { itemsOf, type Condition, type Item } from '../../questionnaire/form.ts'
import { operatorsFor, waitable } from '../conditions.ts'
import { wayOf } from '../ways.ts'
import { questionAt } from './addresses.ts'
import { change, openedQuestion } from './draft-page.ts'

export const loader = staffPage(async (page) => {
  const { draft, at, item } = await openedQuestion(page)
  const of = waitable(draft.form, item.id)
  const chosen = page.url.searchParams.get('of')
  const isSection = item.kind === 'group'
  return {
    item,
    back: isSection ? at : questionAt(draft.id, item.id),
    here: page.url.pathname,
    of,
    all: [...itemsOf(draft.form.items)],
    chosen: of.find(({ id }) => id === chosen) ?? null,
    kept: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const said = typed(form, 'question', 'operator', 'value', 'remove', 'every')
  const id = params.item ?? ''
  if (said.remove)
    await change(ctx, params, { do: 'condition-remove', id, at: Number(said.remove) })
  else if (said.every)
    await change(ctx, params, { do: 'condition-every', id, every: said.every === 'all' })
  else {
    const { question, operator } = said
    const day = form.has('value-day') ? readDateField(form, 'value') : null
    const value = day ?? said.value
    await change(ctx, params, { do: 'condition', id, question, operator, value })
  }
  return redirect(url.pathname)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ShownWhen({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { item, back, here, of, all, chosen, kept } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('build.when')}
      lede={item.words.text}
      back={{ href: back, label: t(item.kind === 'group' ? 'build.section' : 'build.theQuestion') }}
      before={<ErrorSummary errors={errors} />}
    >
      {item.when.length === 0 ? (
        <p>{t('build.when.always')}</p>
      ) : (
        <>
          {item.when.length > 1 && <EveryOrAny every={item.every} />}
          <Rows>
            {item.when.map((condition, n) => (
              <Row
                key={n}
                title={conditionWords(t, all, condition)}
                more={
                  <form method="post">
                    <Button kind="quiet" name="remove" value={String(n)}>
                      {t('build.when.remove')}{' '}
                      <span className="heard">{conditionWords(t, all, condition)}</span>
                    </Button>
                  </form>
                }
              />
            ))}
          </Rows>
        </>
      )}
      <Section title={t(item.when.length > 0 ? 'build.when.more' : 'build.when.add')}>
        {of.length === 0 && <Nothing tellUs={false}>{t('build.when.none')}</Nothing>}
        {of.length > 0 && !chosen && (
          <form method="get">
            <Select
              label={t('build.when.question')}
              name="of"
              options={of.map((one) => ({ value: one.id, label: questionIn(t, one, all) }))}
            />
            <Button kind="quiet">{t('build.when.next')}</Button>
          </form>
        )}
        {chosen && (
          <DraftForm what="build.draft" draft={kept} sent={actionData}>
            <input type="hidden" name="question" value={chosen.id} />
            <p>
              <b>{questionIn(t, chosen, all)}</b> <a href={here}>{t('build.when.other')}</a>
            </p>
            <Answer of={chosen} errors={errors} />
            <Button>{t('build.when.do')}</Button>
          </DraftForm>
        )}
      </Section>
    </Page>
  )
}

function EveryOrAny({ every }: { every: boolean }) {
  const t = useTexts()
  return (
    <form method="post">
      <p>{t(every ? 'build.when.all' : 'build.when.any')}</p>
      <Buttons compact>
        <Button kind="quiet" name="every" value={every ? 'any' : 'all'}>
          {t(every ? 'build.when.makeAny' : 'build.when.makeAll')}
        </Button>
      </Buttons>
    </form>
  )
}

/** How the answer is compared, and with what: what there is to choose follows from the question. */
function Answer({ of, errors }: { of: Item; errors: FormError[] }) {
  const t = useTexts()
  const way = wayOf(of)
  const operators = operatorsFor(of)
  const [only] = operators
  const error = errorFor(errors, 'value')
  const compared =
    operators.length > 1 ? (
      <Choices
        label={t('build.when.operator')}
        name="operator"
        value={only}
        options={operators.map((one) => ({
          value: one,
          label: t(one === '!=' ? 'build.op.notChoice' : wordsFor(way, one)),
        }))}
        error={errorFor(errors, 'operator')}
      />
    ) : (
      <input type="hidden" name="operator" value={only} />
    )
  if (way === 'yes-no')
    return (
      <>
        {compared}
        <Choices
          label={t('build.when.value')}
          name="value"
          options={[
            { value: 'yes', label: t('forms.yes') },
            { value: 'no', label: t('forms.no') },
          ]}
          error={error}
        />
      </>
    )
  if (operators.length === 1)
    return (
      <>
        {compared}
        <Choices
          label={t('build.when.value')}
          name="value"
          value="yes"
          options={[
            { value: 'yes', label: t('build.op.exists') },
            { value: 'no', label: t('build.op.missing') },
          ]}
          error={error}
        />
      </>
    )
  return (
    <>
      {compared}
      {of.choices.length > 0 ? (
        <Select
          label={t('build.when.value')}
          name="value"
          options={of.choices.map((choice, at) => ({
            value: String(at),
            label: choice.words.text,
          }))}
          error={error}
        />
      ) : way === 'date' ? (
        <DateField label={t('build.when.value')} name="value" error={error} />
      ) : (
        <Field
          label={t('build.when.value')}
          name="value"
          inputMode="decimal"
          short
          error={error}
          optional
        />
      )}
    </>
  )
}

const wordsFor = (way: ReturnType<typeof wayOf>, operator: Condition['operator']): TextKey => {
  if (operator === 'exists') return 'build.op.exists'
  const names = {
    '=': 'is',
    '!=': 'not',
    '>': 'more',
    '<': 'less',
    '>=': way === 'date' ? 'from' : 'least',
    '<=': way === 'date' ? 'until' : 'most',
  } as const
  return `build.op.${names[operator]}`
}

/** 'Do you smoke? is Yes' */
export function conditionWords(
  t: Texts,
  all: readonly Item[],
  { question, operator, value }: Condition,
): string {
  const item = all.find(({ id }) => id === question)
  const about = item ? questionIn(t, item, all) : question
  if (operator === 'exists') {
    const there = value.kind === 'boolean' && value.value
    return t('build.when.said', {
      question: about,
      is: t(there ? 'build.op.exists' : 'build.op.missing'),
      value: '',
    }).trim()
  }
  return t('build.when.said', {
    question: about,
    is: t(wordsFor(item ? wayOf(item) : null, operator)),
    value: answerWords(t, { choices: item?.choices ?? [] }, value),
  })
}
