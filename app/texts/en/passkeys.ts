export const passkeys = {
  'passkey.use': 'Use a passkey',
  'passkey.useText': 'Your device asks for your fingerprint, your face or its PIN.',
  'passkey.notUsed': 'No passkey was used. Try again, or choose another way.',
  'passkey.notMade': 'No passkey was made. Try again when you are ready.',
  'passkey.there': 'This device has a passkey for your account already.',
  'passkey.title': 'Passkeys',
  'passkey.about':
    'A passkey lets you sign in with your fingerprint, your face or the PIN of your phone or computer. There is nothing to remember, and nobody can trick you out of it.',
  'passkey.add': 'Add a passkey',
  'passkey.made': 'Added {date}.',
  'passkey.usedAt': 'Last used {date}.',
  'passkey.unused': 'Not used yet.',
  'security.changed.passkey-added': 'Your new passkey is ready. Next time, sign in with it.',
  'security.changed.passkey-removed': 'The passkey is removed. It no longer opens your account.',
  'passkey.new': 'Add a passkey',
  'passkey.newText':
    'Your device asks for your fingerprint, your face or its PIN. They stay on your device: {clinic} never sees them.',
  'passkey.create': 'Make a passkey',
  'passkey.cannot':
    'Passkeys need a newer browser with scripts turned on. You can still sign in with your password.',
  'passkey.cannotHere':
    'Passkeys need a newer browser with scripts turned on. Choose another way, or sign in on another device.',
  'passkey.removeTitle': 'Remove this passkey?',
  'passkey.removeText':
    'You will no longer sign in with it. Your device may go on offering it until you delete it there too.',
  'passkey.removeButton': 'Remove passkey',
  'passkey.keep': 'Keep it',
  'passkey.mail.added.title': 'A passkey was added to your account at {clinic}',
  'passkey.mail.added.text':
    'A passkey was added to your account at {clinic} on {when} ({label}).\n\nIf this was you, there is nothing to do. If it was not, sign in, open Security, remove that passkey, and call us at {phone}.',
  'passkey.mail.removed.title': 'A passkey was removed from your account at {clinic}',
  'passkey.mail.removed.text':
    'A passkey was removed from your account at {clinic} on {when} ({label}).\n\nIf this was you, there is nothing to do. If it was not, sign in, look at Security, and call us at {phone}.',
  'passkey.mail.copied.title': 'A passkey of yours at {clinic} was turned off',
  'passkey.mail.copied.text':
    'Somebody tried to sign in to your account at {clinic} on {when} with what looks like a copy of your passkey ({label}). We did not let them in, and turned that passkey off.\n\nSign in another way, look at Security, and add a new passkey. If this worries you, call us at {phone}.',
}
