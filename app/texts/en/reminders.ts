/** Reminders of visits, answers to them, and earlier times that are offered. */
export const reminders = {
  // What leaves the building: the clinic, the day and the time.
  'reminders.sms':
    '{clinic}: your visit is on {when}. Reply C to confirm, X to cancel, R for another time. Or open {link}',
  'reminders.title': 'Your visit on {day}',
  'reminders.push': '{clinic}, {when}',
  'reminders.email':
    'Hello,\n\nYou have a visit at {clinic} on\n\n{when}.\n\nConfirm it, cancel it or ask for another time here:\n\n{link}\n\nOr call {phone}.',
  'reminders.details': 'It is for: {type}, with {who}.\n{place}, {address}',
  'reminders.choose': 'To choose how we remind you, sign in: {link}',

  'reminders.changed.booked':
    '{clinic}: you have a visit on {when}. Reply C to confirm, X to cancel, R for another time, or call {phone}.',
  'reminders.changed.moved':
    '{clinic}: we had to move your visit. It is now on {when}. Reply C to confirm, X to cancel, R for another time, or call {phone}.',
  'reminders.changed.cancelled':
    '{clinic}: we had to cancel your visit on {when}. Please call {phone} for another time.',

  'reminders.changed.taken': '{clinic}: the new time is yours. Your visit is now on {when}.',

  'reminders.answer.confirmed': '{clinic}: thank you. Your visit on {when} is confirmed.',
  'reminders.answer.cancelled':
    '{clinic}: your visit on {when} is cancelled. To book another one call {phone}.',
  'reminders.answer.asked':
    '{clinic}: our front desk will contact you about another time. Until then your visit on {when} stands. Or call {phone}.',
  'reminders.answer.too late':
    '{clinic}: it is too late to cancel your visit on {when} by text. Our front desk knows that you wish to. Please call {phone}.',
  'reminders.answer.over':
    '{clinic}: your visit on {when} was moved, cancelled or has begun, so nothing was changed. Please call {phone}.',
  'texts.auto.stopVisit':
    '{clinic}: you get no more texts from us. Your visit is not cancelled: call {phone} for that. Text START to get texts again.',
  'texts.auto.stopVisit.es':
    '{clinic}: ya no le enviaremos mensajes de texto. Su cita no se canceló: para eso llame al {phone}. Responda ALTA para recibirlos otra vez.',

  'offers.title.earlier': 'An earlier time for your visit: {day}',
  'offers.title.clinic': 'Your visit has to move: a new time on {day}',
  'offers.push.earlier': '{when}. Held for you until {until}.',
  'offers.push.clinic': '{when}. Held for you until {until}.',
  'offers.sms.earlier':
    '{clinic}: an earlier time is free for you: {when}. It is held until {until}. Take it or keep yours: {link}',
  'offers.sms.clinic':
    '{clinic}: we must move your visit of {old}. We hold {when} for you until {until}. Answer here: {link} or call {phone}',
  'offers.email.earlier':
    'Hello,\n\nAn earlier time is free for your visit at {clinic}:\n\n{when}.\n\nIt is held for you until {until}. Take it, or keep the time you have ({old}):\n\n{link}\n\nIf you do nothing, you keep the time you have.',
  'offers.email.clinic':
    'Hello,\n\nWe are sorry: {clinic} must move your visit of {old}. We hold another time for you:\n\n{when}.\n\nIt is held until {until}. Tell us whether it suits you:\n\n{link}\n\nOr call {phone}.',

  // The page that a link opens without signing in.
  'visitLink.title': 'Your visit at {clinic}',
  'visitLink.when': 'When',
  'visitLink.now': 'Now',
  'visitLink.old': 'Your visit that we cannot keep',
  'visitLink.new': 'New time',
  'visitLink.held': 'Held for you until',
  'visitLink.born': 'Date of birth of the patient',
  'visitLink.bornHint': 'So that nobody else changes the visit.',
  'visitLink.noDate': 'Enter the date of birth: day, month and year.',
  'visitLink.wrongDate':
    'That is not the date of birth that we have. After five wrong dates this link ends; you can always call us.',
  'visitLink.confirm': 'Confirm: I will come',
  'visitLink.cancel': 'Cancel this visit',
  'visitLink.other time': 'Ask for another time',
  'visitLink.take': 'Take the new time',
  'visitLink.refuse.earlier': 'No, keep the time I have',
  'visitLink.refuse.clinic': 'This time does not suit me',
  'visitLink.confirmed': 'You have confirmed this visit.',
  'visitLink.over':
    'Nothing can be changed here any more. Where a time was offered to you and you did not take it, you keep the one that you have. Sign in to see your visits, or call {phone}.',
  'visitLink.became.confirmed': 'Thank you. Your visit is confirmed.',
  'visitLink.became.cancelled':
    'Your visit is cancelled, and the time is free for somebody else. To book another one sign in, or call {phone}.',
  'visitLink.became.asked':
    'We have received this. Our front desk will contact you about another time. Until then your visit stands.',
  'visitLink.became.too late':
    'It is too late to cancel this visit here. Our front desk knows that you wish to and will contact you; or call {phone} now.',
  'visitLink.became.taken': 'The new time is yours. Your visit was moved.',
  'visitLink.became.refused': 'Thank you for telling us. You keep the time that you have.',
  'visitLink.became.refusedClinic':
    'Thank you for telling us. Our front desk will contact you about another time.',
  'visitLink.became.goneClinic':
    'This offer is over: the time for it ran out, or it was answered. Our front desk contacts you if you have no new time yet.',
  'visitLink.became.gone':
    'This offer is over: the time for it ran out, or it was answered. You keep the time that you have.',
  'visitLink.signIn': 'Sign in to see all about your visits',

  // How somebody is reminded.
  'reminders.choices': 'Reminders of your visits',
  'reminders.choices.lede':
    'A reminder names our clinic, the day and the time, and nothing about your health.',
  'reminders.choices.usual': 'This is how the clinic reminds people. Change it as you like.',
  'reminders.choices.saved': 'Saved. We will remind you this way from now on.',
  'reminders.choices.none':
    'Saved. As it is now no reminder reaches you. You see your visits when you sign in.',
  'reminders.choices.save': 'Save reminders',
  'reminders.choices.clinic':
    'When we cancel or move a visit we always tell you by e-mail, whatever you choose here.',
  'reminders.way.email': 'By e-mail',
  'reminders.way.sms': 'By text message',
  'reminders.way.push': 'On my phone or computer',
  'reminders.reach.push':
    'Turn on your phone or computer under <devices>How we tell you</devices>.',
  'reminders.reach.pushOn': '{n, plural, one {One device shows} other {# devices show}} them.',
  'reminders.before.10080': '7 days before',
  'reminders.before.4320': '3 days before',
  'reminders.before.2880': '2 days before',
  'reminders.before.1440': '1 day before',
  'reminders.before.180': '3 hours before',
  'reminders.before.60': '1 hour before',
  'reminders.never': 'never',
  'reminders.zone': 'Also say the time on the clock of',
  'reminders.zoneHint':
    'If you are often somewhere else: messages, and what you print or take along, then name both clocks.',
  'reminders.zone.none': 'No other place: the clinic’s clock is mine',
  'reminders.details.agree':
    'My e-mail reminders may say what the visit is for and with whom. I know that others may read my e-mail.',
  'reminders.link': 'Reminders of your visits: how long before, and by which way',

  // An earlier time.
  'earlier.title': 'Tell me if something opens earlier',
  'earlier.lede':
    'If an earlier time becomes free, we hold it for you and tell you at once. You keep your visit until you take it.',
  'earlier.now': 'Your visit now',
  'earlier.with': 'With {who}',
  'earlier.days': 'Days on which I can come',
  'earlier.day.1': 'Monday',
  'earlier.day.2': 'Tuesday',
  'earlier.day.3': 'Wednesday',
  'earlier.day.4': 'Thursday',
  'earlier.day.5': 'Friday',
  'earlier.day.6': 'Saturday',
  'earlier.day.7': 'Sunday',
  'earlier.parts': 'Times of day',
  'earlier.part.morning': 'Morning, until noon',
  'earlier.part.afternoon': 'Afternoon, noon to 5',
  'earlier.part.evening': 'Evening, from 5',
  'earlier.notice': 'I must know',
  'earlier.notice.120': '2 hours before',
  'earlier.notice.720': '12 hours before',
  'earlier.notice.1440': '1 day before',
  'earlier.notice.2880': '2 days before',
  'earlier.notice.10080': '7 days before',
  'earlier.anybody': 'Also with somebody else who does this kind of visit',
  'earlier.save': 'Tell me',
  'earlier.change': 'Save changes',
  'earlier.stop': 'Stop telling me',
  'earlier.saved':
    'We have noted that you would come earlier. If a time fits we hold it for you and tell you. Nothing changes until you take it.',
  'earlier.stopped': 'Stopped. Your visit stays as it is.',
  'earlier.on': 'You asked us on {when} to tell you. You can change or stop it here.',
  'earlier.not.over': 'This visit has begun, is over or was cancelled.',
  'earlier.not.group':
    'A group comes together at its own time, so it cannot be earlier for you alone. To come on another date call <call>{phone}</call>.',
  'earlier.offered': 'An earlier time is held for you now.',
  'earlier.see': 'See the earlier time',

  'offers.page.earlier': 'An earlier time for your visit',
  'offers.page.clinic': 'A new time for your visit',
  'offers.page.why': 'We are sorry: we have to move your visit. This time is held for you.',
  'offers.waits.earlier': 'An earlier time is held for your visit of {old}',
  'offers.waits.clinic': 'We cannot keep your visit of {old}, and hold another time for you',
  'offers.waits.until': 'Held until {until}',
  'offers.take': 'Take the new time',
  'offers.refuse.earlier': 'No, keep the time I have',
  'offers.refuse.clinic': 'This time does not suit me',
  'offers.taken': 'The new time is yours. Your visit was moved to {when}.',
  'offers.refused.earlier':
    'You keep the time that you have. We tell you when another earlier time opens.',
  'offers.refused.clinic': 'Thank you for telling us. Our front desk will contact you.',
  'offers.expired.earlier': 'The time for this offer is over. You keep the time that you have.',
  'offers.expired.clinic':
    'The time for this offer is over. Our front desk contacts you about another one.',
  'offers.withdrawn': 'This offer is over, because your visit was changed meanwhile.',
  'offers.visits': 'Your visits',

  // Staff.
  'chains.title': 'Times that were offered',
  'chains.lede':
    'When a time frees, patients who wish to come earlier are asked one after the other. When somebody is away, patients are offered another time. These are the last 30 days.',
  'chains.none': 'Nobody was offered a time in the last 30 days.',
  'chains.why.earlier': 'A time that was free',
  'chains.why.clinic': 'Offered by the clinic',
  'chains.with': '{who}, {place}',
  'chains.patient': 'Patient',
  'chains.offered': 'Offered',
  'chains.state': 'What became of it',
  'chains.instead': 'Instead of',
  'chains.state.open': 'Held until {when}',
  'chains.state.taken': 'Taken {when}',
  'chains.state.refused': 'Refused {when}',
  'chains.state.expired': 'Not answered in time',
  'chains.state.withdrawn': 'Withdrawn: the visit was changed',
  'settings.reminders': 'Reminders and earlier times',
  'settings.reminders.lede': 'How long before visits people are reminded, by which way',
  'settings.reminders.hint':
    'Patients can choose other times for themselves. Texts keep to the hours and numbers under Text messages.',
  'settings.reminders.hold': 'An earlier time is held for whoever it is offered to',
  'settings.reminders.minutes': '{minutes} minutes',

  'work.visitMove': 'Other times asked for',
  'work.visitMove.line': '{name} asks for another time',
  'work.visitCancel': 'Visits to cancel',
  'work.visitCancel.line': '{name} wishes to cancel a visit',
  'work.visitUntold': 'Visits that changed: call',
  'work.visitUntold.line': 'Call {name}: we moved or cancelled a visit and cannot write to them',
  'work.offerLeft': 'Visits that must move',
  'work.offerLeft.line': '{name} has no new time yet for a visit that must move',
}
