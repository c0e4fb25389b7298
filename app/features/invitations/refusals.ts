// What an invitation that does not fit is answered with. One answer: a wrong code, a wrong date, used, over, or the
// record of somebody who has an account, nothing tells them apart.
import { conflict, invalid } from '../../kit/errors.ts'

export const doesNotFit = () =>
  invalid(
    'invitation_no',
    'This code and this birth date do not go together, or the invitation is over. Check both, or call us for a new one.',
  )

/** Said only to somebody who has proved an invitation. */
export const nameTaken = () =>
  invalid('name_taken', 'Somebody signs in with this name already.', {
    name: 'Somebody signs in with this name already. Choose another one.',
  })

/** Said only to somebody who has proved an invitation. */
export const tooYoung = () =>
  conflict(
    'too_young',
    'This child is too young for an account of their own. A parent or guardian sees the record with an account of theirs. Call us, and we set that up.',
  )
