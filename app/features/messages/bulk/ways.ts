/** How those who get a message to many are chosen. */
export const ways = ['numbers', 'days', 'wrote'] as const
export type Way = (typeof ways)[number]

/** What became of it for one of them; what somebody may have to look at comes first. */
export const recipientStates = ['failed', 'no account', 'refused', 'waiting', 'sent'] as const
export type RecipientState = (typeof recipientStates)[number]
