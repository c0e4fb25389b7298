/** Forms that are filled in without an account, and what the front desk does with them. */
export const intake = {
  'intake.forms': 'Forms to fill in',
  'intake.forms.lede': 'You need no account.',
  'intake.forms.none': 'There is no form to fill in here at this moment. Call us at {phone}.',
  'intake.account': 'Do you have an account? <in>Sign in</in> and fill it in there: you type less.',
  'intake.goOn': 'Go on with a form',
  'intake.goOnLink': 'Did you begin on another device? <go>Go on with your code</go>.',
  'intake.goOn.lede': 'Enter the code that you were shown or sent when you saved the form.',
  'intake.goOn.code': 'Code',
  'intake.goOn.hint': 'Ten letters and digits, such as ab3cd-ef4gh.',
  'intake.goOn.button': 'Go on',
  'intake.who': 'Who is this about?',
  'intake.who.lede':
    'You need no account. Only the front desk reads this, to know whose form it is.',
  'intake.bornHint': 'Of the person whom the form is about.',
  'intake.begin': 'Start',
  'intake.working': 'One moment.',
  'intake.kept': 'Kept. You can go on later.',
  'intake.later': 'Stop here and go on later',
  'intake.later.title': 'Your answers are kept',
  'intake.later.lede': 'Until {until} you can go on, on this or another device, with this code:',
  'intake.later.code': 'Code',
  'intake.later.how': 'Write it down. To go on, open {address} and enter it.',
  'intake.later.warn': 'Whoever has this code can read your answers until you send them.',
  'intake.later.mail': 'Send me the code by e-mail',
  'intake.later.mailed': 'We sent the code to the e-mail address that you gave.',
  'intake.later.back': 'Back to the form',
  'intake.sent': 'We have your form',
  'intake.sent.next':
    'The front desk sees who it is from and puts it with your record. Then those who treat you read it.',
  'intake.sent.when': 'That takes a working day at most. You need do nothing more.',
  'intake.sent.ask': 'Do you want to change something? Call us at {phone}.',
  'intake.sent.private': 'Nobody can open it on this device any more.',
  'intake.over': 'This page is not open any more',
  'intake.over.lede':
    'If you have sent the form, we have it. If you have not, your answers are still kept when you saved a code.',
  'intake.over.call': 'You have no code? Begin again, or call us at {phone}.',
  'intake.review.lede':
    'Nothing is sent yet. You can change each answer. When you send it, it goes to {clinic}.',
  'intake.review.who': 'Who it is about',
  'intake.name': 'Name',

  'intake.sign.who': 'Who signs?',
  'intake.sign.self': '{name}, whom the form is about',
  'intake.sign.other': 'I sign for this person, as a parent or guardian',
  'intake.sign.kept':
    'We keep what you signed, when, and from which network. The copy is put into the record once the front desk has seen whose it is. You can take a consent back at any time: call us.',

  'intake.link': 'A form from {clinic}',
  'intake.link.lede':
    'First we make sure that it is you: we send six digits to the contact that we have for you.',
  'intake.link.send': 'Send me the code',
  'intake.link.sent':
    'If this link is open, the code is on its way. It can take a minute, and counts for {minutes} minutes.',
  'intake.link.code': 'Enter the code',
  'intake.link.codeHint': 'Six digits, in your e-mail or your text messages.',
  'intake.link.open': 'Open the form',
  'intake.link.digits': 'Enter the six digits.',
  'intake.link.no':
    'These are not the digits that we sent, or the link is over. Check them, or call us.',

  'intake.refused.spam': 'It is spam, or nobody meant it',
  'intake.refused.notPatient': 'It is from nobody who comes to us',
  'intake.refused.twice': 'It was sent twice',
  'intake.refused.notReached': 'We could not find out who it is from',

  'intake.letter.goOn.title': 'Your form at {clinic}',
  'intake.letter.goOn':
    'You began to fill in a form at {clinic}. To go on, open this page and enter the code:\n\n{link}\n\nCode: {code}\n\nIt works until {until}. Whoever has the code can read what you wrote, so keep it to yourself.\n\nIf you did not ask for this, somebody typed your address by mistake. Ignore this message.',
  'intake.letter.link.title': 'A form for you from {clinic}',
  'intake.letter.link':
    'Hello {name},\n\nPlease fill in a form for us. You need no account:\n\n{link}\n\nThe link works until {until}. If you would rather call: {phone}.\n\n{clinic}',
  'intake.text.link': '{clinic}: please fill in a form for us, you need no account: {link}',
  'intake.letter.code.title': '{code} is your code at {clinic}',
  'intake.letter.code':
    'Your code is {code}.\n\nEnter it on the page that you opened, within {minutes} minutes.\n\nIf you did not open a link of {clinic}, tell us: {phone}. Give the code to nobody.',
  'intake.text.code':
    '{code} is your code at {clinic}. Good for {minutes} minutes. Give it to nobody.',

  'intake.open': 'Without an account',
  'intake.open.lede':
    'Anybody can fill in this form by a public address. What is sent waits for the front desk, who says whose it is.',
  'intake.open.on': 'It is open since {when}.',
  'intake.open.off': 'It is not open to the public.',
  'intake.open.start': 'Open it to the public',
  'intake.open.end': 'Close it',
  'intake.open.done.open': 'The form is open to the public now.',
  'intake.open.done.closed': 'The public address opens nothing any more.',
  'intake.open.address': 'Address',
  'intake.open.qr': 'To print and put up: a camera opens the form',
  'intake.open.embed': 'On your website',
  'intake.open.origins':
    'Your website must be among those that may show pages of the portal: <set>see which</set>.',
  'intake.open.link': 'Let people fill it in without an account',

  'intake.queue': 'Forms to match',
  'intake.queue.lede':
    'Forms that somebody filled in without an account. Say whose each is, or refuse it. What they answered is read by those who treat them.',
  'intake.queue.what': 'the forms to match',
  'intake.queue.none': 'No form waits to be matched.',
  'intake.queue.row': '{title} · sent {when}',
  'intake.queue.alarm': 'Call now',
  'intake.queue.matched': 'The form is in the record now.',
  'intake.queue.open': 'Open the record',
  'intake.queue.refused': 'The form was thrown away.',
  'intake.queue.invite': 'Send a form to somebody new',
  'intake.match.title': 'Form from {name}',
  'intake.match.sent': '{title}, sent {when}',
  'intake.match.unproved': 'Nobody has checked this contact yet.',
  'intake.match.alarm': 'An answer in this form cannot wait',
  'intake.match.alarmNext':
    'Call them now, and tell somebody who treats patients. The crisis line was shown when they answered.',
  'intake.match.attach': 'Put it with this patient',
  'intake.match.choose': 'Whose form is it?',
  'intake.match.newLede':
    'Makes a record of what they said and puts the form there. The rest you ask when they come.',
  'intake.match.register': 'Register and put it there',
  'intake.match.refuseLede': 'What was filled in is thrown away for good.',
  'intake.match.refuseButton': 'Throw it away',
  'intake.match.draft': 'A form to match',

  'intake.invite': 'Send a form by a link',
  'intake.invite.lede':
    '{name} gets a link, enters a code that goes to the same contact, and fills in the form. No account is needed. The link works for two weeks, until it was sent once.',
  'intake.invite.newLede':
    'They get a link and fill in the form. No account is needed. When they send it, it waits among the forms to match.',
  'intake.invite.form': 'Form',
  'intake.invite.by': 'Send it by',
  'intake.invite.byEmail': 'E-mail',
  'intake.invite.bySms': 'Text message',
  'intake.invite.button': 'Send the link',
  'intake.invite.noForms': 'No form is in use yet. Add one under Settings, Forms.',
  'intake.invite.did.sent': 'The link is on its way. You see below when the form was sent.',
  'intake.invite.did.withdrawn': 'The link opens nothing any more.',
  'intake.invite.list': 'Links sent before',
  'intake.invite.second': '{at} · {by, select, sms {text} other {e-mail}}',
  'intake.invite.state.open': 'Open until {until}',
  'intake.invite.state.used': 'Used: the form was sent',
  'intake.invite.state.expired': 'Expired',
  'intake.invite.state.wrong_codes': 'Ended after five wrong codes',
  'intake.invite.state.withdrawn': 'Withdrawn',
  'intake.invite.state.replaced': 'Replaced by a newer one',
  'intake.invite.withdraw': 'Withdraw',
  'intake.invite.draft': 'A link to a form',
  'intake.chart': 'filled in without signing in',

  'work.intake': 'Forms to match',
  'work.intake.line': 'A form without an account: say whose it is',
  'work.intake.deed': 'Match or refuse it',
} as const
