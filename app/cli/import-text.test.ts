import { expect, test } from 'vitest'
import { importText, type Told } from './import-text.ts'
import { progressBar, timeLeft } from './progress-bar.ts'

const counts = (read: number, refused = 0) => ({
  read,
  new: read - refused,
  changed: 0,
  same: 0,
  refused,
})
const told: Told = {
  types: { Observation: counts(12, 1), Patient: counts(3) },
  refused: [
    { file: 'none', line: null, reason: 'there is no such file or folder' },
    { file: 'a.json', line: 7, reason: 'not well-formed JSON' },
  ],
  unlisted: 0,
  unresolved: [{ from: 'Observation', to: 'Encounter', count: 4 }],
  logical: 2,
  resumed: { files: 0, resources: 0 },
}

test('tells what became of everything, by type, and why something was refused', () => {
  expect(importText(told, 1, false)).toBe(
    [
      '                 read       new   changed      same   refused',
      'Observation        12        11         0         0         1',
      'Patient             3         3         0         0         0',
      'All                15        14         0         0         1',
      '',
      'Refused',
      '  none: there is no such file or folder',
      '  a.json, line 7: not well-formed JSON',
      '',
      'References to what is not on file (kept as they came)',
      '  Observation to Encounter: 4',
      '',
      'References by identifier alone, to things outside the record: 2',
      '',
      'Passed over: 1 file that is not FHIR JSON.',
      '',
    ].join('\n'),
  )
})

test('says what an earlier import had done, and how much is not listed', () => {
  const text = importText({ ...told, resumed: { files: 1, resources: 9 }, unlisted: 20 }, 0, true)
  expect(text).toMatch(/^An earlier import was cut short\. .* 9 resources, 1 whole file\.\n/)
  expect(text).toContain('  and 20 more in files with very many\n')
  expect(text).not.toContain('Patient')
})

function fakeOut(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 80, written, write: (text: string) => written.push(text) }
}

test('draws a bar on a terminal, and a line now and then elsewhere', () => {
  let at = 0
  const now = () => at
  const terminal = fakeOut(true)
  const elsewhere = fakeOut(false)
  const bars = [terminal, elsewhere].map((out) =>
    progressBar({ total: 100, out, quiet: false, now }),
  )
  for (at = 0; at <= 12_000; at += 50) for (const bar of bars) bar.show(at / 200, at)
  for (const bar of bars) bar.end()
  expect(elsewhere.written).toEqual([
    '25 %  5000 resources  15 s left\n',
    '50 %  10000 resources  10 s left\n',
  ])
  expect(terminal.written[20]).toContain('█')
  expect(terminal.written.at(-1)).toBe('\r\u001b[K')
  for (const text of terminal.written) expect(text.length).toBeLessThan(90)
})

test('keeps quiet when told to, and stays within a narrow terminal', () => {
  const out = fakeOut(true)
  progressBar({ total: 1, out, quiet: true, now: () => 0 }).show(1, 1)
  expect(out.written).toEqual([])
  out.columns = 20
  let at = 0
  const bar = progressBar({ total: 100, out, quiet: false, now: () => at })
  at = 5000
  bar.show(50, 123_456)
  expect(out.written[0]?.replace('\u001b[K', '').trim().length).toBeLessThan(20)
})

test('says the time left in words, and nothing before it can know', () => {
  expect(timeLeft(0, 5000)).toBe('')
  expect(timeLeft(0.5, 500)).toBe('')
  expect(timeLeft(0.5, 5000)).toBe('5 s left')
  expect(timeLeft(0.1, 60_000)).toBe('9 min left')
  expect(timeLeft(0.01, 60_000)).toBe('1 h 39 min left')
})
