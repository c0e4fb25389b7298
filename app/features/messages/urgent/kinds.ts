// What a message may be about when it cannot wait. The most pressing first: its advice is shown first.
export const kinds = [
  'breathing',
  'unresponsive',
  'seizure',
  'heart',
  'stroke',
  'allergy',
  'bleeding',
  'overdose',
  'poison',
  'self-harm',
  'harm-others',
  'danger',
  'child',
  'pregnancy',
  'injury',
  'sugar',
  'infection',
  'sight',
  'pain',
  'help',
] as const

export type Kind = (typeof kinds)[number]

/** Of these, the line for people in a crisis is said too. */
export const needCrisisLine: readonly Kind[] = ['self-harm', 'harm-others']

/** Languages that have a list. A message is read by all of them, since people mix. */
export const languages = ['en', 'es'] as const

export type Language = (typeof languages)[number]
