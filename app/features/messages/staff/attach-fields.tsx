// What staff send along: documents of the record, and files.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { FilesField } from '../both/files-field.tsx'
import type { Attaching } from './attach.ts'

type Props = { of: Attaching; errors: FormError[] }

export function AttachFields({ of: { documents }, errors }: Props) {
  const t = useTexts()
  return (
    <>
      {documents?.length === 0 && <Nothing tellUs={false}>{t('messages.documents.none')}</Nothing>}
      {documents && documents.length > 0 && (
        <Choices
          label={t('messages.documents')}
          hint={t('messages.documents.hint')}
          name="documents"
          several
          options={documents.map(({ id, title, date }) => ({
            value: id,
            label: title,
            hint: t.date(date),
          }))}
          error={errorFor(errors, 'documents')}
        />
      )}
      <FilesField error={errorFor(errors, 'files')} />
    </>
  )
}

/** After the button that sends: Enter in a field presses the first. */
export function AttachButton({ of: { documents } }: { of: Attaching }) {
  const t = useTexts()
  return (
    !documents && (
      <Button kind="quiet" name="do" value="documents">
        {t('messages.documents.choose')}
      </Button>
    )
  )
}
