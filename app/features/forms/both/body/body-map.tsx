// Where on the body: checkboxes with plain names, each with its part of a drawing. A tap on the part is a tap on its box, because
// both stand in one label; the boxes are what is sent, and what is heard.
import { useTexts } from '../../../../texts/context.tsx'
import { HintAndError, wiring, type FieldBase } from '../../../../ui/field.tsx'
import { useTyped } from '../../../../ui/typed.tsx'
import { AroundBody, PartOfBody } from './figure.tsx'

type Props = Omit<FieldBase, 'optional'> & {
  /** `part` is what the drawing calls it. */
  options: { value: string; label: string; part: string | null }[]
  value: string[]
}

export function BodyMap(props: Props) {
  const t = useTexts()
  const { label, name, id = name, options, value } = props
  const chosen = useTyped(name) ?? value
  const hint = [props.hint, t('forms.body.hint')].filter(Boolean).join(' ')
  const { 'aria-describedby': described, 'aria-invalid': invalid } = wiring({ ...props, hint })
  return (
    <fieldset className={invalid ? 'field wrong' : 'field'} aria-describedby={described}>
      <legend>{label}</legend>
      <HintAndError {...props} hint={hint} />
      <div className="body-map">
        <AroundBody />
        {options.map((option, at) => (
          <label className="choice" key={option.value}>
            <input
              type="checkbox"
              id={at === 0 ? id : undefined}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>{option.label}</span>
            {option.part && <PartOfBody name={option.part} />}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
