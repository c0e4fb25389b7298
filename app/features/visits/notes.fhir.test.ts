import type { FhirResource } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { phrases } from '../record/words/en/phrases.ts'
import { blocksOfHtml, blocksOfText } from './note-text.ts'
import { distinctNotes, toNote, type NoteResource } from './notes.fhir.ts'

const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64')
const document = (part: object, names = new Map<string, FhirResource>()) =>
  toNote({ resourceType: 'DocumentReference', status: 'current', ...part } as NoteResource, names)
const report = (part: object) =>
  toNote({ resourceType: 'DiagnosticReport', status: 'final', ...part } as NoteResource)
const content = (contentType: string, data?: string, more = {}) => ({
  content: [{ attachment: { contentType, data, ...more } }],
})

test('text and markdown become headings, items and paragraphs', () => {
  expect(
    blocksOfText('# Plan\r\nRest **a lot**.\nDrink.\n\n- one\n* two\n3. three\n---\n\u00a0end'),
  ).toEqual([
    { kind: 'heading', text: 'Plan' },
    { kind: 'text', text: 'Rest a lot.\nDrink.' },
    { kind: 'item', text: 'one' },
    { kind: 'item', text: 'two' },
    { kind: 'item', text: 'three' },
    { kind: 'text', text: 'end' },
  ])
  expect(blocksOfText(' \n\n')).toEqual([])
})

test.each([
  ['Why you came\nA sore knee.', ['heading: Why you came', 'text: A sore knee.']],
  ['What we will do next\n1. Rest.', ['heading: What we will do next', 'item: Rest.']],
  ['FINDINGS\nBoth lungs clear', ['heading: Findings', 'text: Both lungs clear']],
  ['HPI:\ncough', ['heading: HPI', 'text: cough']],
  ['**Plan:**\n- rest', ['heading: Plan', 'item: rest']],
  // None of these heads anything.
  ['Ana Li\nExample Square\nWillowmere', ['text: Ana Li\nExample Square\nWillowmere']],
  ['You came in with\nA. Cough.', ['text: You came in with\nA. Cough.']],
  ['Weight 70 kg\nIt was 72 in May.', ['text: Weight 70 kg\nIt was 72 in May.']],
  ['The cough is\nbetter now.', ['text: The cough is\nbetter now.']],
  ['Dear Ana,\nAll is well.', ['text: Dear Ana,\nAll is well.']],
  ['Ana Li', ['text: Ana Li']],
])('headings are told from lines of text: %j', (text, expected) => {
  expect(blocksOfText(text).map((block) => `${block.kind}: ${block.text}`)).toEqual(expected)
})

test('of HTML only the words are kept', () => {
  const html = `<html><head><title>x</title></head><body onload="bad()"><h2>Plan</h2><!-- secret -->
    <p>BP &lt; 120 &amp; calm&nbsp;<b>now</b><script>alert(1)</script><br/>Next line</p>
    <ul><li>one</li><li>two &#8212; &#x2014; &#0; &nosuch;</li></ul>
    <table><tr><td>Na</td><td>140</td></tr></table><img src=x onerror="bad()"><a href="javascript:bad()">link</a>`
  const blocks = blocksOfHtml(html)
  expect(blocks).toEqual([
    { kind: 'heading', text: 'Plan' },
    { kind: 'text', text: 'BP < 120 & calm now\nNext line' },
    { kind: 'item', text: 'one' },
    { kind: 'item', text: 'two — —  &nosuch;' },
    { kind: 'text', text: 'Na | 140' },
    { kind: 'text', text: 'link' },
  ])
  expect(blocksOfHtml('<script>never closed')).toEqual([])
  expect(blocksOfHtml('a &lt;script&gt; stays words')).toEqual([
    { kind: 'text', text: 'a <script> stays words' },
  ])
})

test('a document: its text in its charset, its files named', () => {
  expect(document(content('text/plain; charset=utf-8', base64('Señor'))).parts).toEqual([
    { kind: 'text', blocks: [{ kind: 'text', text: 'Señor' }] },
  ])
  const latin = content('text/plain;charset=iso-8859-1', base64('Señor', 'latin1'))
  expect(document(latin).parts).toMatchObject([{ blocks: [{ text: 'Señor' }] }])
  const odd = content('text/plain;charset=klingon', base64('ok'))
  expect(document(odd).parts).toMatchObject([{ blocks: [{ text: 'ok' }] }])
  expect(document(content('application/pdf', base64('%PDF'), { title: 'Letter' })).parts).toEqual([
    { kind: 'file', contentType: 'application/pdf', title: 'Letter', bytes: 4, at: 0 },
  ])
  expect(
    document(content('application/pdf', undefined, { url: 'Binary/1', size: 9 })).parts,
  ).toMatchObject([{ kind: 'file', bytes: 9 }])
  expect(document(content('text/plain')).parts).toEqual([])
  expect(document({ content: [{}, null] }).parts).toEqual([])
})

test('a Binary that is at hand is read', () => {
  const names = new Map<string, FhirResource>([
    ['Binary/1', { resourceType: 'Binary', contentType: 'text/plain', data: base64('Hello') }],
  ])
  const linked = { content: [{ attachment: { url: 'Binary/1' } }] }
  expect(document(linked, names).parts).toMatchObject([{ blocks: [{ text: 'Hello' }] }])
})

test('a report: conclusion first, then the form; who read it before who made it', () => {
  const view = report({
    code: { text: 'Consult note' },
    conclusion: 'All is well.',
    presentedForm: [{ contentType: 'text/html', data: base64('<p>More</p>') }],
    performer: [{ display: 'Lab' }],
    resultsInterpreter: [{ display: 'Dr. Li' }],
    effectivePeriod: { start: '2020' },
  })
  expect(view).toMatchObject({
    plain: 'Consult note',
    who: ['Dr. Li'],
    date: '2020',
    released: true,
  })
  expect(view.parts.map((part) => part.kind === 'text' && part.blocks[0]?.text)).toEqual([
    'All is well.',
    'More',
  ])
})

test.each([
  [document({}), 'final', true],
  [document({ status: 'superseded' }), 'replaced', true],
  [document({ docStatus: 'preliminary' }), 'not-final', false],
  [document({ docStatus: 'amended' }), 'changed', true],
  [document({ status: 'entered-in-error' }), 'final', false],
  [document({ securityLabel: [{ coding: [{ code: 'V' }] }] }), 'final', false],
  [report({ status: 'partial' }), 'not-final', false],
  [report({ status: 'corrected' }), 'changed', true],
])('note %#: %s, released %s', (view, status, released) => {
  expect(view).toMatchObject({ status, released })
})

test('a document is named by type, else by description, title or category', () => {
  expect(document({}).plain).toBe(phrases.unnamed.note)
  expect(document({ description: 'About my knee' }).plain).toBe('About my knee')
  expect(document({ ...content('text/plain', undefined, { title: 'Knee' }) }).plain).toBe('Knee')
  expect(
    document({ type: { coding: [{ system: 'http://loinc.org', code: '18842-5' }] } }).plain,
  ).toBe('Hospital summary')
})

test('the same text filed twice is shown once; files and empty notes are all kept', () => {
  const text = content('text/plain', base64('Same'))
  const file = content('application/pdf', base64('x'))
  const views = [
    document(text),
    report({ presentedForm: [text.content[0]?.attachment] }),
    document(file),
    document(file),
    document({}),
  ]
  expect(distinctNotes(views, (view) => view)).toHaveLength(4)
})

test.skipIf(samplesMissing)(`every sample note can be read. ${samplesMissing ?? ''}`, () => {
  const views: ReturnType<typeof toNote>[] = []
  for (const { resource } of sampleRecords()) {
    if (resource.resourceType === 'DocumentReference') views.push(toNote(resource))
    if (resource.resourceType === 'DiagnosticReport') views.push(toNote(resource))
  }
  expect(views).toHaveLength(1867 + 1558)
  expect(views.filter((view) => !view.plain || !view.released)).toEqual([])
  const texts = views.flatMap((view) => view.parts).filter((part) => part.kind === 'text')
  expect(texts.length).toBeGreaterThan(2500)
  expect(texts.filter((part) => part.blocks.length === 0)).toEqual([])
})
