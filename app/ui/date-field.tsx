/**
 * A date people know by heart, as three plain inputs: faster and surer than any picker. Sends
 * `<name>-day`, `<name>-month`, `<name>-year`; `readDateField` puts them together again.
 */
import { useTexts } from '../texts/context.tsx'
import { HintAndError, wiring, type FieldBase } from './field.tsx'
import { useTyped } from './typed.tsx'

export type DateParts = { day: string; month: string; year: string }

export type DateFieldProps = Omit<FieldBase, 'optional'> & {
  value?: Partial<DateParts>
  /** A birth date may be filled in by the browser. */
  birth?: boolean
}

const parts = [
  ['day', 'bday-day', 2],
  ['month', 'bday-month', 2],
  ['year', 'bday-year', 4],
] as const

export function DateField(props: DateFieldProps) {
  const t = useTexts()
  const { label, name, id = name, value = {}, birth, error } = props
  const typed = [
    useTyped(`${name}-day`)?.[0],
    useTyped(`${name}-month`)?.[0],
    useTyped(`${name}-year`)?.[0],
  ]
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      aria-describedby={wiring(props)['aria-describedby']}
    >
      <legend>{label}</legend>
      <HintAndError {...props} />
      <div className="parts">
        {parts.map(([part, autoComplete, length], i) => (
          <label key={part}>
            {t(`form.${part}`)}
            <input
              id={i === 0 ? id : `${id}-${part}`}
              name={`${name}-${part}`}
              className={part}
              inputMode="numeric"
              maxLength={length}
              autoComplete={birth ? autoComplete : 'off'}
              defaultValue={typed[i] ?? value[part]}
              aria-invalid={error ? true : undefined}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** '2019-05-03' from a sent form; null when it is no day of the calendar. */
export function readDateField(form: { get(name: string): unknown }, name: string): string | null {
  const [day, month, year] = parts.map(([part]) => Number(form.get(`${name}-${part}`) || NaN))
  const at = new Date(Date.UTC(year ?? NaN, (month ?? NaN) - 1, day))
  const exact = at.getUTCFullYear() === year && at.getUTCMonth() + 1 === month
  return exact && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null
}
