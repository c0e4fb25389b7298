/** Questions about who opened a record, and the privacy officer's answers. */
export const questions = {
  'questions.askAbout': 'Ask about this',
  'questions.ask': 'Ask about this',
  'questions.yours': 'Your questions and our answers',
  'questions.what': 'your questions',
  'questions.none': 'You have not asked anything yet.',
  'questions.draft': 'A question about who opened your record',
  'questions.draftAnswer': 'An answer to a patient',
  'questions.question': 'What would you like to know?',
  'questions.questionHint':
    'Use your own words. The privacy officer of {clinic} reads this and looks into it.',
  'questions.send': 'Send to the privacy officer',
  'questions.received': 'We have your question',
  'questions.receivedText':
    'The privacy officer of {clinic} reads it and answers here by {due}. We write to you when the answer is there.',
  'questions.reference': 'Reference {reference}',
  'questions.asked': 'Asked on {when}',
  'questions.answered': 'Answered on {when}',
  'questions.waiting': 'The privacy officer has it. Expect an answer by {due}.',
  'questions.staff': 'Questions about access',
  'questions.list': 'the questions',
  'questions.open': '{n, plural, =0 {Open} one {# open} other {# open}}',
  'questions.noneOpen': 'No question is waiting.',
  'questions.lately': 'Answered',
  'questions.due': 'Answer by {due}',
  'questions.late': 'Late. It was due on {due}',
  'questions.of': 'A question from {name}',
  'questions.about': 'It is about this',
  'questions.answer': 'Your answer',
  'questions.answerHint':
    'Plain words. Say who it was, why they needed it, and what you found. Answer by {due}.',
  'questions.sendAnswer': 'Send the answer',
  'questions.sent': 'Your answer is sent. The patient was told that there is something new.',
  'questions.letter.title': 'You have something new from {clinic}',
  'questions.letter.text':
    'You have something new from {clinic}. Sign in to read it:\n{link}\n\nQuestions? Call us at {phone}.',
}
