/** Telling people that something new is there, and how they choose to be told. */
export const notices = {
  // What leaves the building: never what it is about.
  'notices.title': 'You have something new from {clinic}',
  'notices.email':
    'Hello,\n\nYou have something new from {clinic}. Sign in to see it:\n\n{link}\n\nFor your privacy, we do not say here what it is.',
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
  'notices.kind.messages': 'Messages from us',
  'notices.kind.documents': 'Documents',
  'notices.kind.forms': 'Forms to fill in',
  'notices.kind.requests': 'When we ask you for something',
  'notices.kind.uploads': 'Files you sent us',
  'notices.kind.appointments': 'Changes of your appointments',
  'notices.kind.takeaway': 'Your copy of your record',

  // How people choose to be told.
  'notices.row': 'How we tell you',
  'notices.rowText': 'E-mail, text or your phone: what, when and how often',
  'notices.choose.title': 'How we tell you that something is new',
  'notices.choose.lede':
    'Our messages never say what is new. They only say that something is there, and you sign in to see it.',
  'notices.choose.saved': 'Saved. We will tell you this way from now on.',
  'notices.choose.savedNone':
    'Saved. As it is now, no message about new things reaches you. You see what is new when you sign in.',
  'notices.choose.save': 'Save how we tell you',
  'notices.choose.kinds': 'What, and by which way',
  'notices.choose.how': 'When, and how often',
  'notices.channel.push': 'On my phone or computer',
  'notices.channel.email': 'E-mail',
  'notices.channel.sms': 'Text message',
  'notices.reach.email': 'E-mails go to {email}.',
  'notices.reach.noEmail': 'We have no e-mail address for you, so no e-mail can be sent.',
  'notices.reach.phone': 'Texts go to {phone}, once a day and three times a week at most.',
  'notices.reach.noPhone':
    'For texts we need your phone number. <phone>Add your number</phone> first: the code we send there shows that it is yours.',
  'notices.turn': 'If you chose more than one way',
  'notices.turn.together': 'Use all of them at once',
  'notices.turn.after':
    'Use the next one if I have not looked after {hours, plural, =24 {1 day} =72 {3 days} other {# hours}}',
  'notices.turn.hint': 'First your phone or computer, then e-mail, then text.',
  'notices.pace': 'How often',
  'notices.pace.at once': 'When it happens, but not more than once an hour',
  'notices.pace.daily': 'Once a day, at 8 in the morning',
  'notices.night': 'No text and nothing on my phone at night',
  'notices.night.hint':
    'By the clock at {clinic}. Texts never come before 8 in the morning or after 8 in the evening.',
  'notices.night.none': 'No quiet hours',
  'notices.night.20-8': '8 in the evening to 8 in the morning',
  'notices.night.21-7': '9 in the evening to 7 in the morning',
  'notices.night.22-6': '10 in the evening to 6 in the morning',
  'notices.wasStopped.email':
    'You stopped all e-mails about new things on {day}. What you choose below counts once you turn them on again.',
  'notices.wasStopped.sms':
    'You stopped all texts about new things on {day}. If you answered STOP, first send START to the same number.',
  'notices.startAgain.email': 'Turn e-mails on again',
  'notices.startAgain.sms': 'Turn texts on again',
  'notices.started': 'Turned on again.',
  'notices.devices': 'On your phone or computer',
  'notices.devices.lede':
    'This browser can show our messages by itself, also when the portal is closed.',
  'notices.devices.none': 'No phone or computer is turned on.',
  'notices.devices.add': 'Turn on for this browser',
  'notices.devices.cannot':
    'This browser cannot show messages by itself. On an iPhone, add the portal to your home screen first.',
  'notices.devices.refused':
    'Your browser did not allow it. Look in its settings for messages from this site, then try again.',
  'notices.devices.added': 'Turned on. You will see our messages in this browser.',
  'notices.devices.since': 'Since {day}',
  'notices.devices.unnamed': 'A browser',
  'notices.devices.end': 'Turn off',
  'notices.devices.ended': 'Turned off.',
  'notices.always': 'What always comes',
  'notices.always.text':
    'Letters about the safety of your account and about who can see your record come by e-mail, whatever you choose here. So does word that a copy of your record is ready: the law asks us to send these. And so does word that we booked, moved or cancelled an appointment of yours.',

  // For staff: whom messages reached, and how they fared.
  'notices.staff.title': 'Messages sent',
  'notices.staff.lede':
    'When something new comes, the people who may see it are told that it is there, and never what it is.',
  'notices.staff.none': 'Nothing new has come for this patient since people are told of it.',
  'notices.staff.when': 'When',
  'notices.staff.what': 'What was new',
  'notices.staff.who': 'Who was told',
  'notices.staff.how': 'How',
  'notices.staff.read': 'Opened',
  'notices.staff.something': 'Something new',
  'notices.staff.nobody': 'Nobody yet: held back, read already, or nobody has an account',
  'notices.staff.noWay': 'No way is turned on for this',
  'notices.staff.missed': 'Messages of all patients that were not delivered',
  'notices.by.email': 'E-mail',
  'notices.by.sms': 'Text',
  'notices.by.push': 'Phone or computer',
  'notices.fate.waits': 'Waits until then',
  'notices.fate.sending': 'Being sent',
  'notices.fate.sent': 'Sent',
  'notices.fate.delivered': 'Delivered',
  'notices.fate.failed': 'Not delivered',
  'notices.fate.uncertain': 'Uncertain: may have arrived',
  'notices.fate.read': 'Not needed: opened before',
  'notices.fate.opted out': 'Opted out',
  'notices.fate.no address': 'No address',
  'notices.fate.no access': 'No longer opens the record',
  'notices.missed.title': 'Messages not delivered',
  'notices.missed.lede':
    'Of the last 30 days: messages that could not be delivered, and messages of which nobody knows whether they arrived. These are not sent again by themselves.',
  'notices.missed.what': 'the messages',
  'notices.missed.none': 'Every message of the last 30 days was delivered or is on its way.',
  'notices.missed.nameless': 'A patient',

  // The clinic's own words.
  'settings.notices': 'Messages about something new',
  'settings.notices.lede': 'What e-mails and texts say when something new is there for a patient',
  'settings.notices.marks':
    'Write {open}clinic{close} for the name of the clinic and {open}link{close} for the link. Leave a field empty to use our words. Say only that something new is there, never what: others may see the message.',
  'settings.notices.subject': 'Subject of the e-mail',
  'settings.notices.text': 'The e-mail',
  'settings.notices.sms': 'The text message',
  'settings.notices.own': 'Our words: “{own}”',
}
