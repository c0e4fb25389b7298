/** Seeing a record as its patient sees it. */
export const view = {
  'view.tab': 'As the patient',
  'view.lede': 'The portal as {name} sees it, for 15 minutes. Nothing can be changed there.',
  'view.told':
    'The patient finds each page you open under “Who opened your record”, with your name.',
  'view.noAccount': 'This patient has no account yet. You see what they would see.',
  'view.start': 'Start',
  'view.again': 'Start again, for 15 minutes',
  'view.goOn': 'Go on where you are, until {time}',
  'view.band': 'You see this as {name} sees it. Nothing can be changed. It ends at {time}.',
  'view.end': 'Back to the chart',
  'view.closed': 'Not part of this view',
  'view.closedText':
    'This page belongs to the patient alone: the account, ways to sign in, people who help, and who opened the record.',
  'access.asPatient': 'to see your record as you see it',
}
