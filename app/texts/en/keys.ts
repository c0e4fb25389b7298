/** The single keys of the clinic's side. */
export const keys = {
  'keys.title': 'Keys on this page',
  'keys.find': 'Find',
  'keys.walk': 'Next and previous in the list',
  'keys.open': 'Open',
  'keys.leave': 'Leave the field you are in',
  'keys.help': 'Show these keys',
  'keys.off': 'Switch single keys off',
  'keys.close': 'Close',
}
