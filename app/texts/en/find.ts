/** Finding a patient, and where staff start. */
export const find = {
  'find.title': 'Patients',
  'find.lede': 'Good to see you, {name}. You are signed in as {role}.',
  'find.label': 'Find a patient',
  'find.hint':
    'Part of a name, birth date, phone number, e-mail or record number. Also together: garcia 3/14/1980',
  'find.button': 'Find',
  'find.what': 'who was found',
  'find.results': 'Patients found',
  'find.count': '{n, plural, =0 {Nobody found} one {# patient found} other {# patients found}}',
  'find.moreThan': 'More than {n} patients found',
  'find.oneMore': 'Type one more letter',
  'find.tooShort':
    'Names are looked for from three letters on, numbers from four digits on. A whole short name, such as Li, is found at once.',
  'find.shortPart':
    'Type one more letter to find fewer: a part of what you typed is too short to look for.',
  'find.nobody':
    'Nobody has this name, birth date, phone number, e-mail address or record number. Check the spelling, or try a part of it.',
  'find.more': 'There are more. Type one more letter, or add a birth date or a year.',
  'find.tooMany': 'There were too many searches. Wait ten minutes, then go on.',
  'find.failed':
    'We could not search just now. Try again{phone, select, none {.} other {, or call {phone}.}}',
  'find.born': 'born {date}',
  'find.number': 'record {number}',
  'find.noRole': 'Your role does not include finding patients.',
  'find.today': 'Today',
  'find.todayWhat': 'who comes today',
  'find.nobodyToday': 'Nobody is planned for today, and no visit of today is on record.',
  'find.here': 'Here today',
  'find.planned': 'Planned',
  'find.moreToday': 'There are more today. Find them by name.',
  'find.recent': 'Opened lately',
  'find.recentWhat': 'whom you opened lately',
  'find.nobodyRecent': 'You have not opened anybody yet. Whom you open stands here next time.',
}
