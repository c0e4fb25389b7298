/** The end of a session: the dialog before it, and the page after it. */
export const leaving = {
  'leaving.title': 'You are about to be signed out',
  'leaving.left':
    'Time left: {minutes, plural, =0 {} one {1 minute} other {# minutes}}{seconds, plural, =0 {} other { # seconds}}.',
  'leaving.idle':
    'To keep your record safe, we sign you out after {n} minutes without use. You can stay as often as you like.',
  'leaving.last':
    'You have been signed in for as long as is safe. Sign in again to go on. This time cannot be made longer.',
  'leaving.kept': 'What you typed into a form is kept and will be there when you come back.',
  'leaving.stay': 'Stay signed in',
  'leaving.goOn': 'Go on until then',
  'leaving.still.title': 'You are still signed in',
  'leaving.still.text':
    'This page was closed after {n} minutes without use. You used the portal elsewhere in this browser, so you are still signed in.',
  'leaving.still.goOn': 'Go back to where you were',
}
