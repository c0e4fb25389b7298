// The words for a letter, in the name of the clinic and by its clock.
import type { Tx } from '../../kit/kit.ts'
import { createTexts, type Texts } from '../../texts/texts.ts'

export async function letterTexts({ db }: Pick<Tx, 'db'>): Promise<Texts> {
  const clinic = await db
    .selectFrom('clinic')
    .select(['name', 'phone', 'time_zone', 'emergency_phone', 'crisis_phone'])
    .executeTakeFirst()
  return createTexts({
    lang: 'en',
    timeZone: clinic?.time_zone ?? 'UTC',
    clinicName: clinic?.name ?? '',
    phone: clinic?.phone ?? '',
    emergency: clinic?.emergency_phone,
    crisis: clinic?.crisis_phone,
  })
}
