import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TextsProvider } from '../texts/context.tsx'
import { createTexts } from '../texts/texts.ts'
import { DataTable } from './data-table.tsx'
import { DateField, readDateField } from './date-field.tsx'
import { Design } from './design.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Facts } from './facts.tsx'
import { Field } from './field.tsx'
import { FrameProvider, placeOf, type Frame } from './frame.tsx'
import { Loaded, Nothing, type Loadable } from './loaded.tsx'
import { Meanwhile } from './meanwhile.tsx'
import { Page } from './page.tsx'
import { Prose } from './prose.tsx'
import { RangeBar } from './range-bar.tsx'
import { Row, Rows } from './rows.tsx'
import { TrendChart } from './trend-chart.tsx'
import { TypedProvider } from './typed.tsx'

const texts = createTexts({
  lang: 'en',
  timeZone: 'America/New_York',
  clinicName: 'Harbor Clinic',
  phone: '(202) 555-0100',
})
const frame: Frame = {
  here: '/results/1',
  person: 'Maria Santos',
  places: [
    { href: '/', label: 'Home', icon: 'home' },
    { href: '/results', label: 'Results', icon: 'flask', news: 2 },
  ],
}
const draw = (what: ReactNode) =>
  renderToStaticMarkup(
    <TextsProvider texts={texts}>
      <FrameProvider frame={frame}>{what}</FrameProvider>
    </TextsProvider>,
  )
/** What is read aloud, more or less: the text without its tags. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test('a page has one h1, a way past the frame, and the number for emergencies', () => {
  const html = draw(<Page title="Results">…</Page>)
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('<title>Results - Harbor Clinic</title>')
  expect(html).toMatch(/<a class="skip" href="#main">.*<main id="main"/s)
  expect(html).toContain('href="tel:911"')
  expect(html).toContain('href="tel:2025550100"')
  expect(html).toContain('aria-label="Record of Maria Santos"')
})

test('the place one is in is marked, and home is not every place', () => {
  expect(draw(<Page title="One">…</Page>)).toMatch(/href="\/results" aria-current="true"/)
  expect(placeOf(frame.places, '/results')?.label).toBe('Results')
  expect(placeOf(frame.places, '/resultsomething')).toBeUndefined()
  expect(placeOf(frame.places, '/')?.label).toBe('Home')
  const record = {
    href: '/record',
    label: 'Record',
    icon: 'record',
    within: ['/allergies'],
  } as const
  expect(
    placeOf([...frame.places, { ...record, within: [...record.within] }], '/allergies/7')?.label,
  ).toBe('Record')
})

test('a whole row is one link that says everything in it', () => {
  const html = draw(
    <Rows>
      <Row href="/r/1" title="Bad cholesterol" second="LDL" end="162 mg/dL" isNew />
    </Rows>,
  )
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(words(/<a .*<\/a>/s.exec(html)?.[0] ?? '')).toBe('Bad cholesterol New LDL 162 mg/dL')
})

const list = (of: Loadable<string[]>) =>
  draw(
    <Loaded of={of} what="your allergies">
      {(items) => (items.length ? items.join() : <Nothing>No allergies are on record.</Nothing>)}
    </Loaded>,
  )

test('nothing on record and could not load never look alike', () => {
  expect(words(list({ ok: true, value: ['Latex'] }))).toBe('Latex')
  expect(words(list({ ok: true, value: [] }))).toMatch(/^No allergies are on record/)
  const failed = list({ ok: false, at: '2026-11-24T19:05:00Z' })
  expect(words(failed)).toBe(
    'We could not load your allergies at 2:05\u00A0pm. Try again , or call (202) 555-0100 .'.replace(
      '\u00A0',
      ' ',
    ),
  )
  expect(failed).toContain('href=""')
})

test('a field is tied to its label, hint and error, and keeps what was typed', () => {
  const html = draw(
    <Field label="E-mail" name="email" hint="Yours" error="Write it" value="maria@" />,
  )
  expect(html).toContain('<label for="email">')
  expect(html).toContain('aria-describedby="email-hint email-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('value="maria@"')
  expect(html).toContain('id="email-hint"')
  expect(html).toContain('id="email-error"')
})

test('an error summary takes focus without script and leads to each field', () => {
  const html = draw(<ErrorSummary errors={[{ field: 'email', message: 'Write it' }]} />)
  expect(html).toMatch(/role="alert" tabindex="-1" autofocus=""/)
  expect(html).toContain('<a href="#email">Write it</a>')
  expect(draw(<ErrorSummary errors={[]} />)).toBe('')
})

const read = (day: string, month: string, year: string) =>
  readDateField(
    new Map([
      ['born-day', day],
      ['born-month', month],
      ['born-year', year],
    ]),
    'born',
  )

test('a date of three fields is read back, and no day that never was', () => {
  const html = draw(<DateField label="Born" name="born" birth value={{ year: '1984' }} />)
  expect(html).toMatch(/id="born" .*name="born-day"/s)
  expect(html).toContain('autoComplete="bday-year"')
  expect(read('3', '05', '1984')).toBe('1984-05-03')
  expect(read('29', '2', '2023')).toBeNull()
  expect(read('', '5', '1984')).toBeNull()
  expect(read('3', '5', '84')).toBeNull()
})

test('a note keeps its paragraphs and its lines', () => {
  const html = draw(<Prose>{'Plan:\nrest\n\nCome again. <b>\n'}</Prose>)
  expect(html).toBe('<div class="prose"><p>Plan:\nrest</p><p>Come again. &lt;b&gt;</p></div>')
})

test('facts leave out what is not known', () => {
  const items = [
    { term: 'Lab', value: 'Riverside' },
    { term: 'Comment', value: null },
    { term: 'Note', value: '' },
  ]
  expect(words(draw(<Facts items={items} />))).toBe('Lab Riverside')
})

test('a table names itself, its columns and its rows, and can be scrolled by keyboard', () => {
  const html = draw(
    <DataTable
      caption="Earlier"
      columns={[{ title: 'Date' }, { title: 'Value', number: true }]}
      rows={[['May', '5']]}
    />,
  )
  expect(html).toMatch(/aria-label="Earlier" tabindex="0"/)
  expect(html).toContain('<th scope="row">May</th><td class="number">5</td>')
})

test('a range bar says in words what it draws', () => {
  const html = draw(<RangeBar label="LDL" value={162} unit="mg/dL" high={130} />)
  const alt = /aria-label="([^"]*)"/.exec(html)?.[1]
  expect(alt?.replaceAll('\u00A0', ' ')).toBe(
    'LDL: 162 mg/dL. Usual range 130 mg/dL or less. Above the usual range.',
  )
  expect(html).toContain('class="mark above"')
  expect(draw(<RangeBar label="Lead" value={1} unit="µg/dL" />)).not.toContain('<svg')
})

test('a value that the lab wrote is not written anew', () => {
  const html = draw(
    <RangeBar
      label="D"
      value={12}
      valueText="<12.0"
      unit="ng/mL"
      low={30}
      lowText="30.0"
      high={100}
    />,
  )
  expect(words(html)).toContain('&lt;12.0')
  expect(words(html)).toContain('30.0')
})

test('a trend tells its span and extremes, marks what is outside by shape, in time order', () => {
  const html = draw(
    <TrendChart
      label="Blood sugar"
      unit="%"
      low={4}
      high={5.6}
      points={[
        { at: '2026-11-03', value: 5.5 },
        { at: '2021-03-02', value: 8.4 },
        { at: 'nonsense', value: 1 },
      ]}
    />,
  )
  expect(html).toContain('<title>Blood sugar</title>')
  expect(/<desc>(.*)<\/desc>/.exec(html)?.[1]?.replaceAll('\u00A0', ' ')).toBe(
    'Blood sugar, 2 values from 2 Mar 2021 to 3 Nov 2026. Latest: 5.5 %. Lowest: 5.5. Highest: 8.4. The table below lists every value.',
  )
  expect(html.match(/class="mark above"/g)).toHaveLength(1)
  const [first, last] = (/points="(\d+),\d+ (\d+),/.exec(html) ?? []).slice(1).map(Number)
  expect(first).toBeLessThan(last ?? 0)
  expect(draw(<TrendChart label="x" unit="" points={[]} />)).toBe('')
})

test('nothing in the house needs a script or breaks a strict policy', () => {
  const html = draw(<Design />)
  expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<script|href="javascript/i)
})

test('every id is used once, and whatever points to one finds it', () => {
  const html = draw(<Design />)
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(ids.length).toBe(new Set(ids).size)
  const pointers = html.matchAll(
    /\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"|href="#([^"]+)"/g,
  )
  const wanted = [...pointers].flatMap(([, names, anchor]) => (names ?? anchor ?? '').split(' '))
  expect(wanted.length).toBeGreaterThan(10)
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
})

const compare = [
  { name: 'name', label: 'Name' },
  { name: 'days', label: 'Days', say: (values: string[]) => `on ${values.join(' and ')}` },
  { name: 'note', label: 'Note' },
]
const overtaken = {
  kept: { version: ['3'], name: ['Ours'], days: ['mon'], note: ['Same'] },
  changed: {
    version: '4',
    fields: { name: 'Theirs', days: ['mon', 'tue'], note: 'Same' },
    by: 'Nia Nurse',
    at: new Date('2026-11-28T19:05:00Z'),
  },
}

test('a form says from which version it was drawn, and nothing else while nobody was quicker', () => {
  const html = draw(<Meanwhile version="3" compare={compare} />)
  expect(html).toBe('<input type="hidden" name="version" value="3"/>')
})

test('what was typed earlier goes along with the version it was typed over, not with the newest', () => {
  const html = draw(
    <TypedProvider typed={{ version: ['2'], name: ['Ours'] }}>
      <Meanwhile version="3" compare={compare} />
    </TypedProvider>,
  )
  expect(html).toContain('value="2"')
})

test('somebody was quicker: theirs beside yours where they differ, and the choice is about what stands there now', () => {
  const html = draw(
    <TypedProvider typed={overtaken.kept}>
      <Meanwhile version="4" sent={overtaken} compare={compare} />
    </TypedProvider>,
  )
  expect(html).toContain('name="version" value="4"')
  expect(html).toMatch(/<div class="panel attention"[^>]* autofocus/i)
  expect(words(html)).toContain('Nia Nurse changed it on Saturday 28 November 2026')
  expect(words(html)).toContain('Name Theirs Ours Days on mon and tue on mon')
  expect(words(html)).not.toContain('Same')
  // The Enter key presses the first button: it must not throw away what was typed.
  expect(html.indexOf('Keep mine')).toBeLessThan(html.indexOf('Take theirs'))
  expect(html).toContain('formAction="/drafts/throw-away"')
})
