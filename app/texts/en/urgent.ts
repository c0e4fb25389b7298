/**
 * What somebody reads whose message may tell of an emergency: one heading and one or two sentences for each kind. It says
 * what to do, never what they have. Not yet reviewed by a clinician. In Spanish: `app/features/messages/urgent/lists/es-advice.ts`.
 */
export const urgent = {
  'urgent.call': 'Call {number}',
  'urgent.text': 'Text {number}',
  'urgent.late': 'We may not read your message in time. You can still send it after you get help.',

  'urgent.breathing.title': 'Trouble breathing can be an emergency',
  'urgent.breathing.body':
    'Call {number} now if it is hard to breathe or to speak, or if lips turn blue. Sit up straight, and do not drive yourself.',
  'urgent.unresponsive.title': 'Fainting, or being hard to wake, can be an emergency',
  'urgent.unresponsive.body':
    'Call {number} now. The person who answers will tell you what to do until help comes.',
  'urgent.seizure.title': 'A seizure can be an emergency',
  'urgent.seizure.body':
    'Call {number} now if it is the first one, lasts 5 minutes or comes again. Turn the person on their side, and put nothing in their mouth.',
  'urgent.heart.title': 'Chest pain or a racing heart can be an emergency',
  'urgent.heart.body':
    'Call {number} now, even if you are not sure. Sit down and rest, and do not drive yourself.',
  'urgent.stroke.title': 'Signs like these need help at once',
  'urgent.stroke.body':
    'Call {number} now, even if they go away again. Remember when they began: the hospital will ask.',
  'urgent.allergy.title': 'A strong allergic reaction can be an emergency',
  'urgent.allergy.body':
    'Call {number} now if a face, tongue or throat swells or it is hard to breathe. If you have an epinephrine pen, use it first.',
  'urgent.bleeding.title': 'Heavy bleeding is an emergency',
  'urgent.bleeding.body':
    'Call {number} now if there is a lot of blood or it does not stop. Press hard on a wound with a clean cloth until help comes.',
  'urgent.overdose.title': 'Too much medicine or a drug can be an emergency',
  'urgent.overdose.body':
    'Call {number} now. Do not wait until you feel it. Say what was taken, how much and when.',
  'urgent.poison.title': 'A poison can be an emergency',
  'urgent.poison.body':
    'Call {number} now, and go outside if there is gas or smoke. Do not make anyone throw up. Keep what was swallowed, to show it.',
  'urgent.self-harm.title': 'You do not have to go through this alone',
  'urgent.self-harm.body':
    'Someone is there day and night at the crisis line {crisis}, by call or text. If you or somebody else may be hurt now, call {number}.',
  'urgent.harm-others.title': 'You can get help right now',
  'urgent.harm-others.body':
    'Someone is there day and night at the crisis line {crisis}, by call or text. If somebody may be hurt now, call {number}.',
  'urgent.danger.title': 'If you are in danger now, get help first',
  'urgent.danger.body':
    'Call {number}, and go where you are safe if you can. What happens to you is not your fault.',
  'urgent.child.title': 'A baby or child who is this sick needs help now',
  'urgent.child.body':
    'Call {number} or go to an emergency room now. Do not wait if a baby is limp, hard to wake or does not drink, or has a fever in the first 3 months.',
  'urgent.pregnancy.title': 'This cannot wait when you are pregnant or just gave birth',
  'urgent.pregnancy.body':
    'Call {number} or go to the hospital now for bleeding, strong pain, a bad headache, leaking water, or a baby who moves less.',
  'urgent.injury.title': 'An injury like this can be an emergency',
  'urgent.injury.body':
    'Call {number} or go to an emergency room now. After a fall or a hit to the head, keep still and do not drive yourself.',
  'urgent.sugar.title': 'Very low or very high blood sugar can be an emergency',
  'urgent.sugar.body':
    'If it is low and the person is awake, give juice or sugar. Call {number} now if they are confused, hard to wake or throwing up.',
  'urgent.infection.title': 'A fever like this can be an emergency',
  'urgent.infection.body':
    'Call {number} or go to an emergency room now. Do not wait if somebody is confused, has a stiff neck or shakes with cold, or has cancer treatment.',
  'urgent.sight.title': 'A sudden change in your sight can be an emergency',
  'urgent.sight.body':
    'Call {number} or go to an emergency room now. If something got into an eye, rinse it with clean water for 15 minutes first.',
  'urgent.pain.title': 'Strong pain like this can be an emergency',
  'urgent.pain.body':
    'Call {number} or go to an emergency room now if it came suddenly, is very bad, or gets worse.',
  'urgent.help.title': 'This may be an emergency',
  'urgent.help.body': 'Call {number} now. Do not wait for an answer here.',
}
