/** Texts (SMS) in threads: what leaves, how it fared, what came from unknown numbers, and what a patient agrees to. */
export const texting = {
  'texts.subject': 'Text messages',
  'texts.words': '{clinic}: {words}',
  'texts.link': 'You have a message from {clinic}: {link} Text STOP to end texts.',
  'texts.link.es':
    'Tiene un mensaje de {clinic}: {link} Responda ALTO para no recibir mensajes de texto.',
  'texts.auto.stop': '{clinic}: you get no more texts from us. Text START to get them again.',
  'texts.auto.start':
    '{clinic}: you get texts from us again. Text STOP to end them, HELP for help.',
  'texts.auto.help':
    '{clinic}: texts about your messages and visits. Call {phone}. In an emergency call {emergency}. Text STOP to end texts.',
  'texts.auto.stop.es':
    '{clinic}: ya no le enviaremos mensajes de texto. Responda ALTA para recibirlos otra vez.',
  'texts.auto.start.es':
    '{clinic}: vuelve a recibir nuestros mensajes de texto. Responda ALTO para no recibirlos, AYUDA para ayuda.',
  'texts.auto.help.es':
    '{clinic}: mensajes sobre su correo y sus citas. Llame al {phone}. En una emergencia llame al {emergency}. Responda ALTO para no recibirlos.',
  'texts.auto.urgent':
    '{clinic}: we may not read this at once. If this is an emergency, call {emergency} now. / Si es una emergencia, llame al {emergency}.',
  'texts.auto.crisis':
    '{clinic}: we may not read this at once. You are not alone: call or text {crisis} now, or call {emergency}. / No lo leemos al momento. No tiene que pasar por esto sin ayuda: llame o escriba al {crisis}, o llame al {emergency}.',

  'texts.pictures.waiting':
    '{n, plural, one {A picture that came with it is being fetched.} other {# pictures that came with it are being fetched.}}',
  'texts.pictures.missing':
    '{n, plural, one {A picture came with it that could not be fetched.} other {# pictures came with it that could not be fetched.}} Ask for it to be sent in the portal.',

  'texts.send': 'Send a text',
  'texts.begun':
    'Meanwhile somebody began to text with {name}. Nothing of yours was sent. Your words are kept below.',
  'texts.begunRead': 'Read their texts first',
  'texts.compose': 'A text to {name}',
  'texts.draft': 'A text to a patient',
  'texts.confidential':
    'These messages are between the patient and the clinic alone, so none of them goes out by text: the answer would lie where people who help the patient can read it. Answer in the portal.',
  'texts.to': 'To {number}',
  'texts.body': 'Your message',
  'texts.look': 'Look at the text first',
  'texts.sendIt': 'Send the text',
  'texts.change': 'You can still change it above and look again.',
  'texts.goes': 'This is what goes out by text',
  'texts.goes.words': '{name} agreed on {day} to get the words of messages by text.',
  'texts.goes.wordsBy': '{who} agreed for {name} on {day} to get the words of messages by text.',
  'texts.goes.link':
    '{name} has not agreed to get health information by text. So the text says only that a message waits. The message itself is in the portal.',
  'texts.goes.now': 'It goes out now.',
  'texts.goes.later': 'It goes out on {when}.',
  'texts.held.night': 'Texts do not go out at this hour.',
  'texts.held.day':
    'They have had as many texts as a day allows. An answer to a text of theirs does not count.',
  'texts.held.week':
    'They have had as many texts as a week allows. An answer to a text of theirs does not count.',
  'texts.count': '{n, plural, one {One text} other {# texts}}.',
  'texts.parts': '{n, plural, one {One text} other {# texts}}, {length} of {most} characters.',
  'texts.partsMany':
    '{n, plural, one {One text} other {# texts}} joined into one, {length} characters.',
  'texts.because': 'The sign {sign} makes each text hold fewer: 70 instead of 160.',
  'texts.portalToo':
    '{name} finds the message in the portal at once, whatever becomes of the text.',
  'texts.consent': 'They agreed to health information by text on {when}',
  'texts.consentBy': '{who} agreed for them to health information by text on {when}',
  'texts.someHelper': 'somebody who acts for them',
  'texts.toHelper': 'To {number}, the phone of {who}',
  'texts.noConsent': 'They have not agreed to health information by text',
  'texts.noNumber': 'There is no mobile number for texts yet.',
  'texts.numberHint': 'Make sure that it is theirs alone: whoever has it reads the texts.',
  'texts.number': 'Mobile number',
  'texts.numberDraft': 'A mobile number',
  'texts.numberSave': 'Use this number',
  'texts.numberChange': 'Another number',
  'texts.stopped.reply':
    'Opted out of texts on {when}: they answered STOP. Answer in the portal instead. Only START, sent from their phone, undoes it.',
  'texts.stopped.provider':
    'Opted out of texts on {when}, says the provider. Answer in the portal instead. Only START, sent from their phone, undoes it.',
  'texts.stopped.staff':
    'Opted out of texts on {when}: they told the clinic. Answer in the portal instead. Only START, sent from their phone, undoes it.',
  'texts.stop': 'They want no more texts',
  'texts.did.texted':
    '{name} finds the message in the portal now. Below it stands when the text goes out, and how it fares.',
  'texts.did.stopped': 'No more texts go to this number.',
  'texts.did.number': 'Texts go to this number from now on.',

  'texts.state.held': 'Text waits until {when}. In the portal at once.',
  'texts.state.queued': 'Text queued',
  'texts.state.sent': 'Text sent {when}. Not known yet whether it arrived.',
  'texts.state.delivered': 'Text delivered {when}',
  'texts.state.failed': 'Text failed: {reason}. The message is in the portal.',
  'texts.state.uncertain':
    'Nobody knows whether the text left. It is not sent again. The message is in the portal.',
  'texts.state.opted out': 'Text not sent: they opted out. The message is in the portal.',
  'texts.state.read': 'Text not needed: read in the portal before it was due',
  'texts.state.no number':
    'Text not sent: the number is no longer theirs. The message is in the portal.',
  'texts.form.link': 'The text said only that a message waits.',
  'texts.form.words': 'The text had these words.',
  'texts.reason.off': 'the phone is off or cannot be reached',
  'texts.reason.blocked': 'the phone or its company blocks our texts',
  'texts.reason.unknown number': 'there is no such number',
  'texts.reason.no mobile': 'this is no mobile phone',
  'texts.reason.filtered': 'the phone company took it for spam',
  'texts.reason.not registered': 'our number is not registered with the phone companies',
  'texts.reason.no region': 'we cannot text numbers of that country',
  'texts.reason.not set up': 'texts are not set up right at the clinic',
  'texts.reason.too old': 'it could not be sent within a day',
  'texts.reason.other': 'the provider says {code}',

  'texts.queue': 'Texts to match',
  'texts.queue.lede': 'Texts from numbers that no patient has, or that several have.',
  'texts.queue.what': 'the texts',
  'texts.queue.show': 'What is shown',
  'texts.queue.waiting': 'To match',
  'texts.queue.aside': 'Set aside',
  'texts.queue.noneAside': 'No text is set aside.',
  'texts.queue.none': 'No text waits to be matched.',
  'texts.queue.from': 'Text from {number}',
  'texts.queue.pictures': '{n, plural, =0 {} one {With one picture} other {With # pictures}}',
  'texts.match': 'Whose text is this?',
  'texts.match.shared': 'Patients with this number',
  'texts.match.search': 'Name, birth date or record number',
  'texts.match.find': 'Find',
  'texts.match.draft': 'A text to match',
  'texts.match.nobody': 'Nobody was found. Try a birth date or a record number.',
  'texts.match.keepYes':
    'This number is theirs alone: later texts from it go to them by themselves',
  'texts.match.do': 'It is from this patient',
  'texts.match.open': 'Open the messages',
  'texts.aside': 'It is from no patient',
  'texts.aside.why': 'Why',
  'texts.aside.do': 'Set it aside',
  'texts.aside.because': 'Set aside: {why}',
  'texts.aside.back': 'Bring it back',
  'texts.did.matched': 'It is among the messages of the patient now.',
  'texts.did.aside': 'It is set aside.',
  'texts.did.back': 'It is among the texts to match again.',

  'work.textUnknown': 'Texts to match',
  'work.textUnknown.line': 'A text came from a number that no one patient has',
  'work.textUnknown.deed': 'Say whose it is',
  'work.textFailed': 'Texts that did not arrive',
  'work.textFailed.line': 'A text to {name} did not arrive, or nobody knows whether it did',

  'texts.own': 'Text messages',
  'texts.own.lede': 'What {clinic} may send to your phone by text.',
  'texts.own.link': 'Text messages from your care team',
  'texts.own.number': 'Texts go to {number}.',
  'texts.own.noNumber': 'We have no mobile number of yours that is confirmed.',
  'texts.own.addPhone': 'Add your mobile number',
  'texts.own.stopped':
    'You stopped texts to this number on {when}. Text START to us from it to get them again.',
  'texts.own.consent': 'May texts hold what we write to you?',
  'texts.own.words':
    'I agree that {clinic} sends me texts that hold what my care team writes, including about my health, to my mobile number. I understand that texts are not private: my phone company and anybody who sees my phone can read them. I can take this back at any time here, and I can text STOP. My care does not depend on it.',
  'texts.own.give': 'I agree',
  'texts.own.given': 'You agreed on {when}, in these words:',
  'texts.own.take': 'Take it back',
  'texts.own.not':
    'Until you agree, a text says only that you have a message, and where to read it.',
  'texts.own.whoReads': 'Who reads what you text to us',
  'texts.own.who':
    'What you text to us is among your messages in the portal. Those who help you and may see your messages can read it too. For something that only you and {clinic} should read, write in the portal and choose “Keep it between you and {clinic}”.',
  'texts.own.numberOf': 'Texts go to the phone of {who}.',
  'texts.own.givenBy': '{who} agreed on {when}, in these words:',
  'texts.by.you': 'You',
  'texts.by.patient': 'The person whose record this is',
  'texts.by.helper': 'Somebody who acts for them',
  'texts.for.lede': 'What {clinic} may send to your phone by text about the person you act for.',
  'texts.for.consent': 'May texts hold what we write to them?',
  'texts.for.words':
    'I act for a patient of {clinic}. I agree that {clinic} sends me texts that hold what the care team writes to this person, including about their health, to my mobile number. I understand that texts are not private: my phone company and anybody who sees my phone can read them. I, or the person whose record it is, can take this back at any time, and I can text STOP. Their care does not depend on it.',
  'texts.for.other': 'Texts go to another phone.',
  'texts.for.taken': 'The person whose record this is can change that, or call us at {phone}.',
  'texts.for.whoReads': 'Who reads what you text to us',
  'texts.for.who':
    'What you text to us from this phone is among the messages of the person you act for, with your name. They, and others who help them with messages, can read it too.',
  'texts.own.did.given': 'Thank you. Texts may hold what we write to you from now on.',
  'texts.own.did.taken': 'Taken back. Texts say only that you have a message from now on.',

  'settings.texts': 'Text messages',
  'settings.texts.lede': 'How many texts a person gets, and at what hours.',
  'settings.texts.day': 'Most texts in a day, for each person',
  'settings.texts.week': 'Most texts in a week, for each person',
  'settings.texts.hint':
    'The rules of the FCC for health care allow one a day and three a week without other consent. An answer to a text of the patient does not count.',
  'settings.texts.from': 'Not before',
  'settings.texts.to': 'Not after',
  'settings.texts.hour': '{hour}:00',

  'outbox.answer': 'Answer as {number}',
  'outbox.answerHint': 'What you send comes to the clinic as a text from this number.',
  'outbox.answerDo': 'Send the text',
  'outbox.write': 'Text the clinic from a phone',
  'outbox.number': 'Number of the phone',
  'outbox.came': 'The clinic has the text.',
}
