// Files of a form: chosen, or dropped on the field, which is large enough to be met. Browsers take a drop by themselves.
import { HintAndError, wiring } from '../../../ui/field.tsx'

type Props = { label: string; hint?: string; error?: string; several?: true }

export function FilesField({ label, hint, error, several }: Props) {
  const field = { label, name: 'files', hint, error }
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor="files">{label}</label>
      <HintAndError {...field} />
      <input type="file" multiple={several} {...wiring(field)} />
    </div>
  )
}
