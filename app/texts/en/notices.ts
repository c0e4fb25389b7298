/** Telling people that something new is there, and how they choose to be told. */
export const notices = {
  // What leaves the building: never what it is about.
  'notices.title': 'You have something new from {clinic}',
  'notices.email':
    'Hello,\n\nyou have something new from {clinic}. Sign in to see it:\n\n{link}\n\nFor your privacy, we do not say here what it is.',
  'notices.stopText': 'To stop these e-mails: {stop}',
  'notices.sms': '{clinic}: you have something new. See it here: {link} Reply STOP to stop.',
  'notices.push': 'Tap to sign in and see it.',

  'notices.stop.email': 'Stop these e-mails',
  'notices.stop.sms': 'Stop these text messages',
  'notices.stop.what':
    'You will no longer hear from us this way when something new is there for you. You can still see everything when you sign in.',
  'notices.stopped.email': 'Done. You will get no more of these e-mails.',
  'notices.stopped.sms': 'Done. You will get no more of these text messages.',
  'notices.stop.still':
    'Some letters still come by e-mail: those about the safety of your account, about who can see your record, and when a copy of your record is ready. The law asks us to send them.',
  'notices.stop.choose': 'Sign in and choose how we tell you',

  'notices.kind.results': 'Test results',
  'notices.kind.notes': 'Notes about your visits',
  'notices.kind.comments': 'Words from your care team',
  'notices.kind.documents': 'Documents',
  'notices.kind.requests': 'When we ask you for something',
  'notices.kind.uploads': 'Files you sent us',
  'notices.kind.takeaway': 'Your copy of your record',
}
