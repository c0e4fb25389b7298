// Who shares documents with people outside, and what these open: rows of expectations.ts.
import type { VerbRow } from './expectations.ts'

const id = '0190a0b0-0000-7000-8000-000000000001'
const patient = ['patient'] as const
/** Whoever may do something with documents. */
const shares = { who: patient, reach: { act: 'documents' } } as const
const outside = ['public'] as const

export const sharing: Record<string, VerbRow> = {
  'shares.form.read': { ...shares, input: { document: null } },
  'shares.make': {
    ...shares,
    input: { whom: 'Dr. Weber', hours: 4, documents: [id], summary: true },
  },
  'shares.list': { ...shares, input: {} },
  'shares.read': { ...shares, input: { id } },
  'shares.stop': { ...shares, input: { id } },
  // Of a session of somebody outside only.
  'shares.opened.read': { who: patient, reach: 'documents', input: {} },
  'shares.unlock': {
    who: outside,
    input: { token: 'A', code: '1', opened: 'x', network: '192.0.2.1' },
  },
  'shares.leave': { who: outside, input: { opened: 'x' } },
  'demo.share': { who: ['job'], input: { patient: id, shares: [] } },
}
