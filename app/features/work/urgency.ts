// How urgent work is: in the database a number that sorts, everywhere else a word.

export const urgencies = ['now', 'today', 'soon', 'whenever'] as const
export type Urgency = (typeof urgencies)[number]

export const rankOf = (urgency: Urgency): number => urgencies.indexOf(urgency) + 1
export const urgencyOf = (rank: number): Urgency => urgencies[rank - 1] ?? 'whenever'
