import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { kinds, languages, type Language } from './kinds.ts'
import { en } from './lists/en.ts'
import { es } from './lists/es.ts'
import { closed, measure, open, sentences, table, type Rates } from './measure.ts'
import { plain } from './tokens.ts'
import { urgency, type Urgency } from './urgency.ts'

const tuning = sentences().filter(({ set }) => set !== 'last' && set !== 'held-out')

test('few emergencies are missed, and not many alarms are false', () => {
  const rates = measure()
  process.stdout.write(`\n${table(rates)}\n`)
  for (const language of languages) {
    for (const sets of [closed, ...open.map((set) => [set])]) {
      const some = rates.filter((one) => one.language === language && sets.includes(one.set))
      const sum = (of: (one: Rates) => number) => some.reduce((all, one) => all + of(one), 0)
      const miss = sum((one) => one.missed.length) / sum((one) => one.emergencies)
      const wrong = sum((one) => one.falseAlarms.length) / sum((one) => one.others)
      expect(miss, `${sets.join()} ${language} missed`).toBeLessThanOrEqual(0.05)
      expect(wrong, `${sets.join()} ${language} false alarms`).toBeLessThanOrEqual(0.1)
    }
  }
})

test('the sets are large, mostly emergencies of every kind, and share no sentence', () => {
  const all = sentences()
  for (const language of languages) {
    const some = all.filter((one) => one.language === language)
    expect(some.length).toBeGreaterThanOrEqual(400)
    expect(some.filter(({ kind }) => kind).length / some.length).toBeGreaterThanOrEqual(0.6)
    expect(new Set(some.map(({ kind }) => kind).filter(Boolean)).size).toBe(kinds.length)
    expect(new Set(some.map(({ text }) => plain(text))).size).toBe(some.length)
  }
})

test.each([
  ['I have chest pain', 'en', ['heart'], 'chest pain'],
  [
    'Good morning. My refill is late. Also my chest really hurts today.',
    'en',
    ['heart'],
    'chest really hurts',
  ],
  ['me duele mucho el pecho', 'es', ['heart'], 'duele mucho el pecho'],
  ['i cant breath and my lips r blue', 'en', ['breathing'], 'cant breath'],
  ['hola I want to kill myself', 'es', ['self-harm'], 'kill myself'],
] as const)('%s: which kind, and where', (text, language, found, words) => {
  const { alert, kinds: alerted, findings } = urgency(text, language)
  expect(alert).toBe(true)
  expect(alerted).toEqual(found)
  expect(findings.map(({ start, end }) => text.slice(start, end))).toContain(words)
})

test.each([
  ['no chest pain', 'negated'],
  ['No fever, chest pain, cough or shortness of breath.', 'negated'],
  ['sin dolor de pecho', 'negated'],
  ['denies chest pain', 'negated'],
  ['I had chest pain last year, all fine now', 'over'],
  ['I had a stroke in 2019', 'past'],
  ['my grandmother died of a heart attack', 'other'],
  ['when should I worry about chest pain?', 'asking'],
  ['heart attack of a bill', 'figure'],
  ['tuve un infarto hace años', 'past'],
])('"%s" alerts nobody, and is still told as mentioned: %s', (text, why) => {
  for (const language of languages) {
    const { alert, findings } = urgency(text, language)
    expect(alert).toBe(false)
    expect(findings.map(({ only }) => only)).toContain(why)
  }
})

test.each([
  ['this wait is killing me'],
  ['my phone died'],
  ['Can I move my appointment to Tuesday?'],
  [''],
])('"%s" says nothing of an emergency', (text) => {
  expect(urgency(text, 'en')).toEqual({ alert: false, kinds: [], language: 'en', findings: [] })
})

test.each([
  ['no i have chest pain right now'],
  ['i dont feel good my chest hurts'],
  ['not sure if this is a heart attack'],
  ['No fever. Chest pain since noon.'],
  ['no fever but i cant breathe'],
  ['I had a heart attack in 2019 and now I have the same chest pain'],
  ['i have no fever i cant breathe'],
  ['should I go to the ER? the chest pain will not go away'],
  ['can you call me my chest hurts so bad'],
  ['let me know if someone can see me today i have chest pain'],
  ['i have no insurance and i cant breathe'],
  ['he never complains but he has chest pain'],
  ['my mom passed away and i dont want to live'],
  ['prior to today i was ok now i cant see out of my left eye'],
  ['the bleeding stopped then it started gushing'],
  ['not suicidal but i want to die'],
  ['I was told to message if chest pain returns. It returned an hour ago.'],
  ['fui a emergencias ayer, todo salio normal, pero hoy me duele mas el pecho'],
  ['antes estaba bien y ahora no puedo mover el brazo'],
  ['nadie me cree pero me quiero morir'],
  ['no se que hacer me duele el pecho'],
  ['no tengo fiebre pero no puedo respirar'],
  ['tuve un infarto en 2019 y ahora me duele otra vez el pecho'],
])('in doubt it alerts: "%s"', (text) => {
  for (const language of languages) expect(urgency(text, language).alert).toBe(true)
})

test('advice is given in the language in which the emergency was written', () => {
  expect(spoken('me duele el pecho', 'en')).toBe('es')
  expect(spoken('my chest hurts', 'es')).toBe('en')
  expect(spoken('hola buenas, my chest hurts y me duele el pecho', 'es')).toBe('es')
  expect(spoken('I am suicidal', 'en')).toBe('en')
})

test('the most pressing comes first', () => {
  expect(urgency('my leg is bleeding a lot and i cant breathe', 'en').kinds).toEqual([
    'breathing',
    'bleeding',
  ])
})

const spoken = (text: string, account: Language) => urgency(text, account).language

/** The same numbers each time. */
function dice(seed: number) {
  return (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed % below
  }
}

test('how it is typed makes no difference: case, accents, dashes, what does not show, words before and after', () => {
  const routine = 'Thank you for the form. '
  const ways: Record<string, (text: string) => string> = {
    capitals: (text) => text.toUpperCase(),
    'no accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    'accents apart': (text) => text.normalize('NFD'),
    'full width': (text) =>
      text.replace(/[a-z]/g, (letter) =>
        String.fromCodePoint((letter.codePointAt(0) as number) + 0xfee0),
      ),
    'curly apostrophes': (text) => text.replaceAll("'", '’'),
    'two spaces': (text) => text.replaceAll(' ', '  '),
    'soft hyphens': (text) => text.replace(/(\p{L}\p{L})(\p{L}\p{L})/gu, '$1\u00AD$2'),
    emoji: (text) => `${text} 😭🙏`,
    'in a long message': (text) => `${routine.repeat(20)}\n${text}\n${routine.repeat(20)}`,
  }
  for (const [name, way] of Object.entries(ways)) {
    const lost = tuning.filter(
      ({ text, language, kind }) =>
        kind && urgency(text, language).alert && !urgency(way(text), language).alert,
    )
    expect(
      lost.map(({ text }) => way(text)),
      name,
    ).toEqual([])
  }
})

test('one slip in a word that matters is mostly understood', () => {
  const roll = dice(4)
  for (const list of [en, es]) {
    const { vocabulary } = compile(list)
    const words = list.misspelled
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean)
    let understood = 0
    for (const word of words) {
      expect(vocabulary.idsOf(plain(word)), word).not.toEqual([])
      const at = 1 + roll(word.length - 2)
      const slipped = word.slice(0, at) + word.slice(at + 1)
      if (vocabulary.idsOf(slipped).length > 0) understood++
    }
    expect(understood / words.length).toBeGreaterThan(0.9)
  }
})

test('whatever is written, what it says lies in the text, and is the same each time', () => {
  const roll = dice(11)
  const odd = 'no|not|if|?|.|,|\n|🩸|\u0000|\uD800|\u202E|ﬁ|１２|911|38,5|...|💔'.split('|')
  const pieces = [...tuning.flatMap(({ text }) => text.split(' ')), ...odd]
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: roll(40) }, () => pieces[roll(pieces.length)]).join(
      roll(9) ? ' ' : '',
    )
    const said = urgency(text, 'en')
    expect(urgency(text, 'en')).toEqual(said)
    expect(said.alert).toBe(said.kinds.length > 0)
    for (const { start, end } of said.findings) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  }
})

test('20,000 characters take milliseconds, also when they were chosen to be slow', () => {
  const roll = dice(7)
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCodePoint(97 + roll(26))).join('')
  const hostile: Record<string, (length: number) => string> = {
    routine: (length) =>
      fill('I need to move my visit because my daughter has a school play that day. ', length),
    'all emergencies': (length) => fill(tuning.map(({ text }) => text).join('. '), length),
    'without a full stop': (length) => fill(tuning.map(({ text }) => text).join(' '), length),
    'chest pain': (length) => fill('chest pain ', length),
    no: (length) => fill('no ', length),
    'a list that never ends': (length) => `no ${fill('chest pain, ', length)}`,
    'no, and no word': (length) => fill(',', length),
    'one word': (length) => fill('chest', length),
    'one letter and its marks': (length) => `a${fill('\u0301', length)}`,
    'words that are none': (length) =>
      Array.from({ length: length / 6 }, () => letters(5)).join(' '),
    'no words': (length) => fill('🩸😭', length),
    numbers: (length) => fill('38.5 ', length),
  }
  urgency('', 'en')
  for (const [name, text] of Object.entries(hostile)) {
    const [once, twice] = [quickest(text(20_000)), quickest(text(40_000))]
    expect(once, name).toBeLessThan(name === 'routine' ? 100 : 400)
    // Twice as long takes about twice as long, on a machine that does other things too.
    expect(twice, name).toBeLessThan(once * 5 + 20)
  }
})

const fill = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)

function quickest(text: string): number {
  let said: Urgency | undefined
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    said = urgency(text, 'en')
    return performance.now() - start
  })
  expect(said).toBeDefined()
  return Math.min(...times)
}

const broken = (change: Partial<typeof en>) => () => compile({ ...en, ...change })

test('a list is read or refused, never half', () => {
  expect(broken({ groups: 'chest = chest' })).toThrow('A group is written "NAME = words"')
  expect(broken({ kinds: { ...en.kinds, heart: 'CHEST + NOTHING' } })).toThrow('There is no group')
  expect(broken({ kinds: { ...en.kinds, heart: 'pulse 20-39 + faint' } })).toThrow('stands alone')
})
