// Where a form is signed, by a typed name or a drawn one, with who interpreted and who was there where the form asks for them.
import { useTexts } from '../../../texts/context.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SignaturePad } from '../../../ui/signature.tsx'
import type { Signer } from '../questionnaire/form.ts'

export function SignFields({ errors, signers }: { errors: FormError[]; signers: Signer[] }) {
  const t = useTexts()
  return (
    <>
      <Field
        label={t('sign.typed')}
        hint={t('sign.howTyped')}
        name="typed"
        maxLength={120}
        autoComplete="name"
        error={errorFor(errors, 'typed')}
      />
      <SignaturePad
        name="strokes"
        label={t('sign.pad')}
        hint={t('sign.padHint')}
        clear={t('sign.clear')}
      />
      {signers.includes('interpreter') && (
        <Field
          label={t('sign.interpreterLabel')}
          hint={t('sign.interpreterHint')}
          name="interpreter"
          maxLength={120}
          optional
        />
      )}
      {signers.includes('witness') && (
        <Field
          label={t('sign.witnessLabel')}
          hint={t('sign.witnessHint')}
          name="witness"
          maxLength={120}
          optional
        />
      )}
    </>
  )
}
