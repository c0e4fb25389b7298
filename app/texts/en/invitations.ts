/** Invitations: letters, the three screens of an answer, and what staff see of them. */
export const invitations = {
  // Letters. They say nothing about anybody's health, and whoever finds one cannot use it without the birth date.
  'inviteLetter.invite.title': 'Your access to {clinic}',
  'inviteLetter.invite.text': `Hello {name},

{clinic} invites you to its patient portal.

1. Open this link: {link}
2. Enter your birth date.
3. Choose how you sign in.

Or open {address} and type this code: {code}

The invitation is good until {until}. It opens nothing without your birth date.
If you did not expect this, call us at {phone}.

{clinic}`,
  'inviteLetter.again.text': `Hello {name},

{clinic} invited you to its patient portal, and the invitation is still open.

Open this link: {link}
The code from our first message or from your printed page is still good too. The link from our first message is not.

The invitation is good until {until}. It opens nothing without your birth date.
If you do not want it, you need not do anything.

{clinic}`,
  'inviteLetter.reset.title': 'Your way back in to {clinic}',
  'inviteLetter.reset.text': `Hello {name},

You asked {clinic} for a new way to sign in.

1. Open this link: {link}
2. Enter your birth date.
3. Choose how you sign in from now on.

Or open {address} and type this code: {code}

This is good until {until}. If you did not ask for it, call us now at {phone}.

{clinic}`,
  'inviteLetter.text.invite':
    '{clinic}: {name}, you can now use our patient portal. Open {link} and enter your birth date.',
  'inviteLetter.text.again':
    '{clinic}: {name}, your invitation to our patient portal is still open: {link}',
  'inviteLetter.text.reset': '{clinic}: {name}, here is your way back in: {link}',
  'inviteLetter.warning.title': 'A new way to sign in was asked for',
  'inviteLetter.warning.text': `{clinic} was asked to give you a new way to sign in. It may go to another address or number than this one.

If that was you, all is well. If not, call us now at {phone}.

{clinic}`,
  'inviteLetter.warning.sms':
    '{clinic}: a new way to sign in to your account was asked for. If that was not you, call {phone} now.',
  'inviteLetter.staff.title': 'Your account at {clinic}',
  'inviteLetter.staff.text': `Hello {name},

{clinic} invites you to work with its portal, as {role}.

Open this link to choose a password: {link}

It is good until {until}.

{clinic}`,

  // Inviting somebody
  'invite.draft': 'An invitation for a patient',
  'invite.title': 'Invite {name}',
  'invite.lede':
    'They get an e-mail and a text with a link, and a page to print with a code. The link and the code open nothing without the birth date.',
  'invite.email': 'E-mail address',
  'invite.emailHint':
    'From the record. Correct it when it is wrong. Leave it empty for somebody without e-mail: they sign in by a user name.',
  'invite.phone': 'Mobile number',
  'invite.phoneHint': 'Leave it empty for somebody without a mobile phone.',
  'invite.button': 'Send the invitation',
  'invite.tooYoung':
    'This patient is too young for an account of their own. Add a parent or guardian instead, who acts for them.',
  'invite.guardian': 'Parents, guardians, helpers',
  'invite.replaces': 'There is an open invitation. This one takes its place, and the old one ends.',
  'sheet.title': 'Invitation for {name}',
  'sheet.resetTitle': 'A new way in for {name}',
  'sheet.once':
    'The code is shown once and kept nowhere. Print this page now and hand it over, or read the code out.',
  'sheet.sentBoth': 'We are sending it by e-mail and by text.',
  'sheet.sentEmail': 'We are sending it by e-mail.',
  'sheet.sentText': 'We are sending it by text.',
  'sheet.sentNone': 'Nothing is sent. This page is the only way to the person.',
  'sheet.textLater': 'It is outside 8 am to 8 pm, so the text goes out in the morning.',
  'sheet.steps': 'How to start',
  'sheet.step1': 'On your phone, point the camera at this picture and tap the link.',
  'sheet.step1b': 'Or open {address} and type the code:',
  'sheet.step2': 'Enter your birth date.',
  'sheet.step3': 'Choose how you sign in from now on. Then you see your own record.',
  'sheet.until': 'Good until {date}. If it does not work, call {clinic} at {phone}.',
  'sheet.qr': 'Picture with the link for a phone camera',
  'sheet.code': 'Code',
  'sheet.print': 'To print this page, use Print in your browser’s menu.',

  // States
  'invitation.open': 'Sent',
  'invitation.followed': 'Sent again {n, plural, one {once} other {# times}}',
  'invitation.used': 'Used',
  'invitation.expired': 'Ran out',
  'invitation.wrong dates': 'Ended after five wrong birth dates',
  'invitation.withdrawn': 'Withdrawn',
  'invitation.replaced': 'Replaced by a newer one',
  'invitation.kind.activation': 'Invitation',
  'invitation.kind.reset': 'New way in',
  'invitation.kind.caregiver': 'Invitation for a caregiver',
  'invitation.made': 'Made {date}',
  'invitation.until': 'good until {date}',
  'invitation.wrong': '{n, plural, one {# wrong birth date} other {# wrong birth dates}}',

  // Answering
  'signIn.activate': 'Start with a code from your clinic',
  'activate.title': 'Start with your code',
  'activate.lede': 'It stands on the page or in the message that {clinic} gave you.',
  'activate.code': 'Code',
  'activate.codeHint': 'Twelve letters. Capitals or small letters, with or without dashes.',
  'activate.next': 'Go on',
  'activate.late':
    'That took more than 30 minutes, so we start again to be safe. Type your code, or open the link once more.',
  'activate.have': 'You have an account already? <in>Sign in</in>.',
  'date.title': 'Your birth date',
  'date.lede': 'So that nobody else can use your invitation.',
  'date.field': 'Birth date',
  'date.hint': 'For example 27 3 1980',
  'date.button': 'Go on',
  'date.other': '<back>Use another code</back>',
  'way.title': 'How will you sign in?',
  'way.titleReset': 'Your new way to sign in',
  'way.over': 'This invitation is over',
  'way.overText':
    'It was used, or it ran out, or there is a newer one. If you chose a password already, sign in with it. If not, call {phone} for a new invitation.',
  'way.young': 'Not yet',
  'way.youngText':
    'This child is too young for an account of their own. A parent or guardian sees the record with an account of theirs. Call {phone}, and we set that up.',
  'way.overButton': 'Type another code',
  'way.lede': 'This is the last step. Then you see your own record.',
  'way.email': 'You sign in with {email}.',
  'way.name': 'You sign in with this user name. Write it down:',
  'way.nameField': 'User name',
  'way.nameHint': 'Letters, figures, dots and dashes, at least 4. Write it down.',
  'way.password': 'Choose a password',
  'way.again': 'The password again',
  'way.hint':
    'At least 15 characters. A few words in a row are easy to remember. You may paste one from a password manager.',
  'way.passkey': 'Use a passkey: your fingerprint, face or screen lock',
  'way.button': 'Open my record',
  'way.shared.text':
    '{email} belongs to an account here, yours or that of somebody you share it with. You have two choices.',
  'way.shared.add': 'Add this record to that account',
  'way.shared.addText': 'Whoever signs in there will see this record too.',
  'way.shared.password': 'Password of that account',
  'way.shared.addButton': 'Sign in and add this record',
  'way.shared.other':
    'Sign in another way, such as with a passkey: <in>go to the sign-in page</in>.',
  'way.shared.own': 'Or have an account of your own',
  'way.shared.ownText': 'You sign in with a user name instead of the e-mail address.',
  'add.title': 'Add this record to your account?',
  'add.text': 'From now on you will see the record of {name} with this account.',
  'add.button': 'Add the record',
  'add.no': 'No, choose another way',
  'newCodes.title': 'Your printed codes',
  'newCodes.lede':
    'You have no mobile number with us, so we ask for one of these when you sign in, after your password. Each works once. Print this page or write them down, and keep them at home.',
  'newCodes.name': 'Your user name: {name}',
  'newCodes.once':
    'They are shown only now. You can make new ones at any time: More, then Sign-in and safety.',
  'newCodes.go': 'I have them. Open my record',
  'staffWay.title': 'Welcome to {clinic}',
  'staffWay.lede':
    'Use a passkey, which is enough by itself. Or choose a password; after that you set up a second proof, such as an app on your phone. Without two proofs nobody here reaches a patient.',
  'staffWay.as': 'You sign in with {email}, as {role}.',
  'staffWay.button': 'Save and go on',
  'staffWay.over':
    'This invitation is over, or the link is not complete. Ask whoever invited you for a new one.',

  // Reset
  'accessReset.draft': 'A new way in for a patient',
  'accessReset.title': 'Reset access for {name}',
  'accessReset.lede':
    'For somebody who lost both phone and e-mail. First make sure it is them, in person or by phone.',
  'accessReset.checked': 'What did you check?',
  'accessReset.checkedHint': 'Two at least. It goes into the audit log.',
  'accessReset.check.photo id': 'A photo ID, seen in person',
  'accessReset.check.known face': 'I know them by sight',
  'accessReset.check.birth date and address': 'Birth date and address, told by them',
  'accessReset.check.last visit': 'When and why they were here last, told by them',
  'accessReset.check.called back': 'I called back the number on record',
  'accessReset.emailHint':
    'Correct it when it changed. Empty: they keep none, and get a user name.',
  'accessReset.phoneHint': 'Correct it when it changed.',
  'accessReset.lock': 'Somebody else may have their phone or password: stop the old ways in now',
  'accessReset.what':
    'All devices are signed out now. The old password, passkeys and codes end when the new ones are chosen, and we warn the old address and number.',
  'accessReset.others': 'This account is not for {name} alone',
  'accessReset.othersOwn': '{other} signs in with the same account',
  'accessReset.othersHelped': '{name} acts for {other} with it',
  'accessReset.othersText':
    'Whoever gets the new way in opens these records too. The old way in ends for everybody who uses the account. Make sure that they know.',
  'accessReset.button': 'Reset access',
}
