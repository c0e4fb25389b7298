// The questions of a form as fields, one below the other, with the answers so far in them.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, HintAndError, Select } from '../../../ui/field.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { bodyPartOf } from '../questionnaire/body.ts'
import { said } from '../questionnaire/form.ts'
import type { Seen } from '../questionnaire/settle.ts'
import { isTable } from '../questionnaire/tables.ts'
import { MOST_TIMES } from '../questionnaire/times.ts'
import { eachOf, shownOf } from '../several.ts'
import { OTHER, picksOf, wordsBeside } from '../typed.ts'
import { BodyMap } from './body/body-map.tsx'
import { AskTable } from './table/ask.tsx'
import { answerWords, questionOf } from './words.ts'

type Props = {
  of: readonly Seen[]
  errors?: FormError[]
  /** Keys of those whose answer is what the record says. */
  known?: readonly string[]
  /** Keys of those that stand on the page already: of one that is a single field, its place alone is told. */
  stand?: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

export function Questions({ of, errors = [], known = [], stand = nothing }: Props) {
  const rest = { errors, known, stand }
  return of.map((seen) => <Question key={seen.key} seen={seen} {...rest} />)
}

type One = Required<Omit<Props, 'of'>> & { seen: Seen }

function Question({ seen, errors, known, stand }: One) {
  const t = useTexts()
  const { item, open, times } = seen
  if (!open) return null
  if (isTable(item))
    return (
      <AskTable
        seen={seen}
        errors={errors}
        cell={(one) => (
          <Ask
            key={one.key}
            seen={one}
            error={errorFor(errors, one.key)}
            known={known.includes(one.key)}
            cell
          />
        )}
      />
    )
  const below = times.map((time, at) => (
    <Questions key={at} of={time} errors={errors} known={known} stand={stand} />
  ))
  if (item.kind === 'group') {
    const title = said(item.words, t.lang)
    if (item.repeats) return <Several seen={seen} title={title} below={below} />
    return title ? <Section title={title}>{below}</Section> : below
  }
  if (item.kind === 'display') return <Prose>{said(item.words, t.lang)}</Prose>
  return (
    <>
      {item.readOnly || item.calculated ? (
        <WorkedOut seen={seen} />
      ) : stand.has(seen.key) && isOneField(seen) ? (
        <input type="hidden" name={seen.key} />
      ) : (
        <Asks seen={seen} errors={errors} known={known} />
      )}
      {below}
    </>
  )
}

/** Whether it is drawn as one element, with fields of its own name alone. */
const isOneField = (seen: Seen): boolean => {
  const { kind, units } = seen.item
  const several = ['open-choice', 'attachment', 'date', 'dateTime'].includes(kind)
  return !several && units.length < 2 && !eachOf(seen)
}

/** One field, or one for each answer and one more, with a button of the page's own form. */
function Asks({ seen, errors, known }: Omit<One, 'stand'>) {
  const t = useTexts()
  const each = eachOf(seen)
  const ask = (one: Seen) => (
    <Ask
      key={one.key}
      seen={one}
      error={errorFor(errors, one.key)}
      known={known.includes(seen.key)}
    />
  )
  if (!each) return ask(seen)
  const what = questionOf(t, seen.item)
  const shown = shownOf(each, seen)
  return (
    <>
      {shown.map((one, at) => ask(at === 0 ? one : numbered(t, one, at + 1)))}
      {shown.length < each.length && (
        <Button kind="quiet" name="do" value={`more ${seen.key}`}>
          {t('forms.several.more', { what })}
        </Button>
      )}
    </>
  )
}

/** So that no two fields are called the same. */
const numbered = (t: Texts, one: Seen, n: number): Seen => {
  const text = t('forms.several.nth', { what: questionOf(t, one.item), n })
  return { ...one, item: { ...one.item, number: null, help: [], words: { text, in: {} } } }
}

/** A group that may be filled in several times: each time by itself, with buttons of the page's own form. */
function Several({ seen, title, below }: { seen: Seen; title: string; below: ReactNode[] }) {
  const t = useTexts()
  const { key, item } = seen
  const most = Math.min(item.mostOften ?? MOST_TIMES, MOST_TIMES)
  const what = title || t('forms.several.one')
  return (
    <Section title={title || t('forms.several')} id={key}>
      {below.map((time, at) => (
        <Card key={at}>
          {below.length > 1 && <h3>{t('forms.several.nth', { what, n: at + 1 })}</h3>}
          {time}
          {below.length > 1 && (
            <Button kind="quiet" name="do" value={`remove ${key} ${at}`}>
              {t('forms.several.remove', { what, n: at + 1 })}
            </Button>
          )}
        </Card>
      ))}
      {below.length < most && (
        <Button kind="quiet" name="do" value={`add ${key}`}>
          {t('forms.several.add', { what })}
        </Button>
      )}
    </Section>
  )
}

/** Numbers in a row, of which the ends may say what they mean. */
const isScale = ({ item, choices }: Seen): boolean =>
  !item.repeats &&
  choices.length > 3 &&
  choices.slice(1, -1).every(({ words }) => /^-?\d+$/.test(words.text))

/** Worked out by the form: read, not typed. */
function WorkedOut({ seen }: { seen: Seen }) {
  const t = useTexts()
  const answers = seen.values.map((value) => answerWords(t, seen, value))
  return (
    <p>
      <b>{questionOf(t, seen.item)}</b> {answers.join(', ') || t('forms.noAnswer')}
    </p>
  )
}

/** So many choices are a list that opens. */
const MANY = 12

type AskProps = {
  seen: Seen
  error: string | undefined
  known: boolean
  /** In a table: what there is to choose is a list that opens. */
  cell?: true
}

function Ask({ seen, error, known, cell }: AskProps) {
  const t = useTexts()
  const { key, item, choices, values } = seen
  const question = questionOf(t, item)
  const hint = [
    ...item.help.map((words) => said(words, t.lang)),
    item.unit && t('forms.inUnit', { unit: item.unit.display ?? item.unit.code ?? '' }),
    item.format,
    known && t('forms.known'),
  ]
    .filter(Boolean)
    .join(' ')
  const field = { name: key, error, hint: hint || undefined }
  // A group of choices has no place for the word by itself.
  const label = item.required || cell ? question : t('forms.optional', { question })
  // A table says above all its cells that they may stay empty.
  const may = item.required ? {} : cell ? { narrows: true } : { optional: true }
  const [first] = values
  const typed = first ? answerWords(t, { choices: [] }, first) : undefined
  if (choices.length > 0) {
    const options = choices.map((choice, at) => ({
      value: String(at),
      label: said(choice.words, t.lang),
    }))
    const other = item.kind === 'open-choice'
    const picks = picksOf(seen)
    const opens = cell || item.control === 'drop-down' || choices.length > MANY
    if (!item.repeats && !other && opens) {
      return (
        <Select {...field} label={question} {...may} options={options} value={picks[0]} empty />
      )
    }
    return (
      <>
        {item.body ? (
          <BodyMap
            {...field}
            label={label}
            options={[
              ...options.map((option, at) => ({ ...option, part: bodyPartOf(choices[at]!.value) })),
              ...(other ? [{ value: OTHER, label: t('forms.other'), part: null }] : []),
            ]}
            value={picks}
          />
        ) : (
          <Choices
            {...field}
            label={label}
            several={item.repeats}
            scale={isScale(seen)}
            options={other ? [...options, { value: OTHER, label: t('forms.other') }] : options}
            value={picks}
          />
        )}
        {other && (
          <Field
            label={t('forms.otherLabel')}
            name={`${key}-other`}
            value={wordsBeside(seen)}
            optional
          />
        )}
      </>
    )
  }
  switch (item.kind) {
    case 'attachment':
      return (
        <div className={error ? 'field wrong' : 'field'} id={key}>
          <p>
            <b>{label}</b>
          </p>
          <HintAndError {...field} label={label} />
          {values.map((value, at) => (
            <p key={at}>{answerWords(t, seen, value)}</p>
          ))}
          <Button kind="quiet" name="do" value={`file ${key}`}>
            {t(values.length > 0 ? 'forms.files.change' : 'forms.files.add', { question })}
          </Button>
        </div>
      )
    case 'boolean':
      return cell ? (
        <Select
          {...field}
          label={question}
          {...may}
          options={[
            { value: 'yes', label: t('forms.yes') },
            { value: 'no', label: t('forms.no') },
          ]}
          value={first?.kind === 'boolean' ? (first.value ? 'yes' : 'no') : undefined}
          empty
        />
      ) : (
        <Choices
          {...field}
          label={label}
          options={[
            { value: 'yes', label: t('forms.yes') },
            { value: 'no', label: t('forms.no') },
          ]}
          value={first?.kind === 'boolean' ? (first.value ? 'yes' : 'no') : undefined}
        />
      )
    case 'date':
    case 'dateTime': {
      const [day = '', time = ''] =
        first?.kind === 'date' || first?.kind === 'dateTime' ? first.value.split('T') : []
      const [year = '', month = '', date = ''] = day.split('-')
      return (
        <>
          <DateField
            {...field}
            label={label}
            value={{ day: bare(date), month: bare(month), year }}
          />
          {item.kind === 'dateTime' && (
            <Field
              label={t('forms.time')}
              name={`${key}-time`}
              type="time"
              value={time.slice(0, 5)}
              short
              optional
            />
          )}
        </>
      )
    }
    case 'integer':
    case 'decimal':
    case 'quantity':
      return (
        <>
          <Field
            {...field}
            label={question}
            {...may}
            inputMode={item.kind === 'integer' ? 'numeric' : 'decimal'}
            value={first && 'value' in first ? String(first.value) : undefined}
            short
          />
          {item.units.length > 1 && (
            <Select
              label={t('forms.unit')}
              name={`${key}-unit`}
              options={item.units.map(({ display, code }, at) => ({
                value: String(at),
                label: display ?? code ?? '',
              }))}
              value={unitOf(seen)}
            />
          )}
        </>
      )
    default:
      return (
        <Field
          {...field}
          label={question}
          {...may}
          type={item.kind === 'time' ? 'time' : 'text'}
          lines={item.kind === 'text' ? (cell ? 2 : 4) : 1}
          maxLength={item.longest ?? undefined}
          value={typed}
        />
      )
  }
}

const bare = (part: string) => part && String(Number(part))

const unitOf = ({ item, values: [first] }: Seen): string | undefined => {
  if (first?.kind !== 'quantity') return undefined
  return String(item.units.findIndex(({ code }) => code === first.code))
}
