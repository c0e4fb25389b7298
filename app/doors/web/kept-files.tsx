// The files that a form has already, though it could not be sent yet: each with its name, to be left out or to go along.
import { useTexts } from '../../texts/context.tsx'
import { sizeWords } from '../../texts/size.ts'
import { Choices } from '../../ui/choices.tsx'
import { useTyped } from '../../ui/typed.tsx'
import { KEPT, shownOf } from './kept-value.ts'

/** Goes into a form with files. With it the files of the form are kept until it is done with. */
export function KeptFiles() {
  const t = useTexts()
  const kept = useTyped(KEPT) ?? []
  return (
    <>
      <input type="hidden" name="_keeps" value="files" />
      {kept.length > 0 && (
        <Choices
          label={t('drafts.files')}
          hint={t('drafts.filesHint')}
          name={KEPT}
          several
          options={kept.map((value) => {
            const { name, size } = shownOf(value)
            return { value, label: name, hint: sizeWords(t, size) }
          })}
        />
      )}
    </>
  )
}
