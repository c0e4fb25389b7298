// Where the pages of one draft are.

export const FORMS = '/staff/settings/forms'

export const addressOf = (draft: string): string => `${FORMS}/drafts/${draft}`

/** Of a question: its id may hold any sign. */
export const questionAt = (draft: string, item: string): string =>
  `${addressOf(draft)}/question/${encodeURIComponent(item)}`
