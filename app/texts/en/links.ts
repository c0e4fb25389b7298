export const links = {
  'link.title': 'Sign in with a link',
  'link.lede': 'We send you an e-mail with a link and a code. No password needed.',
  'link.email': 'E-mail address',
  'link.userName': 'If you sign in with a user name, call {clinic} at <call>{phone}</call>.',
  'link.send': 'Send me the e-mail',
  'link.other': 'Sign in with a link by e-mail',
  'link.sent.title': 'Look at your e-mail',
  'link.sent.lede':
    'If somebody here has this address, an e-mail is on its way. Open its link in this browser, or type its code here.',
  'link.sent.hint':
    'Both work for 15 minutes. No e-mail yet? Look among unwanted mail, or check the address.',
  'link.code': 'Code from the e-mail',
  'link.again': 'Ask for a new e-mail',
  'link.open.title': 'Sign in',
  'link.open.lede': 'One more tap, and you are in.',
  'link.open.elsewhere':
    'This link works only in the browser where it was asked for. Is that on another device? Type the code from the e-mail there.',
  'link.withPassword': 'Sign in with a password',
  'forgot.link': 'Forgot your password?',
  'forgot.title': 'Choose a new password',
  'forgot.lede': 'We send you an e-mail with a link to choose a new password.',
  'forgot.sent.lede':
    'If somebody here has this address, an e-mail is on its way. Its link leads to a new password.',
  'forgot.sent.hint':
    'The link works for 30 minutes. No e-mail yet? Look among unwanted mail, or check the address.',
  'reset.title': 'Choose a new password',
  'reset.lede': 'Other devices will be signed out.',
  'reset.next': 'New password',
  'reset.again': 'New password again',
  'reset.button': 'Save and sign in',
  'reset.over': 'This link does not work: it was used, it is too old, or there is a newer one.',
  'letter.link.title': 'Your link to sign in at {clinic}',
  'letter.link':
    'Open this link in the browser where you asked for it, within {minutes} minutes:\n{link}',
  'letter.code': 'Or type this code there:\n{code}',
  'letter.reset.title': 'Choose a new password for {clinic}',
  'letter.reset': 'Open this link within {minutes} minutes to choose a new password:\n{link}',
  'letter.notYou':
    'You did not ask for this? Then do nothing: nobody can sign in without this e-mail. Never pass on the link or a code, not even to {clinic}.',
  'notice.password.title': 'Your password at {clinic} was changed',
  'notice.password':
    'The password of your account at {clinic} was changed. If it was not you, call us at {phone}.',
}
