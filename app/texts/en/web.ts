export const web = {
  'place.home': 'Home',
  'place.results': 'Results',
  'place.record': 'Record',
  'place.visits': 'Visits',
  'place.more': 'More',
  'error.missing.title': 'We could not find that page',
  'error.missing.text': 'It may have moved, or it is not yours to see. Nothing is lost.',
  'error.notTaken.title': 'This page takes nothing that is sent to it',
  'error.notTaken.text':
    'Your browser sent something that this page has no form for. Nothing was changed. Go to the start page and open the form from there.',
  'error.closed.title': 'You cannot open this',
  'error.conflict.title': 'Nothing was changed',
  'error.failed.title': 'We could not load this page',
  'error.failed.text':
    'Something on our side did not work. Try again in a minute. If you need us now, call {phone}.',
  'error.home': 'Go to the start page',
  'offline.title': 'You are offline',
  'offline.text':
    'There is no connection right now. Your record is kept at the clinic, not on this phone, so we can only show it when you are online. If you need help now, call {phone}.',
  'offline.retry': 'Try again',
}
