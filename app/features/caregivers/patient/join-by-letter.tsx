// The way in for somebody who has the letter: the code on it leads to the same page as a link.
import { redirect } from 'react-router'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SignedOutPage } from '../../../ui/page.tsx'

const LETTERS = 16

export const loader = publicPage(() => null)

export const action = personAction('public', async ({ form }) => {
  const letters = typed(form, 'letter')
    .letter.replace(/[^a-z]/gi, '')
    .toUpperCase()
  if (letters.length !== LETTERS)
    throw invalid('letter_code', 'Enter the 16 letters.', {
      letter: 'Enter the 16 letters on the sheet.',
    })
  return redirect(`/join/${letters}`)
})

export default function JoinByLetter({ actionData }: { actionData?: unknown }) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <SignedOutPage
      title={t('join.letter.title')}
      lede={t('join.letter.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" noValidate>
        <Field
          label={t('join.letter')}
          name="letter"
          hint={t('join.letterHint')}
          autoComplete="off"
          error={errorFor(errors, 'letter')}
          value={typedBefore(actionData).letter}
        />
        <Button>{t('join.letter.button')}</Button>
      </form>
    </SignedOutPage>
  )
}
