// Files that go with a message: those that were chosen before, and others.
import { KeptFiles } from '../../../doors/web/kept-files.tsx'
import { fileTypes } from '../../../kit/files/type.ts'
import { useTexts } from '../../../texts/context.tsx'
import { HintAndError, wiring } from '../../../ui/field.tsx'

const accept = [...Object.values(fileTypes).map(({ end }) => `.${end}`), '.jpeg', '.tiff', '.heif']
  .filter((end) => end !== '.json' && end !== '.txt')
  .join()

export function FilesField({ error }: { error?: string }) {
  const t = useTexts()
  const field = {
    label: t('messages.files'),
    name: 'files',
    hint: t('messages.filesHint'),
    error,
    optional: true,
  }
  return (
    <>
      <KeptFiles />
      <div className={error ? 'field wrong' : 'field'}>
        <label htmlFor="files">
          {field.label} <span>{t('form.optional')}</span>
        </label>
        <HintAndError {...field} />
        <input type="file" multiple accept={accept} {...wiring(field)} />
      </div>
    </>
  )
}
