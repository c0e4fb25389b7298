// Who makes links by which somebody else pays: the patient, whoever acts for them with bills, and staff.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { openPerson } from '../../staff/person.ts'
import { endLink, linksOf, makeLink } from './made.ts'

const acts = { act: 'bills' } as const
const of = z.object({ bill: z.string() })
const one = z.object({ id: z.uuid() })
const ofPatient = { patient: z.uuid() }

const personOf = ({ patient, also }: { patient: string; also: readonly string[] }) => [
  patient,
  ...also,
]
const asBill = (bill: string) => {
  if (!isUuid(bill)) throw notFound()
  return bill
}

export const readOwnLinks = verb({
  name: 'payments.links.own.read',
  who: ['patient'],
  reach: acts,
  input: of,
  audit: ({ bill }) => ({ action: 'read', what: 'bill', id: isUuid(bill) ? bill : null }),
  run: (tx, { bill }) => linksOf(tx, { patients: personOf(tx.actor), bill: asBill(bill) }),
})

export const makeOwnLink = verb({
  name: 'payments.links.own.make',
  who: ['patient'],
  reach: acts,
  input: of,
  run: (tx, { bill }) => makeLink(tx, { patients: personOf(tx.actor), bill: asBill(bill) }),
  audit: (_input, { id }) => ({ action: 'create', what: 'payment link', id }),
})

export const endOwnLink = verb({
  name: 'payments.links.own.end',
  who: ['patient'],
  reach: acts,
  input: one,
  run: (tx, { id }) => endLink(tx, personOf(tx.actor), id),
  audit: ({ id }, ended) => (ended ? { action: 'change', what: 'payment link', id } : []),
})

export const readChartLinks = verb({
  name: 'payments.links.read',
  who: ['staff'],
  may: 'bills.take',
  input: of.extend(ofPatient),
  audit: ({ patient, bill }) => ({
    action: 'read',
    what: 'bill',
    patient,
    id: isUuid(bill) ? bill : null,
  }),
  run: async (tx, { patient, bill }) =>
    linksOf(tx, { patients: await openPerson(tx, patient), bill: asBill(bill) }),
})

export const makeChartLink = verb({
  name: 'payments.links.make',
  who: ['staff'],
  may: 'bills.take',
  input: of.extend(ofPatient),
  run: async (tx, { patient, bill }) =>
    makeLink(tx, { patients: await openPerson(tx, patient), bill: asBill(bill) }),
  audit: (_input, { id, patient }) => ({ action: 'create', what: 'payment link', id, patient }),
})

export const endChartLink = verb({
  name: 'payments.links.end',
  who: ['staff'],
  may: 'bills.take',
  input: one.extend(ofPatient),
  run: async (tx, { patient, id }) => endLink(tx, await openPerson(tx, patient), id),
  audit: ({ id, patient }, ended) =>
    ended ? { action: 'change', what: 'payment link', id, patient } : [],
})
