// The words for a letter, in the name of the clinic and by its clock. A language that has no words yet has those of English, whole.
import type { Tx } from '../../kit/kit.ts'
import { createTexts, hasWords, type Texts } from '../../texts/texts.ts'

/** @param lang of whoever reads it: 'es'; English where it is none that there are words in */
export async function letterTexts({ db }: Pick<Tx, 'db'>, lang = 'en'): Promise<Texts> {
  const clinic = await db
    .selectFrom('clinic')
    .select(['name', 'phone', 'time_zone', 'emergency_phone', 'crisis_phone'])
    .executeTakeFirst()
  return createTexts({
    lang: hasWords(lang) ? lang : 'en',
    timeZone: clinic?.time_zone ?? 'UTC',
    clinicName: clinic?.name ?? '',
    phone: clinic?.phone ?? '',
    emergency: clinic?.emergency_phone,
    crisis: clinic?.crisis_phone,
  })
}
