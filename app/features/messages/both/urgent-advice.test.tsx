import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TextsProvider } from '../../../texts/context.tsx'
import { createTexts, type TextsOptions } from '../../../texts/texts.ts'
import { kinds } from '../urgent/kinds.ts'
import { urgency } from '../urgent/urgency.ts'
import { UrgentAdvice } from './urgent-advice.tsx'

const draw = (message: string, own: Partial<TextsOptions> = {}) =>
  renderToStaticMarkup(
    <TextsProvider texts={createTexts({ lang: 'en', timeZone: 'UTC', ...own })}>
      <UrgentAdvice of={urgency(message, 'en')}>
        <button>Send it all the same</button>
      </UrgentAdvice>
    </TextsProvider>,
  )

test('chest pain is met with a number to call, first of all', () => {
  const html = draw('my chest hurts')
  expect(html).toMatch(
    /^<div class="urgent"><div class="panel danger" role="alert" tabindex="-1" autofocus/,
  )
  expect(html).toContain('<h2>Chest pain or a racing heart can be an emergency</h2>')
  expect(html).toContain('href="tel:911"')
  expect(html).not.toContain('988')
  expect(html).toContain('Send it all the same')
})

test('whoever may harm themself gets the crisis line, also when something else is more pressing', () => {
  const alone = draw('i want to kill myself')
  expect(alone).toMatch(/href="tel:988".*href="sms:988".*href="tel:911"/)
  const both = draw('i want to kill myself and i took the whole bottle of tylenol')
  expect(both).toMatch(/<h2>Too much medicine.*href="tel:911".*href="tel:988"/)
})

test('it speaks Spanish to whoever wrote Spanish, and marks it so', () => {
  const html = draw('me duele el pecho')
  expect(html).toContain('<div class="urgent" lang="es" dir="ltr">')
  expect(html).toContain('Llamar al 911')
  expect(html).toContain('<div lang="en" dir="ltr"><button>')
})

test('the numbers are those of the clinic', () => {
  const html = draw('quiero matarme', { emergency: '112', crisis: '024' })
  expect(html).toMatch(/href="tel:024".*href="tel:112"/)
  expect(html).not.toMatch(/911|988|[{}]/)
})

test('where there is no line for a crisis, the number for emergencies is said once', () => {
  const html = draw('i want to kill myself', { emergency: '112', crisis: '112' })
  expect(html.match(/href="tel:112"/g)).toHaveLength(1)
  expect(html).not.toContain('sms:')
})

test('nothing is drawn without an alert, and every kind has its advice', () => {
  expect(draw('I need a refill')).toBe('')
  for (const kind of kinds) {
    for (const language of ['en', 'es'] as const) {
      const html = renderToStaticMarkup(
        <TextsProvider texts={createTexts({ lang: 'en', timeZone: 'UTC' })}>
          <UrgentAdvice of={{ kinds: [kind], language }} />
        </TextsProvider>,
      )
      expect(html).toMatch(/<h2>.{10,}<\/h2><p>.{20,}911/)
    }
  }
})
