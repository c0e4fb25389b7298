import { expect, test } from 'vitest'
import { isRefusal, PieceReader } from './pieces.ts'
import type { SplitterOptions } from './splitter.ts'

/** What a file comes out as: type/id of each resource and its line, or the reason and its line. */
function read(text: string | Buffer, options: SplitterOptions = {}, step = 1 << 20): string[] {
  const reader = new PieceReader(options)
  const bytes = Buffer.from(text)
  const pieces = []
  for (let at = 0; at < bytes.length; at += step)
    pieces.push(...reader.push(Buffer.from(bytes.subarray(at, at + step))))
  pieces.push(...reader.end())
  return pieces.map((one) =>
    isRefusal(one) ? `${one.line}: ${one.reason}` : `${one.line} ${one.type}/${one.resource.id}`,
  )
}

const patient = (id: string) => `{"resourceType":"Patient","id":"${id}"}`
const entry = (id: string) => `{"fullUrl":"urn:x:${id}","resource":${patient(id)}}`
const bundle = (entries: string[], rest = '"type":"collection"') =>
  `{"resourceType":"Bundle",${rest},"entry":[${entries.join(',')}]}`

test('reads a bundle, a lone resource and lines', () => {
  expect(read(bundle([entry('a'), entry('b')]))).toEqual(['1 Patient/a', '1 Patient/b'])
  expect(read(patient('a'))).toEqual(['1 Patient/a'])
  expect(read(`${patient('a')}\n${patient('b')}\r\n\n${patient('c')}`)).toEqual([
    '1 Patient/a',
    '2 Patient/b',
    '4 Patient/c',
  ])
})

test('names the line on which an entry begins', () => {
  const text = JSON.stringify(JSON.parse(bundle([entry('a'), entry('b')])), null, 2)
  const lines = text.split('\n').flatMap((line, i) => (line === '    {' ? [i + 1] : []))
  expect(read(text)).toEqual([`${lines[0]} Patient/a`, `${lines[1]} Patient/b`])
  expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text))
})

test('takes a byte order mark, and entries before the type is known', () => {
  expect(read(`\uFEFF${patient('a')}`)).toEqual(['1 Patient/a'])
  expect(read(`{"entry":[${entry('a')}],"type":"batch","resourceType":"Bundle"}`)).toEqual([
    '1 Patient/a',
  ])
  expect(read(`{"entry":[{"id":"1",${entry('a').slice(1)}],"resourceType":"Bundle"}`)).toEqual([
    '1 Patient/a',
  ])
})

test('a List is a resource, though it has an entry list too', () => {
  const list = '{"entry":[{"item":{"reference":"Patient/1"}}],"resourceType":"List","id":"l"}'
  expect(read(list)).toEqual(['1 List/l'])
  expect(read(`{"resourceType":"List","id":"l","entry":[{"item":{}}]}`)).toEqual(['1 List/l'])
})

test('keeps the bytes of a resource as they stand', () => {
  const inside =
    '{ "resourceType":"Observation", "id":"o","valueQuantity":{"value":7.10}, "é":"\\u00e9"}'
  const reader = new PieceReader()
  const [piece] = reader.push(
    Buffer.from(`{"resourceType":"Bundle","entry":[{"resource": ${inside} ,"search":{}}]}`),
  )
  expect(piece && !isRefusal(piece) && piece.bytes.toString()).toBe(inside)
})

test('opens bundles inside entries', () => {
  const inner = bundle([entry('b'), entry('c')])
  expect(read(bundle([entry('a'), `{"resource":${inner}}`, entry('d')]))).toEqual([
    '1 Patient/a',
    '1 Patient/b',
    '1 Patient/c',
    '1 Patient/d',
  ])
  expect(read(bundle([`{"resource":{"entry":[${entry('b')}],"resourceType":"Bundle"}}`]))).toEqual([
    '1 Patient/b',
  ])
})

test('a broken entry costs itself alone', () => {
  const broken: Record<string, string> = {
    'missing value': '{"resource":{"resourceType":"Patient","id":}}',
    'missing brace': '{"resource":{"resourceType":"Patient","id":"x"}',
    'one brace too many': '{"resource":{"resourceType":"Patient","id":"x"}}}',
    'missing quote': '{"resource":{"resourceType":"Patient","id":"x,"gender":"female"}}',
    'missing comma': '{"resource":{"resourceType":"Patient" "id":"x"}}',
    'missing bracket': '{"resource":{"resourceType":"Patient","name":[{"family":"x"}}}',
    'text over two lines': '{"resource":{"resourceType":"Patient","id":"x\n"}}',
    'no object': '"entry"',
    nothing: 'null',
  }
  for (const [name, one] of Object.entries(broken)) {
    const out = read(bundle([entry('a'), one, entry('b'), entry('c')]))
    const whole = out.filter((line) => line.includes(' Patient/') && !line.endsWith('undefined'))
    const wanted = ['1 Patient/a', '1 Patient/b', '1 Patient/c']
    const lines = whole.map((line) => line.replace(/^2/, '1'))
    // With one brace too many the entry itself is whole.
    if (name === 'one brace too many') wanted.splice(1, 0, '1 Patient/x')
    expect(lines, name).toEqual(wanted)
    expect(out.length, name).toBe(wanted.length + 1)
  }
})

test('a broken line costs itself alone', () => {
  for (const one of [
    '{"resourceType":"Patient","id":"x"',
    '{"resourceType":"Patient","id":"x',
    '{"resourceType":"Patient","id":',
    '{"resourceType":"Patient",',
    '{"resourceType":"Patient","id":"x\\',
    'garbage',
    '}',
    '["Patient"]',
    '{"resourceType":"Patient","name":[{}',
    '{"resourceType":"Patient","name":[{"family":"x',
    '{"resourceType":"Patient","name":[{"family":"x\\',
  ])
    for (const lines of [true, false]) {
      const text = [patient('a'), one, patient('b'), patient('c')].join('\n')
      const out = read(text, { lines })
      expect(
        out.filter((line) => !line.includes(':')),
        one,
      ).toEqual(['1 Patient/a', '3 Patient/b', '4 Patient/c'])
      expect(
        out.filter((line) => line.startsWith('2: ')),
        one,
      ).toHaveLength(1)
    }
  const first = read(`{"resourceType":"Patient","id":\n${patient('b')}\n${patient('c')}`, {
    lines: true,
  })
  expect(first).toEqual(['1: the line ends in the middle of it', '2 Patient/b', '3 Patient/c'])
})

test('lines are counted through what is skipped, wherever the chunks end', () => {
  const broken = '{"resource":{"resourceType":"Patient" "id":"x"}}'
  const entries = [entry('a'), broken, entry('b'), entry('c')]
  const text = bundle(entries).replaceAll(/(?<=[{,[])(?=\{?")/g, '\n\n ')
  const whole = read(text)
  expect(whole.filter((line) => line.includes('Patient/'))).toHaveLength(3)
  for (let step = 1; step < 60; step++) expect(read(text, {}, step), `${step}`).toEqual(whole)
})

test('a file many times as long as what is held of it comes out whole', () => {
  const words = 'word '.repeat(30)
  const inside = (i: number) => `{ "resourceType": "Basic", "id": "r${i}", "note": "${words}" }`
  const one = (i: number) => `{ "fullUrl": "urn:x:${i}", "resource" : ${inside(i)} }`
  const all = Array.from({ length: 5000 }, (_, i) => i)
  const head = `{ "entry": [ { "id": "${'x'.repeat(300_000)}", ${one(-1).slice(1)}, `
  const tail = '], "resourceType": "Bundle" }'
  const bytes = Buffer.from(`${head}${all.map(one).join(', ')}${tail}`)
  for (const step of [1009, 4093, 65_536]) {
    const reader = new PieceReader()
    const out = []
    for (let at = 0; at < bytes.length; at += step)
      out.push(...reader.push(bytes.subarray(at, at + step)))
    out.push(...reader.end())
    const texts = out.map((piece) => (isRefusal(piece) ? piece.reason : piece.bytes.toString()))
    expect(texts).toEqual([-1, ...all].map(inside))
  }
})

test('a line may be named a line and be laid out over many', () => {
  const text = JSON.stringify(JSON.parse(patient('a')), null, 2)
  expect(read(text, { lines: true })).toEqual(['1 Patient/a'])
})

test('says what a file is that is no FHIR, and quotes nothing of it', () => {
  expect(read('<Patient xmlns="http://hl7.org/fhir"/>')).toEqual(['1: XML, not JSON'])
  expect(read('PID|1||Smith^John')).toEqual(['1: not JSON'])
  expect(read('')).toEqual(['1: the file is empty'])
  expect(read('', { lines: true })).toEqual([])
  expect(read('[1]')).toEqual(['1: a list, not a FHIR resource'])
  expect(read('{"a":1}')).toEqual(['1: not a FHIR resource: it has no resourceType'])
  expect(read(bundle([entry('a')]).slice(0, -2))).toEqual([
    '1 Patient/a',
    '1: the file ends too early',
  ])
  expect(read(patient('a').slice(0, -3))).toEqual(['1: the file ends too early'])
  expect(read(`{"entry":[${entry('a')}]}`)).toEqual([
    '1 Patient/a',
    '1: it holds entries, but its resourceType is not Bundle',
  ])
  expect(read('{"resourceType":"Bundle","entry":{}}')).toEqual(['1: its entry is not a list'])
  expect(read(bundle(['{"request":{"method":"DELETE","url":"Patient/1"}}']))).toEqual([
    '1: asks us to delete something; an import only adds',
  ])
  expect(read(Buffer.from('{"resourceType":"Patient","id":"\xe9"}', 'latin1'))).toEqual([
    '1: its text is not UTF-8',
  ])
  expect(read('{"resourceType":"Patient","id":7}')).toEqual(['1: its id is not text'])
  expect(read(`{"a":${'['.repeat(500)}${']'.repeat(500)}}`)).toEqual(['1: nested too deeply'])
})

test('refuses what is too large, and nothing else', () => {
  const large = `{"resource":{"resourceType":"Binary","id":"x","data":"${'A'.repeat(5000)}"}}`
  const text = bundle([entry('a'), large, entry('b')])
  for (const step of [100, 1 << 20])
    expect(read(text, { limit: 1000 }, step)).toEqual([
      '1 Patient/a',
      '1: larger than 0 MB',
      '1 Patient/b',
    ])
  expect(read(`${patient('a')}\n${large}\n${patient('b')}`, { limit: 1000 }, 64)).toEqual([
    '1 Patient/a',
    '2: larger than 0 MB',
    '3 Patient/b',
  ])
})

/** A small generator with a fixed seed: the same files at every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function anyJson(next: (below: number) => number, depth = 0): unknown {
  const texts = [
    '',
    'a',
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '\\"',
    '\n',
    'é',
    '😀',
    '{"fullUrl":',
    ',',
    ' : ',
  ]
  switch (next(depth > 4 ? 4 : 6)) {
    case 0:
      return texts[next(texts.length)]
    case 1:
      return next(1000) / 7 - 20
    case 2:
      return [null, true, false][next(3)]
    case 3:
      return texts[next(texts.length)] + 'x'.repeat(next(40)) + texts[next(texts.length)]
    case 4:
      return Array.from({ length: next(4) }, () => anyJson(next, depth + 1))
    default:
      return Object.fromEntries(
        Array.from({ length: next(4) }, (_, i) => [
          `${['entry', 'resource', 'k', 'resourceType', 'é'][next(5)]}${i || ''}`,
          anyJson(next, depth + 1),
        ]),
      )
  }
}

test('any bundle of any JSON comes out whole, wherever the chunks end', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const next = random(seed)
    const resources = Array.from({ length: next(6) }, (_, i) => ({
      resourceType: 'Basic',
      id: `r${i}`,
      extension: anyJson(next),
      text: anyJson(next),
    }))
    const entries = resources.map((resource, i) =>
      next(2) ? { fullUrl: `urn:${i}`, resource } : { resource, search: { mode: 'match' } },
    )
    const head = { resourceType: 'Bundle', id: 'b', link: anyJson(next), type: 'batch' }
    const whole = next(2) ? { ...head, entry: entries } : { entry: entries, ...head }
    const space = [undefined, 1, '\t'][next(3)]
    const text = next(4)
      ? JSON.stringify(whole, null, space)
      : resources.map((resource) => JSON.stringify(resource)).join('\n')
    const bytes = Buffer.from(text)
    const reader = new PieceReader()
    const out = []
    for (let at = 0; at < bytes.length;) {
      const to = at + 1 + next(seed % 3 ? 9 : 400)
      out.push(...reader.push(bytes.subarray(at, to)))
      at = to
    }
    if (bytes.length > 0) out.push(...reader.end())
    expect(out.map((one) => (isRefusal(one) ? one.reason : one.resource))).toEqual(resources)
    for (const one of out)
      if (!isRefusal(one)) expect(JSON.parse(one.bytes.toString())).toEqual(one.resource)
  }
})

test('damage anywhere never ends in an exception or in a made-up resource', () => {
  const good = bundle(Array.from({ length: 6 }, (_, i) => entry(`p${i}`)))
  const known = new Set([
    'Patient/p0',
    'Patient/p1',
    'Patient/p2',
    'Patient/p3',
    'Patient/p4',
    'Patient/p5',
  ])
  let kept = 0
  for (let seed = 1; seed <= 400; seed++) {
    const next = random(seed)
    const bytes = Buffer.from(good)
    const at = next(bytes.length)
    const damaged = Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(['', '{', '}', '"', '[', ']', ',', '\n', '\\', 'x'][next(10)] as string),
      bytes.subarray(at + next(3)),
    ])
    const out = read(damaged, {}, 1 + next(50))
    const whole = out.filter((line) => known.has(line.split(' ')[1] ?? ''))
    kept += whole.length
    expect(new Set(whole).size).toBe(whole.length)
  }
  // One byte of damage costs one entry of six, hardly ever more.
  expect(kept).toBeGreaterThan(400 * 4.8)
})
