// How staff make sure who somebody is before they give them a new way in. The words go into the audit log.
export const checks = [
  'photo id',
  'known face',
  'birth date and address',
  'last visit',
  'called back',
] as const
