export const outbox = {
  'outbox.title': 'Mailbox and phone of the demonstration',
  'outbox.lede':
    'Nothing leaves a demonstration. Every e-mail and text that would have left is here, the newest first.',
  'outbox.link': 'Mailbox and phone of this demonstration',
  'outbox.again': 'Look again',
  'outbox.none': 'Nothing yet. Ask for a sign-in link, or a new password.',
  'outbox.push': 'A message on a phone or computer',
  'outbox.sms': 'Text message',
  'outbox.email': 'E-mail',
  'outbox.for': '{channel} to',
}
