// Answers that are words with a code, and the letter laboratories put beside them.

type Answer = {
  snomed: string
  text: string
  display: string
  flag?: 'N' | 'A' | 'POS' | 'NEG' | 'S' | 'R' | 'I'
}
const answer = (snomed: string, text: string, display: string, flag?: Answer['flag']): Answer => ({
  snomed,
  text,
  display,
  ...(flag ? { flag } : {}),
})

export const answers = {
  negative: answer('260385009', 'Negative', 'Negative', 'NEG'),
  positive: answer('10828004', 'Positive', 'Positive', 'POS'),
  nonreactive: answer('131194007', 'Nonreactive', 'Non-Reactive', 'N'),
  detected: answer('260373001', 'Detected', 'Detected', 'A'),
  notDetected: answer('260415000', 'Not detected', 'Not detected', 'N'),
  trace: answer('260405006', 'Trace', 'Trace', 'A'),
  ecoli: answer('112283007', 'Escherichia coli', 'Escherichia coli', 'A'),
  susceptible: answer('131196009', 'Susceptible', 'Susceptible', 'S'),
  resistant: answer('30714006', 'Resistant', 'Resistant', 'R'),
  aNegative: answer('278152006', 'A, Rh negative', 'Blood group A Rh(D) negative'),
  neverSmoked: answer('266919005', 'Never smoked', 'Never smoked tobacco'),
  formerSmoker: answer('8517006', 'Used to smoke', 'Ex-smoker'),
} as const
export type AnswerKey = keyof typeof answers
