/**
 * Form fields: label above, hint below it, error beside it, all wired for screen readers. Native
 * inputs only, so that each phone brings its own keyboard; what was typed comes back by `value`.
 */
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { useTexts } from '../texts/context.tsx'
import { useTyped } from './typed.tsx'

export type FieldBase = {
  label: string
  name: string
  /** Unless told, the `name`: error summaries point to it. */
  id?: string
  hint?: ReactNode
  error?: string
  optional?: boolean
  /** One of many that narrow a search: all may stay empty, and none says so. */
  narrows?: boolean
}

export type FieldProps = FieldBase & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'search' | 'date' | 'time'
  value?: string
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search'
  /** As wide as what goes in: a code, a year. */
  short?: boolean
  /** More than one makes it a text area of so many lines. */
  lines?: number
  maxLength?: number
  /** On the clinic's side: the field that the key / leads to. */
  find?: boolean
}

/** Addresses and numbers run left to right in every script. */
const written: Record<string, 'ltr'> = { email: 'ltr', tel: 'ltr', password: 'ltr' }

export function Field(props: FieldProps) {
  const { type = 'text', value, autoComplete, inputMode, short, lines = 1, maxLength, find } = props
  const [typed = value] = useTyped(props.name) ?? []
  const shared = {
    ...wiring(props),
    defaultValue: typed,
    autoComplete,
    maxLength,
    className: short ? 'short' : undefined,
    'data-find': find || undefined,
  }
  return (
    <Labelled {...props}>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input
          {...shared}
          type={type}
          inputMode={inputMode}
          spellCheck={type === 'text'}
          dir={written[type]}
        />
      )}
    </Labelled>
  )
}

export type SelectProps = FieldBase & {
  value?: string
  options: { value: string; label: string }[]
  /** After them, under a name each: words that say themselves what they mean to the server. */
  groups?: { label: string; options: string[] }[]
  /** Starts empty with 'Choose one', so that nothing is chosen by accident. */
  empty?: boolean
}

export function Select(props: SelectProps) {
  const t = useTexts()
  const [typed = props.value] = useTyped(props.name) ?? []
  return (
    <Labelled {...props}>
      <select {...wiring(props)} defaultValue={typed ?? (props.empty ? '' : undefined)}>
        {props.empty && <option value="">{t('form.choose')}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {props.groups?.map(({ label, options }) => (
          <optgroup key={label} label={label}>
            {options.map((words) => (
              <option key={words}>{words}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </Labelled>
  )
}

/** id, name, and which hint and error describe the input. */
export function wiring({ name, id = name, hint, error, optional, narrows }: FieldBase) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-required': optional || narrows ? undefined : (true as const),
  }
}

type LabelledProps = FieldBase & Pick<FieldProps, 'type'> & { children: ReactNode }

function Labelled({ children, type, ...field }: LabelledProps) {
  const t = useTexts()
  // A box to search in says by itself that it may stay empty.
  const says = field.optional && type !== 'search'
  return (
    <div className={field.error ? 'field wrong' : 'field'}>
      <label htmlFor={field.id ?? field.name}>
        {field.label} {says && <span>{t('form.optional')}</span>}
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  )
}

export function HintAndError({ name, id = name, hint, error }: FieldBase) {
  const t = useTexts()
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="heard">{t('form.error')}</span> {error}
        </p>
      )}
    </>
  )
}
