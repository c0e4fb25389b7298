// What can be played on the page of the demonstration's gateway.
export const scenes = [
  'paid',
  'declined',
  'asks',
  'later',
  'later-declined',
  'twice',
  'silent',
  'disputed',
  'given-back',
] as const
export type Scene = (typeof scenes)[number]
