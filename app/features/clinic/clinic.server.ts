// The clinic: what every page says about it. Public, and read once per process until it changes.
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'

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
  const row = await tx.db.selectFrom('clinic').selectAll().executeTakeFirst()
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
      }
    : null
}

const CLINIC_ID = '00000000-0000-8000-8000-0000000000c1'

const IDLE = 'People are signed out after 5 to 30 minutes without use.'

/** Sets the clinic up, or changes what is said about it. */
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
    const values = {
      name: input.name,
      phone: input.phone,
      time_zone: input.timeZone,
      hue: input.hue,
      address: input.address,
      ...(input.idleMinutes && { idle_minutes: input.idleMinutes }),
      ...(input.patientsNeed && { patients_need: input.patientsNeed }),
    }
    await tx.db
      .insertInto('clinic')
      .values({ clinic_id: CLINIC_ID, ...values })
      .onConflict((oc) => oc.column('clinic_id').doUpdateSet(values))
      .execute()
  },
})
