// A place where the clinic works: name, address, clock, telephone numbers. The main one stands on every page.
import { z } from 'zod'
import { conflict } from '../../../kit/errors.ts'
import { canBeDialled, purposes, type Purpose } from '../../clinic/phones.ts'
import { usualHours } from '../../clinic/hours.ts'
import { settingKind, type SettingTx } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

const line = (most: number, empty: string) =>
  z.string().trim().min(1, empty).max(most, `Use at most ${most} letters.`)
const phone = z
  .string()
  .trim()
  .refine(
    (text) => text === '' || canBeDialled(text),
    'Write a number that can be dialled, such as (202) 555-0100.',
  )

export const zoneSchema = z
  .string()
  .trim()
  .refine(
    (zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone),
    'Use a time zone such as America/New_York.',
  )

const phones = Object.fromEntries(purposes.map((one) => [one, phone])) as Record<
  Purpose,
  typeof phone
>

const schema = z.object({
  name: line(80, 'Write what this place is called.'),
  address: line(200, 'Write where it is.'),
  timeZone: zoneSchema,
  ...phones,
  desk: phone.refine((text) => text !== '', 'Write the number that patients call first.'),
  ended: z.boolean(),
})
export type Location = z.output<typeof schema>

export const location = settingKind<Location>({
  key: 'location',
  title: 'settings.location',
  page: (id) => `/staff/settings/locations/${id}`,
  many: true,
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('location')
      .selectAll()
      .where('location_id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const known = row.phones as Partial<Record<Purpose, string>>
    const all = Object.fromEntries(purposes.map((one) => [one, known[one] ?? '']))
    return {
      name: row.name,
      address: row.address,
      timeZone: row.time_zone,
      ...(all as Record<Purpose, string>),
      ended: row.ended_at !== null,
    }
  },
  async write(tx, id, { name, address, timeZone, ended, ...numbers }, before) {
    const clinic = await clinicRow(tx)
    const isMain = clinic?.main_location === id
    if (isMain && ended)
      throw conflict(
        'main_location',
        'This is the main place. Make another one the main place first.',
      )
    const values = {
      name,
      address,
      time_zone: timeZone,
      phones: JSON.stringify(
        Object.fromEntries(Object.entries(numbers).filter(([, number]) => number)),
      ),
      ended_at: ended ? tx.now : null,
    }
    await (before
      ? tx.db.updateTable('location').set(values).where('location_id', '=', id).execute()
      : tx.db
          .insertInto('location')
          .values({
            location_id: id,
            hours: JSON.stringify(usualHours),
            created_at: tx.now,
            ...values,
          })
          .execute())
    if (isMain) await showOnPages(tx, id)
  },
  fields: ({ ended, ...rest }) => ({ ...rest, ended: ended ? ['yes'] : [] }),
  lines: ({ name, address, timeZone, ended, ...numbers }, t) => [
    { term: t('settings.location.name'), value: name },
    { term: t('settings.location.address'), value: address },
    { term: t('settings.location.timeZone'), value: timeZone },
    ...purposes.map((one) => ({ term: t(`settings.phone.${one}`), value: numbers[one] })),
    { term: t('settings.location.ended'), value: ended ? t('settings.yes') : '' },
  ],
})

/** The main place's telephone, address and clock are the clinic's. */
export async function showOnPages(tx: SettingTx, id: string): Promise<void> {
  const row = await location.read(tx, id)
  if (row) await setClinic(tx, { phone: row.desk, address: row.address, time_zone: row.timeZone })
}
