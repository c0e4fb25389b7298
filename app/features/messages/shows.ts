/** What of an inbox is shown. waiting: for an answer, the most urgent first; the others the newest first. */
export const shows = ['urgent', 'waiting', 'mine', 'nobody', 'open', 'snoozed', 'closed'] as const
export type Show = (typeof shows)[number]
