/** Somebody else was quicker with the same form. */
export const meanwhile = {
  'meanwhile.title': 'Somebody else changed this meanwhile',
  'meanwhile.who':
    '{by, select, nobody {It was changed} other {{by} changed it}}{when, select, null {} other { on {when}}}.',
  'meanwhile.choose':
    'Nothing of yours is lost, and nothing of theirs was overwritten. Choose which one stays. You can also change the form below and save that.',
  'meanwhile.same': 'What you typed says the same as what stands there now.',
  'meanwhile.caption': 'Theirs beside yours',
  'meanwhile.field': 'What',
  'meanwhile.theirs': 'Stands there now',
  'meanwhile.yours': 'Yours',
  'meanwhile.empty': 'Nothing',
  'meanwhile.mine': 'Keep mine',
  'meanwhile.take': 'Take theirs',
}
