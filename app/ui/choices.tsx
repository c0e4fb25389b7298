/** One of several (radio), some of several (checkboxes), or one yes (checkbox). */
import type { ReactNode } from 'react'
import { useTyped } from './typed.tsx'
import { HintAndError, wiring, type FieldBase } from './field.tsx'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

export type ChoicesProps = Omit<FieldBase, 'optional'> & {
  options: Choice[]
  /** What is chosen already; several only when `several`. */
  value?: string | string[]
  several?: boolean
  /** Many short ones: beside each other where there is room. */
  inline?: boolean
  /** Numbers, of which several stand in a row on a phone too. */
  scale?: boolean
}

export function Choices(props: ChoicesProps) {
  const { label, name, id = name, options, value, several, inline, scale } = props
  const chosen = useTyped(name) ?? [value ?? []].flat()
  const { 'aria-describedby': described, 'aria-invalid': invalid } = wiring(props)
  const all = options.map((option, i) => (
    <label
      className={scale && !isShort(option.label) ? 'choice worded' : 'choice'}
      key={option.value}
    >
      <input
        type={several ? 'checkbox' : 'radio'}
        // The error summary's link lands on the first choice.
        id={i === 0 ? id : undefined}
        name={name}
        value={option.value}
        defaultChecked={chosen.includes(option.value)}
      />
      <span>
        {option.label}
        {option.hint && <small>{option.hint}</small>}
      </span>
    </label>
  ))
  return (
    <fieldset
      className={['field', invalid && 'wrong', inline && 'inline', scale && 'scale']
        .filter(Boolean)
        .join(' ')}
      aria-describedby={described}
    >
      <legend>{label}</legend>
      <HintAndError {...props} />
      {inline || scale ? <div>{all}</div> : all}
    </fieldset>
  )
}

/** A number by itself; with words to it (“0: no pain”) it takes a row of its own. */
const isShort = (label: ReactNode): boolean => String(label).length <= 3

/** What one choice of the field `way`, or `when`, asks for: out of sight while another one is chosen (chart.css), with or without script. */
export function OfWay({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className="of-way" data-of={of}>
      {children}
    </div>
  )
}

export type FieldGroupProps = Pick<FieldBase, 'label' | 'name' | 'hint' | 'error'> & {
  children: ReactNode
}

/** Several fields that are wrong or right together: the error summary leads to them as a whole. */
export function FieldGroup({ children, ...props }: FieldGroupProps) {
  const { id, 'aria-describedby': described } = wiring(props)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={props.error ? 'field group wrong' : 'field group'}
      aria-describedby={described}
    >
      <legend>{props.label}</legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  )
}

export type CheckboxProps = Omit<FieldBase, 'label' | 'optional'> & {
  label: ReactNode
  value?: string
  checked?: boolean
}

export function Checkbox(props: CheckboxProps) {
  const { label, value = 'yes', checked, ...field } = props
  const typed = useTyped(props.name)
  const { 'aria-required': _, ...wired } = wiring({ ...field, label: '' })
  return (
    <div className={field.error ? 'field wrong' : 'field'}>
      <HintAndError {...field} label="" />
      <label className="choice">
        <input
          type="checkbox"
          {...wired}
          value={value}
          defaultChecked={typed ? typed.includes(value) : checked}
        />
        <span>{label}</span>
      </label>
    </div>
  )
}
