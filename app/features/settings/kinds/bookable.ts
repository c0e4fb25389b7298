// Whom or what an appointment can be made with: a person who sees patients, a room, a piece of equipment.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { settingKind, type SettingTx } from '../kind.ts'

const words = (most: number) => z.string().trim().max(most, `Use at most ${most} letters.`)
const idOrNone = z.union([z.literal(''), z.uuid('Choose from this list.')])
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

export const bookableKinds = ['person', 'room', 'equipment'] as const

const schema = z
  .object({
    kind: z.enum(bookableKinds, 'Choose what it is.'),
    name: words(80).min(1, 'Write the name as patients read it.'),
    title: words(80),
    /** Account of a colleague who signs in here; empty for others. */
    person: idOrNone,
    /** Place of a room or of equipment. */
    location: idOrNone,
    languages: z
      .union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,;]+/))])
      .transform((all) => all.filter((tag) => tag !== ''))
      .refine(
        (all) => all.every((tag) => TAG.test(tag)),
        'Write languages by their short names, such as es, vi.',
      ),
    ended: z.boolean(),
  })
  .refine(({ kind, location }) => kind === 'person' || location !== '', {
    path: ['location'],
    message: 'Choose where it is.',
  })
export type BookableSetting = z.output<typeof schema>

export const bookable = settingKind<BookableSetting>({
  key: 'bookable',
  title: 'schedule.bookable',
  page: (id) => `/staff/settings/bookables/${id}`,
  many: true,
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('bookable')
      .selectAll()
      .where('bookable_id', '=', id)
      .executeTakeFirst()
    return row
      ? {
          kind: row.kind as BookableSetting['kind'],
          name: row.name,
          title: row.title ?? '',
          person: row.person_id ?? '',
          location: row.location_id ?? '',
          languages: row.languages,
          ended: row.ended_at !== null,
        }
      : null
  },
  async write(tx, id, value, before) {
    if (before && before.kind !== value.kind) {
      const said = 'A person does not become a room. End this one and make another.'
      throw invalid('bookable_kind', said, { kind: said })
    }
    await refuseTwice(tx, id, value)
    const isPerson = value.kind === 'person'
    const values = {
      kind: value.kind,
      name: value.name,
      title: value.title || null,
      person_id: (isPerson && value.person) || null,
      location_id: (!isPerson && value.location) || null,
      languages: [...value.languages],
      ended_at: value.ended ? tx.now : null,
    }
    await (before
      ? tx.db.updateTable('bookable').set(values).where('bookable_id', '=', id).execute()
      : tx.db
          .insertInto('bookable')
          .values({ bookable_id: id, created_at: tx.now, ...values })
          .execute())
  },
  fields: ({ languages, ended, ...rest }) => ({
    ...rest,
    languages: languages.join(', '),
    ended: ended ? ['yes'] : [],
  }),
  lines: ({ kind, name, title, languages, ended }, t) => [
    { term: t('schedule.bookable.kind'), value: t(`schedule.kind.${kind}`) },
    { term: t('schedule.bookable.name'), value: name },
    { term: t('schedule.bookable.title'), value: title },
    { term: t('schedule.bookable.languages'), value: languages.join(', ') },
    { term: t('schedule.bookable.ended'), value: ended ? t('settings.yes') : '' },
  ],
})

/** A colleague can be booked under one name alone. */
async function refuseTwice(tx: SettingTx, id: string, { person }: BookableSetting): Promise<void> {
  if (person === '') return
  const other = await tx.db
    .selectFrom('bookable')
    .select('name')
    .where('person_id', '=', person)
    .where('bookable_id', '<>', id)
    .executeTakeFirst()
  if (!other) return
  const said = `This colleague can be booked already, as ${other.name}.`
  throw invalid('bookable_taken', said, { person: said })
}
