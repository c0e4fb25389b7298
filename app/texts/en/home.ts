export const home = {
  'home.greeting':
    '{part, select, morning {Good morning} afternoon {Good afternoon} other {Good evening}}, {name}',
  'home.greetingNoName':
    '{part, select, morning {Good morning} afternoon {Good afternoon} other {Good evening}}',
  'home.what': 'what is next and what is new',
  'home.next': 'Next',
  'home.with': 'with {who}',
  'home.news': 'New for you',
  'home.noNews': 'Nothing new since last time.',
  'home.allNews': 'See all results',
  'home.corrected': 'Corrected',
  'home.kind.report': 'Test results',
  'home.kind.result': 'Test result',
  'home.kind.note': 'Note from a visit',
  'home.kind.immunization': 'Vaccine',
  'home.kind.medicine': 'Medicine',
  'home.kind.condition': 'Health condition',
  'home.results': 'See your results',
  'home.lastVisit': 'Your last visit',
  'home.medicines': 'Your medicines',
}
