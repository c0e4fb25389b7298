// What a message may say: a subject and a link, nothing of what is new, in one text.
import { expect, test } from 'vitest'
import { createTexts } from '../../texts/texts.ts'
import { segmentsOf } from '../messages/texts/segments.ts'
import { filled, fitsOneText, noWords, ownWords, ownWordsSchema } from './own-words.ts'

const errors = (more: object) =>
  ownWordsSchema.safeParse({ ...noWords, ...more }).error?.issues.map(({ path }) => path.join()) ??
  []

test.each([
  [{}, []],
  [{ title: 'News from {clinic}', text: 'Look: {link}', sms: '{clinic}: {link}' }, []],
  [{ text: 'Look in the portal.' }, ['text']],
  [{ title: 'Open {link}' }, ['title']],
  [{ title: 'One\nBcc: two' }, ['title']],
  [{ text: 'Dear {name}, {link}' }, ['text']],
  [{ text: 'Your test results are here: {link}' }, ['text']],
  [{ sms: 'Your biopsy is in. {link}' }, ['sms']],
  [{ title: 'A note from your doctor' }, ['title']],
])('%o is stopped at %j', (said, at) => {
  expect(errors(said)).toEqual(at)
})

test.each(['en', 'es'])(
  'the portal’s own words say nothing of it either, and fit into one text: %s',
  (lang) => {
    const t = createTexts({ lang, timeZone: 'UTC', clinicName: '{clinic}', phone: '' })
    const link = '{link}'
    const own = {
      title: t('notices.title'),
      text: t('notices.email', { link }),
      sms: t('notices.sms', { link }),
    }
    expect(errors(own)).toEqual([])
    expect(errors({ title: t('notices.push') })).toEqual([])
    expect(fitsOneText(own.sms, 'Harbor Street Family Clinic')).toBe(true)
    expect(segmentsOf(own.sms).because).toBe(null)
    expect(fitsOneText('x'.repeat(90) + link, 'Clinic')).toBe(true)
    expect(fitsOneText('x'.repeat(91) + link, 'Clinic')).toBe(false)
  },
)

test('what a clinic left out, or an older release wrote, is the portal’s', () => {
  expect(ownWords({ en: { title: 'Hello' } }, 'en')).toEqual({ ...noWords, title: 'Hello' })
  expect(ownWords({ en: 7 }, 'en')).toEqual(noWords)
  expect(ownWords({}, 'vi')).toEqual(noWords)
  expect(filled('{clinic} {link} {clinic}', { clinic: '{link}', link: 'x' })).toContain('x')
})
