// An appointment booked here as FHIR says it: each state, each way, on the clock of its place, and read back by the mapper that
// reads those of other systems.
import { expect, test } from 'vitest'
import { fhirDate } from '../record/dates.fhir.ts'
import { toNextVisit } from '../visits/next-visit.fhir.ts'
import type { Appointment, State } from './appointment.ts'
import { toFhir } from './appointments.fhir.ts'

const one: Appointment = {
  patient: '0190a0b0-0000-7000-8000-00000000000a',
  id: '0190a0b0-0000-7000-8000-000000000001',
  type: {
    id: 't',
    name: 'A look at moles',
    about: 'About',
    preparation: 'Wear loose clothes.\nCome early.',
    minutes: 30,
    ways: ['in person'],
    seats: 1,
    graceMinutes: 15,
    changeHours: 24,
    changeTimes: 2,
    bookedBy: 'patients',
    lateFeeCents: null,
    otherLanguages: {},
  },
  bookable: { id: 'b', name: 'Dr. Ames', title: null },
  room: { id: 'r', name: 'Room 2' },
  location: { id: 'l', name: 'Main', address: '1 Example Square\nSpringfield', phones: {} },
  groupVisit: null,
  series: null,
  way: 'in person',
  startsAt: new Date('2026-06-02T13:30:00Z'),
  endsAt: new Date('2026-06-02T14:15:00Z'),
  timeZone: 'America/New_York',
  state: 'booked',
  stateAt: new Date('2026-05-01T10:00:00Z'),
  confirmedAt: null,
  moves: 0,
  revision: 0,
  reason: 'It itches',
  via: 'portal',
  createdAt: new Date('2026-05-01T10:00:00Z'),
}

test('what it says, and when, on the clock of the place', () => {
  expect(toFhir(one, { patient: 'Patient/ana' })).toEqual({
    resourceType: 'Appointment',
    id: one.id,
    status: 'booked',
    serviceType: [{ text: 'A look at moles' }],
    reasonCode: [{ text: 'It itches' }],
    start: '2026-06-02T09:30:00-04:00',
    _start: {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/tz-code',
          valueCode: 'America/New_York',
        },
      ],
    },
    end: '2026-06-02T10:15:00-04:00',
    _end: expect.anything(),
    minutesDuration: 45,
    created: '2026-05-01T10:00:00.000Z',
    patientInstruction: 'Wear loose clothes.\nCome early.',
    participant: [
      {
        actor: { type: 'Patient', reference: 'Patient/ana' },
        required: 'required',
        status: 'needs-action',
      },
      { actor: { type: 'Practitioner', display: 'Dr. Ames' }, status: 'accepted' },
      {
        actor: { type: 'Location', display: 'Main, 1 Example Square, Springfield' },
        status: 'accepted',
      },
      { actor: { type: 'Location', display: 'Room 2' }, status: 'accepted' },
    ],
  })
})

test.each<[State, string]>([
  ['booked', 'booked'],
  ['arrived', 'arrived'],
  ['begun', 'fulfilled'],
  ['done', 'fulfilled'],
  ['missed', 'noshow'],
  ['cancelled', 'cancelled'],
])('%s is %s', (state, status) => {
  expect(toFhir({ ...one, state }).status).toBe(status)
})

test('who called it off and why; of others there is nothing to say', () => {
  const off = { side: 'helper', why: 'cannot come' } as const
  const cancelled = toFhir({ ...one, state: 'cancelled' }, { off }).cancelationReason
  expect(cancelled).toMatchObject({ coding: [{ code: 'pat' }], text: 'cannot come' })
  const byClinic = { side: 'staff', why: null } as const
  expect(toFhir({ ...one, state: 'cancelled' }, { off: byClinic }).cancelationReason).toEqual({
    coding: [expect.objectContaining({ code: 'prov' })],
  })
  expect(toFhir(one, { off }).cancelationReason).toBeUndefined()
})

test('by video there is no place to go to, and without a reason none is named', () => {
  const video = toFhir({ ...one, way: 'video', reason: null, confirmedAt: one.createdAt })
  expect(video.serviceCategory).toMatchObject([{ coding: [{ code: 'VR' }], text: 'video' }])
  expect(video.reasonCode).toBeUndefined()
  expect(video.participant.map(({ actor }) => actor?.type)).toEqual(['Patient', 'Practitioner'])
  expect(video.participant[0]?.status).toBe('accepted')
  expect(toFhir({ ...one, via: 'walk-in' }).appointmentType).toMatchObject({
    coding: [{ code: 'WALKIN' }],
  })
})

test.each(['Pacific/Honolulu', 'America/Phoenix', 'Asia/Kathmandu', 'UTC'])(
  'in %s it is the same moment',
  (timeZone) => {
    const { start = '' } = toFhir({ ...one, timeZone })
    expect(fhirDate(start)).toBe(start)
    expect(new Date(start)).toEqual(one.startsAt)
  },
)

test('it is read as those of other systems are, and the reason is not what it is called', () => {
  expect(toNextVisit(one.id, toFhir(one))).toEqual({
    id: one.id,
    start: '2026-06-02T09:30:00-04:00',
    reason: 'A look at moles',
    withWhom: ['Dr. Ames'],
    place: 'Main, 1 Example Square, Springfield',
    instructions: 'Wear loose clothes.\nCome early.',
  })
  expect(toNextVisit(one.id, toFhir({ ...one, state: 'missed' }))).toBeNull()
})
