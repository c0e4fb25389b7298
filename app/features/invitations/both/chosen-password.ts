// The password of a form that asks for it twice.
import { typed } from '../../../doors/web/form.ts'
import { invalid } from '../../../kit/errors.ts'

/** @throws invalid when the two differ */
export function chosenPassword(form: FormData): string {
  const { next, again } = typed(form, 'next', 'again')
  if (next !== again)
    throw invalid('password_differs', 'The two passwords differ.', {
      again: 'This is not the same as the password above.',
    })
  return next
}
