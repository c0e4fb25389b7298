// Logos: taken when they are small pictures of a kind that cannot carry a script, and read by anybody.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { invalid, notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { pictureIn } from './picture.ts'

const MOST = 65_536 // bytes: half a second on a slow phone, once
const LONGEST = 2000 // dots
const LEAST = 16

const refuse = (sentence: string) => invalid('no_logo', sentence, { picture: sentence })

/** Keeps a picture; showing it is a setting. @throws invalid with a sentence for the field `picture` */
export const addLogo = verb({
  name: 'clinic.logo.add',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({ picture: z.instanceof(Buffer) }),
  audit: { action: 'create', what: 'logo' },
  run: async (tx, { picture }): Promise<{ hash: string }> => {
    if (picture.length === 0) throw refuse('Choose a picture.')
    if (picture.length > MOST)
      throw refuse(
        `This picture has ${Math.ceil(picture.length / 1024)} kB. Use one of at most 64 kB.`,
      )
    const found = pictureIn(picture)
    if (!found)
      throw refuse('This is no PNG, JPEG or WebP picture. Other kinds, such as SVG, are not taken.')
    const { type, width, height } = found
    if (Math.min(width, height) < LEAST || Math.max(width, height) > LONGEST)
      throw refuse(
        `This picture is ${width} by ${height} dots. Use one of ${LEAST} to ${LONGEST} each way.`,
      )
    const hash = createHash('sha256').update(picture).digest('hex')
    await tx.db
      .insertInto('clinic_logo')
      .values({ hash, type, width, height, picture, created_at: tx.now })
      .onConflict((oc) => oc.column('hash').doNothing())
      .execute()
    return { hash }
  },
})

/** The picture itself. @throws notFound */
export const readLogo = verb({
  name: 'clinic.logo.read',
  who: ['public'],
  input: z.object({ hash: z.string() }),
  audit: () => [],
  run: async (tx, { hash }) => {
    const row = await tx.db
      .selectFrom('clinic_logo')
      .select(['type', 'picture'])
      .where('hash', '=', hash)
      .executeTakeFirst()
    if (!row) throw notFound()
    return row
  },
})
