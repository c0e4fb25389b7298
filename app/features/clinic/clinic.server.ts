// The clinic: what every page says about it. Public, and read once per process until it changes.
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { kinds } from '../settings/kinds.ts'
import { clinicRow } from '../settings/kinds/clinic-row.ts'
import { change, oneAtATime, sayChanged } from '../settings/versions.ts'
import { usualHours } from './hours.ts'

export type Clinic = {
  name: string
  phone: string
  timeZone: string
  /** OKLCH degrees. */
  hue: number
  /** The clinic's own colours, where it has some. */
  brand: { light: string; dark: string | null } | null
  address: string
  idleMinutes: number
  /** Factors that patients sign in with; staff always have two. */
  patientsNeed: 'one' | 'two'
  /** Numbers to call: in an emergency, and in a crisis, where one can send a text, too. */
  emergency: string
  crisis: string
  /** Origins whose pages may show the public booking page in a frame. */
  embedOrigins: string[]
  /** Served at `/logo/<hash>`. */
  logo: { hash: string; width: number; height: number } | null
}

/** Null until a clinic has been set up. */
export const readClinic = verb({
  name: 'clinic.read',
  who: ['public'],
  input: z.object({}),
  audit: { action: 'read', what: 'clinic' },
  run: (tx) => clinicOf(tx),
})

/** For a verb that has to name the clinic; null until one has been set up. */
export async function clinicOf(tx: Pick<Tx, 'db'>): Promise<Clinic | null> {
  const row = await tx.db
    .selectFrom('clinic as c')
    .leftJoin('clinic_logo as l', 'l.hash', 'c.logo')
    .selectAll('c')
    .select(['l.width', 'l.height'])
    .executeTakeFirst()
  return row
    ? {
        name: row.name,
        phone: row.phone,
        timeZone: row.time_zone,
        hue: Number(row.hue),
        brand: row.colour_light ? { light: row.colour_light, dark: row.colour_dark } : null,
        address: row.address,
        idleMinutes: row.idle_minutes,
        patientsNeed: row.patients_need === 'two' ? 'two' : 'one',
        emergency: row.emergency_phone,
        crisis: row.crisis_phone,
        embedOrigins: row.embed_origins,
        logo:
          row.logo && row.width && row.height
            ? { hash: row.logo, width: row.width, height: row.height }
            : null,
      }
    : null
}

const CLINIC_ID = '00000000-0000-8000-8000-0000000000c1'

const IDLE = 'People are signed out after 5 to 30 minutes without use.'

/** Sets the clinic up, or changes what is said about it; changes are versions, as those of the portal's own pages. */
export const saveClinic = verb({
  name: 'clinic.save',
  who: ['job'],
  input: z.object({
    name: z.string().min(1),
    phone: z.string().min(1),
    timeZone: z
      .string()
      .refine(
        (zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone),
        'Use a time zone such as America/New_York.',
      ),
    hue: z
      .number('A colour is a number from 0 to 359.')
      .min(0, 'A colour is a number from 0 to 359.')
      .lt(360, 'A colour is a number from 0 to 359.'),
    address: z.string(),
    idleMinutes: z.int(IDLE).min(5, IDLE).max(30, IDLE).optional(),
    patientsNeed: z.enum(['one', 'two'], 'Patients sign in with one factor or two.').optional(),
  }),
  audit: { action: 'change', what: 'clinic' },
  run: async (tx, input) => {
    await oneAtATime(tx)
    const { name, phone, timeZone, hue, address, idleMinutes, patientsNeed } = input
    const place = { address, time_zone: timeZone }
    const known = await clinicRow(tx)
    if (!known) await setUp(tx, { name, hue, phone, ...place })
    await change(tx, kinds.name, '', { name })
    await change(tx, kinds.colour, '', {
      hue,
      light: known?.colour_light ?? '',
      dark: known?.colour_dark ?? '',
    })
    if (idleMinutes) await change(tx, kinds.idle, '', { minutes: idleMinutes })
    if (patientsNeed) await change(tx, kinds.factors, '', { need: patientsNeed })
    const main = (await clinicRow(tx))?.main_location ?? ''
    const now = await kinds.location.read(tx, main)
    if (now) await change(tx, kinds.location, main, { ...now, desk: phone, address, timeZone })
  },
})

type First = { name: string; hue: number; phone: string; address: string; time_zone: string }

/** A clinic begins with one place. */
async function setUp(tx: Tx, { phone, hue, ...place }: First): Promise<void> {
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('location')
    .values({
      location_id: id,
      phones: JSON.stringify({ desk: phone }),
      hours: JSON.stringify(usualHours),
      created_at: tx.now,
      ...place,
    })
    .execute()
  await tx.db
    .insertInto('clinic')
    .values({ clinic_id: CLINIC_ID, main_location: id, hue, phone, ...place })
    .execute()
  await sayChanged(tx)
}
