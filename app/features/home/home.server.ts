// The home screen in one call: the next visit, what is new, what waits for the person, and what they were writing.
import type { FhirResource } from 'fhir/r4'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { waitingBills, type WaitingBill } from '../bills/waiting.ts'
import { waitingOffers, type WaitingOffer } from '../appointments/earlier/waiting.ts'
import { nextBooked, type NextBooked } from '../appointments/next.ts'
import { documentNews } from '../documents/news.ts'
import { listNews, type Kind } from '../record/shelf.ts'
import { countUnread, isTold } from '../messages/unread.ts'
import { waitingDrafts, type Waiting } from '../drafts/drafts.server.ts'
import { answeredChanges, type AnsweredChange } from '../profile/answered.ts'
import { waitingRefills, type WaitingRefills } from '../medicines/refills/waiting.ts'
import { waitingPayments } from '../payments/waiting.ts'
import type { Payment } from '../payments/payment.ts'
import { waitingForms } from '../forms/own.server.ts'
import type { FormRequest } from '../forms/request.ts'
import { notTaken } from '../uploads/not-taken.ts'
import { waitingRequests } from '../uploads/requests/asked.server.ts'
import type { DocumentRequest } from '../uploads/requests/request.ts'
import type { Sending } from '../uploads/sending.ts'
import type { NextVisit } from '../visits/next-visit.fhir.ts'
import { readUpcoming } from '../visits/upcoming.ts'
import { toNews, type News } from './news.fhir.ts'

const NEWS = 10 // the screen folds those of a day into one line
/** What is worth telling on the home screen. Observations are told by the report they came in. */
const told: Kind[] = ['report', 'result', 'note', 'immunization', 'medicine', 'condition']

type Home = {
  /** Of those that other systems sent and those that were booked here, what comes first. */
  next: NextVisit | null
  booked: NextBooked | null
  news: News[]
  more: boolean
  drafts: Waiting[]
  asked: DocumentRequest[]
  /** Times that are held for them. */
  offers: WaitingOffer[]
  forms: FormRequest[]
  /** Sendings of which something was not taken, until they are opened. */
  refused: Sending[]
  refills: WaitingRefills
  payments: Payment[]
  bills: WaitingBill[]
  /** What the clinic answered to changes of details, until it is opened. */
  details: AnsweredChange[]
  /** How many threads hold something unread; null for whoever is not told. */
  unread: number | null
}

export const readHome = verb({
  name: 'home.read',
  who: ['patient'],
  reach: 'any',
  viewed: true,
  input: z.object({}),
  audit: { action: 'read', what: 'home' },
  run: async (tx): Promise<Home> => {
    // None needs the others' answer, so all are asked for in one go.
    const [
      [sent = null],
      [booked = null],
      entries,
      documents,
      drafts,
      asked,
      offers,
      forms,
      refused,
      refills,
      payments,
      bills,
      details,
      unread,
    ] = await Promise.all([
      readUpcoming(tx, 1),
      nextBooked(tx, 1),
      listNews<FhirResource>(tx, told, NEWS + 1),
      documentNews(tx, NEWS + 1),
      waitingDrafts(tx),
      waitingRequests(tx),
      waitingOffers(tx),
      waitingForms(tx),
      notTaken(tx),
      waitingRefills(tx),
      waitingPayments(tx),
      waitingBills(tx),
      answeredChanges(tx),
      isTold(tx.actor) ? countUnread(tx) : null,
    ])
    const news = [...documents, ...entries.map(toNews)].toSorted((a, b) => (a.at < b.at ? 1 : -1))
    const here = booked !== null && (!sent || booked.startsAt <= new Date(sent.start))
    return {
      next: here ? null : sent,
      booked: here ? booked : null,
      news: news.slice(0, NEWS),
      more: news.length > NEWS,
      drafts,
      asked,
      offers,
      forms,
      refused,
      refills,
      payments,
      bills,
      details,
      unread,
    }
  },
})
