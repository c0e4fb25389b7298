// Texts without end, made so that a careless pattern would look at them again from each of their places: what
// is read in a second or two at this length would take hours if the work grew with the square of it.
import { expect, test } from 'vitest'
import { toMedicine } from '../../app/features/medicines/medicines.fhir.ts'
import { cleaned } from '../../app/features/record/words/plainer.ts'
import { toResult } from '../../app/features/results/results.fhir.ts'
import { blocksOfHtml, blocksOfText } from '../../app/features/visits/note-text.ts'

const LENGTH = 300_000
const ALLOWED = 3_000 // ms
const of = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length))

const said = (text: string) => ({
  text,
  coding: [{ system: 'http://loinc.org', code: 'x', display: text }],
})
const readers: Record<string, (text: string) => unknown> = {
  'a note': blocksOfText,
  'a note in HTML': blocksOfHtml,
  'a name': cleaned,
  'a medicine': (text) =>
    toMedicine({
      resourceType: 'MedicationRequest',
      intent: 'order',
      status: 'active',
      subject: {},
      medicationCodeableConcept: said(text),
      dosageInstruction: [{ text }],
    }),
  'a result': (text) =>
    toResult({
      resourceType: 'Observation',
      status: 'final',
      code: said(text),
      valueQuantity: { value: 1, unit: text, code: text },
      referenceRange: [{ text }],
    }),
}

const texts: Record<string, string> = {
  spaces: `# x${of(' ')}x`,
  'spaces in a name': `x${of(' ')}y`,
  'no-break spaces': `x${of('\u00a0')}y`,
  hashes: `# ${of('#')}x`,
  'a line separator': `-${of(' ')}x\u2028x`,
  'headings that never end': of('<h1'),
  'items that never end': of('<li '),
  'cells that never end': of('</td> <td'),
  'comments that never end': of('<!--'),
  'scripts that never end': of('<script></script '),
  commas: of(','),
  brackets: `${of('[')}x`,
  dots: of('1.'),
  bold: of('**a __b '),
}

for (const [what, read] of Object.entries(readers))
  test.each(Object.keys(texts))(`${what} of %s`, (name) => {
    const start = performance.now()
    read(texts[name] as string)
    expect(performance.now() - start).toBeLessThan(ALLOWED)
  })

test('markup is gone, words and their order stay', () => {
  const html =
    '<h2 class="x">Head</h2><p>One &lt;b&gt; &constructor;</p><ul><li>first<li>second</ul><table><tr><td>a</td> <td>b</td></tr></table><script>alert(1)</script>end'
  expect(blocksOfHtml(html)).toEqual([
    { kind: 'heading', text: 'Head' },
    { kind: 'text', text: 'One <b> &constructor;' },
    { kind: 'item', text: 'first' },
    { kind: 'item', text: 'second' },
    { kind: 'text', text: 'a | b' },
    { kind: 'text', text: 'end' },
  ])
})
