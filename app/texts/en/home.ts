export const home = {
  'home.greeting': '{part, select, morning {Good morning} afternoon {Good afternoon} other {Good evening}}, {name}',
  'home.greetingNoName': '{part, select, morning {Good morning} afternoon {Good afternoon} other {Good evening}}',
  'home.next': 'Next',
  'home.news': 'New for you',
  'home.noNews': 'Nothing new since last time.',
  'home.allNews': 'See all that is new',
  'home.waiting': 'Waiting for you',
  'home.results': 'See your results',
  'home.lastVisit': 'Your last visit',
  'home.medicines': 'Your medicines',
  'home.whatNext': 'your next visit',
  'home.whatNews': 'what is new for you',
}
