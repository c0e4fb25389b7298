// When a patient wants to see what is new, for each kind apart. Nothing chosen means at once.
export const kindsToChoose = ['results', 'notes', 'sensitive'] as const
export type KindToChoose = (typeof kindsToChoose)[number]

export const choices = ['at once', 'after note', 'not online'] as const
export type Choice = (typeof choices)[number]

export type Chosen = Record<KindToChoose, Choice>
export const atOnce: Chosen = { results: 'at once', notes: 'at once', sensitive: 'at once' }
