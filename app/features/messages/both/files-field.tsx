// Files that go with a message. No browser keeps them when the form is shown again, and it says so.
import { fileTypes } from '../../../kit/files/type.ts'
import { useTexts } from '../../../texts/context.tsx'
import { HintAndError, wiring } from '../../../ui/field.tsx'

const accept = [...Object.values(fileTypes).map(({ end }) => `.${end}`), '.jpeg', '.tiff', '.heif']
  .filter((end) => end !== '.json' && end !== '.txt')
  .join()

type Props = { error?: string; again: boolean }

export function FilesField({ error, again }: Props) {
  const t = useTexts()
  const field = {
    label: t('messages.files'),
    name: 'files',
    hint: t(again ? 'messages.filesAgain' : 'messages.filesHint'),
    error,
    optional: true,
  }
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor="files">
        {field.label} <span>{t('form.optional')}</span>
      </label>
      <HintAndError {...field} />
      <input type="file" multiple accept={accept} {...wiring(field)} />
    </div>
  )
}
