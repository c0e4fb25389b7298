// Booking without an account, and what the front desk does with it.
export const publicBooking = {
  'publicBooking.title': 'Book a visit',
  'publicBooking.lede': 'You need no account. What do you want to come for?',
  'publicBooking.account':
    'Do you have an account? <in>Sign in</in> and book there: you type less, and see all your visits.',
  'publicBooking.none':
    'No visit can be booked here at this moment. Call us at {phone}: we book for you.',
  'publicBooking.minutes': '{n, plural, one {# minute} other {# minutes}}',
  'publicBooking.emergency':
    'This is not for emergencies. If you are in danger or very ill now, call {number}.',

  'publicBooking.times': 'Choose a time',
  'publicBooking.times.lede': '{type}. The soonest come first.',
  'publicBooking.times.with': '{time} · {who}',
  'publicBooking.times.none': 'Nothing is free until {until}.',
  'publicBooking.times.more': 'Later times',
  'publicBooking.times.desk': 'Nothing that suits you? Call us at {phone}: we look for you.',
  'publicBooking.back': 'Choose another visit',
  'publicBooking.backTimes': 'Choose another time',

  'publicBooking.who': 'Who is coming?',
  'publicBooking.who.when': '{type}: {when}, with {who}, {place}',
  'publicBooking.given': 'First name',
  'publicBooking.family': 'Last name',
  'publicBooking.born': 'Birth date',
  'publicBooking.bornHint': 'Of the person who is coming.',
  'publicBooking.contactHint': 'We need one of the two: an e-mail address or a mobile number.',
  'publicBooking.email': 'E-mail address',
  'publicBooking.phone': 'Mobile number',
  'publicBooking.by': 'Send the code by',
  'publicBooking.byHint': 'We send six digits. When you enter them, the time is yours.',
  'publicBooking.by.email': 'E-mail',
  'publicBooking.by.sms': 'Text message',
  'publicBooking.language': 'Language you speak best',
  'publicBooking.about': 'Anything we should know?',
  'publicBooking.aboutHint':
    'Why you come, in a sentence. The front desk and your care team read it.',
  'publicBooking.way': 'How do you want to come?',
  'publicBooking.way.in_person': 'In person',
  'publicBooking.way.video': 'By video',
  'publicBooking.way.phone': 'By telephone',
  'publicBooking.sum': 'How much is {a} plus {b}?',
  'publicBooking.sumHint': 'This keeps machines away. Write a number.',
  'publicBooking.website': 'Leave this empty',
  'publicBooking.send': 'Keep this time and send the code',
  'publicBooking.working': 'One moment: we keep the time for you.',
  'publicBooking.taken': 'Somebody else has just taken that time',
  'publicBooking.taken.text':
    'What you typed is still here. Choose one of the nearest free times, or call us at {phone}: we look for you.',
  'publicBooking.taken.none':
    'What you typed is still here, but nothing near it is free. <times>Look at all times</times>, or call us at {phone}.',
  'publicBooking.near': 'Nearest free times',
  'publicBooking.near.one': '{when}, with {who}',

  'publicBooking.code': 'Enter the code',
  'publicBooking.code.lede':
    'We sent six digits to the contact that you typed. We keep the time for you for {minutes} minutes.',
  'publicBooking.code.field': 'Code',
  'publicBooking.code.hint': 'Look at your e-mail or your text messages. It can take a minute.',
  'publicBooking.code.button': 'Book',
  'publicBooking.code.other': 'Nothing came? <back>Begin again</back>, or call us at {phone}.',

  'publicBooking.done': 'Received: the time is yours',
  'publicBooking.done.lede': '{when}, {place}',
  'publicBooking.done.next':
    'The front desk has your booking. You need do nothing more: we write to you that all is in order, and call if something is missing.',
  'publicBooking.done.mine': 'See or cancel this visit',
  'publicBooking.done.keep': 'The same link is in the message that we send you. Keep it.',

  'publicBooking.mine': 'Your visit',
  'publicBooking.mine.when': 'When',
  'publicBooking.mine.where': 'Where',
  'publicBooking.mine.how': 'How',
  'publicBooking.mine.state': 'How it stands',
  'publicBooking.mine.kept': 'Received. The time is kept for you; the front desk looks at it.',
  'publicBooking.mine.booked': 'Booked',
  'publicBooking.mine.refused': 'Not booked. We wrote to you why.',
  'publicBooking.mine.cancelled': 'Cancelled',
  'publicBooking.mine.past': 'Past',
  'publicBooking.mine.cancel': 'Cancel this visit',
  'publicBooking.mine.cancelLede':
    'To show that it is yours, enter the birth date of the person who was to come.',
  'publicBooking.mine.cancelButton': 'Cancel the visit',
  'publicBooking.mine.cancelDone':
    'The visit is cancelled, and the time is free for somebody else. We wrote to you that it is.',
  'publicBooking.mine.other':
    'Do you need another time? Cancel this one and <book>book again</book>, or call us at {phone}.',
  'publicBooking.mine.calendar': 'Put it into my calendar',
  'publicBooking.mine.calendarOff': 'Take it out of my calendar',
  'publicBooking.mine.again': 'Book another visit',

  'publicBooking.link': 'Book your visit',
  'publicBooking.link.lede': 'We asked you to book a visit with us. First, show that it is you.',
  'publicBooking.link.hint': 'Of the person to whom the message is addressed.',
  'publicBooking.link.goOn': 'Go on',
  'publicBooking.link.codeLede':
    'We sent six digits to the contact that we have on file. They are good for {minutes} minutes.',
  'publicBooking.link.codeOther':
    'Nothing came? Open the link in our message once more, or call us at {phone}.',
  'publicBooking.link.button': 'Show free times',
  'publicBooking.link.confirm': 'Book this time?',
  'publicBooking.link.confirmButton': 'Book',
  'publicBooking.link.done': 'Booked',
  'publicBooking.link.next':
    'Your care team has it. You need do nothing more. If you cannot come, call us at {phone}.',
  'publicBooking.link.with': 'With',
  'publicBooking.link.over': 'This link is not open',
  'publicBooking.link.overLede':
    'It was used, is over, or half an hour has gone by. Open the link in our message once more, or call us at {phone}: we book for you.',

  'publicBooking.refused.noNew': 'We cannot take new patients at this moment.',
  'publicBooking.refused.otherVisit': 'Another kind of visit is needed. Please call us.',
  'publicBooking.refused.callUs': 'Please call us before we can book this.',
  'publicBooking.refused.notReached': 'We could not reach you to ask what was missing.',

  'publicBooking.letter.code.title': '{code} is your code at {clinic}',
  'publicBooking.letter.code':
    'Your code is {code}.\n\nEnter it on the page on which you are booking, within {minutes} minutes. Then the time is yours.\n\nIf you did not book anything at {clinic}, somebody typed your address by mistake. Ignore this message: without the code nothing is booked.',
  'publicBooking.text.code':
    '{code} is your code for booking at {clinic}. Good for {minutes} minutes.',
  'publicBooking.letter.linkCode':
    'Your code is {code}.\n\nEnter it on the page that our link opened, within {minutes} minutes. Then you see free times.\n\nIf you did not open a link of {clinic}, somebody else did. Ignore this message: without the code nothing is shown.',
  'publicBooking.text.linkCode':
    '{code} is your code for booking at {clinic}. Good for {minutes} minutes.',
  'publicBooking.letter.received.title': 'Received: your booking at {clinic}',
  'publicBooking.letter.received':
    'Hello {name},\n\nWe received your booking. The time is kept for you:\n\n{when}\n{place}\n\nThe front desk looks at it and writes to you when all is in order.\n\nSee or cancel it: {link}\n\n{clinic}, {phone}',
  'publicBooking.text.received':
    '{clinic}: received. {when} is kept for you. See or cancel: {link}',
  'publicBooking.letter.booked.title': 'Booked: your visit at {clinic}',
  'publicBooking.letter.booked':
    'Hello {name},\n\nYour visit is booked:\n\n{when}\n{place}\n\nSee or cancel it: {link}\n\n{clinic}, {phone}',
  'publicBooking.text.booked': '{clinic}: booked, {when}. See or cancel: {link}',
  'publicBooking.letter.refused.title': 'About your booking at {clinic}',
  'publicBooking.letter.refused':
    'Hello {name},\n\nWe could not book this for you:\n\n{when}\n\n{why}\n\nYou can call us at {phone}, or book something else: {book}\n\n{clinic}',
  'publicBooking.text.refused': '{clinic}: we could not book {when}. {why} Call {phone}.',
  'publicBooking.letter.cancelled.title': 'Cancelled: your visit at {clinic}',
  'publicBooking.letter.cancelled':
    'Hello {name},\n\nAs you asked, this visit is cancelled:\n\n{when}\n{place}\n\nBook another one: {book}\n\n{clinic}, {phone}',
  'publicBooking.text.cancelled': '{clinic}: cancelled as you asked, {when}. Book again: {book}',
  'publicBooking.letter.link.title': 'Please book your visit at {clinic}',
  'publicBooking.letter.link':
    'Hello {name},\n\nPlease book your visit with us. Open this link, enter your birth date and choose a time:\n\n{link}\n\nYou need no account. The link works once, until {until}. If you would rather call: {phone}.\n\n{clinic}',
  'publicBooking.text.link': '{clinic}: please book your visit, you need no account: {link}',

  'publicBooking.requests': 'Bookings to match',
  'publicBooking.requests.lede':
    'Visits that somebody without an account asked for. Their time is kept. Say whose each is, or refuse it.',
  'publicBooking.requests.what': 'the bookings to match',
  'publicBooking.requests.none': 'No booking waits to be matched.',
  'publicBooking.requests.row': '{type}, {when}, with {who}',
  'publicBooking.requests.asked': 'Asked {when}',
  'publicBooking.requests.attached': 'Booked. They have been told.',
  'publicBooking.requests.attachedOpen': 'Open the record',
  'publicBooking.requests.refused': 'Refused. They have been told why, and the time is free again.',
  'publicBooking.request.title': 'Booking of {name}',
  'publicBooking.request.said': 'What they said',
  'publicBooking.request.born': 'Birth date',
  'publicBooking.request.email': 'E-mail',
  'publicBooking.request.phone': 'Mobile',
  'publicBooking.request.proved': '{contact} (confirmed by a code)',
  'publicBooking.request.language': 'Language',
  'publicBooking.request.about': 'To know',
  'publicBooking.request.alike': 'Who it may be',
  'publicBooking.request.nobody': 'Nobody on record is like this person.',
  'publicBooking.request.attach': 'Book it for this patient',
  'publicBooking.request.choose': 'Whose visit is it?',
  'publicBooking.request.search': 'Somebody else: name, birth date or record number',
  'publicBooking.request.find': 'Find',
  'publicBooking.request.found': 'Found',
  'publicBooking.request.foundNone':
    'Nobody was found. Look for a part of the name, or register them.',
  'publicBooking.request.new': 'A new patient',
  'publicBooking.request.newLede':
    'Makes a record of what they said and books the visit for it. The rest you ask when they come.',
  'publicBooking.request.sex': 'Sex',
  'publicBooking.request.register': 'Register and book',
  'publicBooking.request.registerSure': 'I looked at those who are alike: it is none of them.',
  'publicBooking.request.refuse': 'Refuse',
  'publicBooking.request.refuseLede': 'The time is free again, and they are told this:',
  'publicBooking.request.refuseWhy': 'Reason',
  'publicBooking.request.refuseButton': 'Refuse and tell them',
  'publicBooking.request.draft': 'A booking to match',

  'publicBooking.send.title': 'Send a booking link',
  'publicBooking.send.lede':
    '{name} gets a link, enters the birth date and chooses a time. No account is needed. The link works once, for two weeks.',
  'publicBooking.send.type': 'Visit',
  'publicBooking.send.who': 'With',
  'publicBooking.send.anybody': 'Whoever offers it',
  'publicBooking.send.by': 'Send it by',
  'publicBooking.send.email': 'E-mail to {to}',
  'publicBooking.send.sms': 'Text to {to}',
  'publicBooking.send.noContact':
    'There is neither an e-mail address nor a mobile number on file. Add one, then send the link.',
  'publicBooking.send.button': 'Send the link',
  'publicBooking.send.sent': 'The link is on its way. You see below when it was used.',
  'publicBooking.send.withdrawn': 'The link opens nothing any more.',
  'publicBooking.send.list': 'Links sent before',
  'publicBooking.send.open': 'Open until {until}',
  'publicBooking.send.used': 'Used: the visit is booked',
  'publicBooking.send.expired': 'Expired',
  'publicBooking.send.wrong_dates': 'Ended after five wrong birth dates or codes',
  'publicBooking.send.wasWithdrawn': 'Withdrawn',
  'publicBooking.send.replaced': 'Replaced by a newer one',
  'publicBooking.send.row': '{type}{who, select, none {} other {, with {who}}}',
  'publicBooking.send.second': '{at} · {by, select, sms {text} other {e-mail}}',
  'publicBooking.send.withdraw': 'Withdraw',
  'publicBooking.send.draft': 'A booking link',
  'publicBooking.send.none': 'No visit that patients may book is set up yet.',

  'settings.embed': 'Booking on your website',
  'settings.embed.lede': 'Let people book on the pages of your own website.',
  'settings.embed.origins': 'Websites that may show it',
  'settings.embed.originsHint':
    'One address a line, such as https://www.example-clinic.org. Nobody else can put the booking page into theirs.',
  'settings.embed.nobody': 'Nobody',
  'settings.embed.snippet': 'Put this where the booking shall stand',
  'settings.embed.snippetHint':
    'It grows with what is in it. If your website allows no scripts, use the second one: it has a fixed height.',
  'settings.embed.withScript': 'With a script',
  'settings.embed.copy': 'Copy',
  'settings.embed.copied': 'Copied. Paste it into your website.',
  'settings.embed.notCopied': 'Your browser did not allow it. Select the words and copy them.',
  'settings.embed.plain': 'Without a script',
  'settings.embed.plainPage': 'The booking page by itself',
  'settings.embed.policy':
    'If your website has a content security policy, add this to it: script-src {origin}; frame-src {origin}',

  'work.bookingRequest': 'Bookings to match',
  'work.bookingRequest.line': 'A booking without an account: say whose it is',
  'work.bookingRequest.deed': 'Match or refuse it',
  'work.bookingRequest.for': 'For',
  'work.bookingRequest.asked': 'Asked',
} as const
