/** Sharing documents with somebody outside: the patient's side, and what whoever opens it reads. */
export const shares = {
  'access.what.share': 'what was shared by an address with a passcode',
  'access.what.shares': 'the list of what is shared',
  'access.outside': '{whom}, by an address that was shared',
  'access.someOutside': 'Somebody to whom it was shared',
  'audit.who.share': 'Somebody outside, by an address with a passcode',

  'shares.title': 'Shared with others',
  'shares.row': 'Shared with others',
  'shares.rowText': 'Documents for a doctor elsewhere, who opened them, stop it',
  'shares.lede':
    'Show documents to somebody who has no account here, such as a doctor elsewhere. You see each time they are opened, and you can stop it at any time.',
  'shares.what': 'what is shared',
  'shares.none': 'Nothing is shared by an address.',
  'shares.new': 'Share documents',
  'shares.one': 'Share',
  'shares.past': 'No longer open',
  'shares.for': 'For {whom}',
  'shares.until': 'Open until {when}',
  'shares.opened':
    '{n, plural, =0 {Not opened yet} one {Opened once, {last}} other {Opened # times, last {last}}}',
  'shares.by': 'Shared by {name} ({relation})',
  'shares.things':
    '{summary, select, yes {{n, plural, =0 {The summary} one {# document and the summary} other {# documents and the summary}}} other {{n, plural, one {# document} other {# documents}}}}',
  'shares.state.over': 'Its time was over {when}.',
  'shares.state.stopped': 'Stopped {when}.',
  'shares.state.guessed':
    'Closed {when}, because a wrong passcode was typed ten times. If they still need it, share it anew.',
  'shares.state.access':
    'Closed {when}, because the person who shared it may see less of this record now.',

  'shares.newLede':
    'They get an address and a passcode from you. With both they can read and download what you choose here, in the version that stands, until the time you set.',
  'shares.draft': 'documents to share',
  'shares.whom': 'For whom is it?',
  'shares.whomHint': 'So that you know it again, such as: Dr. Weber, Lakeside Hospital.',
  'shares.documents': 'Documents',
  'shares.noDocuments': 'No documents are on record. You can still share the summary.',
  'shares.documentsFirst':
    'These are your newest {n} documents. To share an older one, open it and press Share.',
  'shares.summary': 'The summary of the record, on one page',
  'shares.hours': 'How long can they open it?',
  'shares.hours.4': '4 hours',
  'shares.hours.24': '1 day',
  'shares.hours.72': '3 days',
  'shares.hours.168': '7 days',
  'shares.hours.720': '30 days',
  'shares.make': 'Make the address',

  'shares.made': 'Ready for {whom}',
  'shares.madeTab': 'Ready to share',
  'shares.madeDone': 'It can be opened until {until}. You can stop it at any time.',
  'shares.address': 'First: the address',
  'shares.addressHow':
    'Send it to them, print this page, or let them point a phone at the square. The address alone opens nothing.',
  'shares.qr': 'The address as a square for a phone camera',
  'shares.passcode': 'Then: the passcode',
  'shares.passcodeHow':
    'Say it to them, in person or by phone. Never put it in the same message as the address. We show it only now.',
  'shares.toShare': 'See who opened it',

  'shares.stop': 'Stop sharing',
  'shares.stopText': 'From that moment on nobody can open it, not even where it is open now.',
  'shares.done.stopped': 'Stopped. Nobody can open it any more.',
  'shares.shows': 'What it shows',
  'shares.showsNothing': 'Nothing: you cannot see what was shared here any more.',
  'shares.openings': 'Each time it was opened',
  'shares.openingsNone': 'Nobody has opened it yet.',
  'shares.wrong':
    '{n, plural, one {A wrong passcode was typed once.} other {A wrong passcode was typed # times.}} After ten it closes by itself.',
  'shares.seeAll': 'What exactly they opened is in <access>who opened my record</access>.',

  // For whoever opens it
  'shared.door': 'Documents for you',
  'shared.doorLede': 'Somebody shared documents from {clinic} with you.',
  'shared.code': 'Passcode',
  'shared.codeHint': 'Eight digits. The person who gave you the address tells you.',
  'shared.open': 'Open',
  'shared.title': 'Shared with you',
  'shared.lede': 'From the record of {name} at {clinic}.',
  'shared.until':
    'Open here until {when}. {name} sees when you open it, and from what kind of device.',
  'shared.none': 'Nothing is shared at the moment.',
  'shared.close': 'Close it on this device',
  'shared.summary': 'Summary',
  'shared.summaryText': 'The record on one page',
  'shared.back': 'All that is shared with you',
  'shared.over': 'This is not open',
  'shared.overText':
    'It was closed, it was stopped, or its time is over. To open it again, use the address and the passcode that were given to you. If that does not work, ask the person who gave them to you.',
}
