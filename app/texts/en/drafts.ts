/** What was typed and not sent yet. */
export const drafts = {
  'drafts.title': 'You were writing something',
  'drafts.waiting': '{what}. Last typed {when}. It was not sent.',
  'drafts.form': 'A form',
  'drafts.goOn': 'Go on writing',
  'drafts.throwAway': 'Throw it away',
  'drafts.files': 'Files that go with it',
  'drafts.filesHint': 'They are kept for a day. Take the mark away from one that should not go.',
  'drafts.here': 'You typed this on {when} and did not send it yet.',
}
