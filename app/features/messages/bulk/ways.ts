/** How those who get a message to many are chosen. */
export const ways = ['numbers', 'days', 'condition', 'search', 'wrote'] as const
export type Way = (typeof ways)[number]

/** What became of it for one of them; what somebody may have to look at comes first. */
export const recipientStates = [
  'failed',
  'restricted',
  'no account',
  'refused',
  'waiting',
  'sent',
] as const
export type RecipientState = (typeof recipientStates)[number]

/** The field of the form that each of them asks for. */
export const fieldOf: Record<Way, string> = {
  numbers: 'numbers',
  days: 'from',
  condition: 'condition',
  search: 'search',
  wrote: 'months',
}
