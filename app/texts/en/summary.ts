export const summary = {
  'summary.title': 'Summary of your record',
  'summary.row': 'Summary on one page',
  'summary.rowText': 'To read, print, or show to another doctor',
  'summary.lede':
    'The most important things of your record on one page. Print it, or show it to a doctor who does not know you.',
  'summary.ledeOther': 'The most important things of what you may see of this record, on one page.',
  'summary.what': 'the summary',
  'summary.pdf': 'Get it as a PDF',
  'summary.name': 'Name',
  'summary.birthDate': 'Birth date',
  'summary.number': 'Record number',
  'summary.clinic': 'Clinic',
  'summary.medicines': 'Medicines taken now',
  'summary.conditions': 'Health conditions now',
  'summary.vitals': 'Newest vital signs',
  'summary.results': 'Newest test results',
  'summary.more': 'There are more in the full record.',
  'summary.pdfFoot': 'From the record at {clinic}, {at}.',
  'summary.foot':
    'From the record at {clinic}, {at}. It shows what the clinic has on record, and can be out of date tomorrow.',
}
