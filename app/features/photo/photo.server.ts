// The photo of a patient: put there, replaced and taken away by those who register people, seen by those who meet them.
import { sql } from 'kysely'
import { z } from 'zod'
import { mustBeAsDrawn, type Standing } from '../../kit/changed.ts'
import { forbidden, invalid, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { pictureIn } from '../clinic/picture.ts'
import { readGlass, type StaffTx } from '../chart/open.server.ts'
import { looksOf } from '../people/looks.fhir.ts'
import { cardFor, patientResource } from '../staff/person.ts'
import { drawnApart } from './drawn-apart.ts'
import { MOST_BYTES, type Faces } from './drawn-anew.ts'
import { photoPlace } from './faces.ts'
import { photoShown } from './shown.ts'

const LEAST = 80 // dots: what is smaller shows nobody

/** The picture alone, in its large size: each time is on record. @throws notFound where there is none */
export const readPhoto = verb({
  name: 'photo.read',
  who: ['staff'],
  may: 'people.photo',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'photo', patient }),
  run: async (tx, { patient }): Promise<Buffer> => {
    const row = await photoOf(tx, patient)
    if (!row?.picture) throw notFound()
    return tx.vault.open(patient, photoPlace('picture', row.photo_id), row.picture)
  },
})

/** What the form is drawn from. @throws notFound */
export const readPhotoForm = verb({
  name: 'photo.form.read',
  who: ['staff'],
  may: 'people.register',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'photo', patient }),
  run: async (tx, { patient }) => {
    await mustBeOpen(tx, patient)
    const card = await cardFor(tx, patient)
    const row = await photoOf(tx, patient)
    const { photo } = looksOf(await patientResource(tx, patient))
    return { card, version: row?.photo_id ?? '', photo: await photoShown(tx, patient, photo) }
  },
})

const refuse = (sentence: string) => invalid('no_photo', sentence, { picture: sentence })
const UNREADABLE = 'This picture cannot be read. Take another one, or save it again as a JPEG.'

/** The version is the one that the form was drawn from. */
const whose = { patient: z.uuid(), version: z.string() }

/** @throws invalid with a sentence for the field `picture`, Changed when somebody was quicker */
export const savePhoto = verb({
  name: 'photo.save',
  who: ['staff'],
  may: 'people.register',
  input: z.object({ ...whose, picture: z.instanceof(Buffer) }),
  prepare: (_kit, { picture }) => fitting(picture),
  audit: ({ patient }) => ({ action: 'change', what: 'photo', patient }),
  run: (tx, { patient, version }, faces) => put(tx, patient, version, faces),
})

/** What was there is gone, and none that another system sent is shown either. */
export const removePhoto = verb({
  name: 'photo.remove',
  who: ['staff'],
  may: 'people.register',
  input: z.object(whose),
  audit: ({ patient }) => ({ action: 'change', what: 'photo', patient }),
  run: (tx, { patient, version }) => put(tx, patient, version, null),
})

async function fitting(picture: Buffer): Promise<Faces> {
  if (picture.length === 0) throw refuse('Choose a picture.')
  if (picture.length > MOST_BYTES)
    throw refuse(
      `This picture has ${Math.ceil(picture.length / 1024 / 1024)} MB. Use one of at most ${MOST_BYTES / 1024 / 1024} MB.`,
    )
  const found = pictureIn(picture)
  if (!found) throw refuse('This is no JPEG, PNG or WebP picture. Other kinds are not taken.')
  if (Math.min(found.width, found.height) < LEAST)
    throw refuse(`This picture is too small. Use one of at least ${LEAST} dots each way.`)
  const faces = await drawnApart(picture)
  if (!faces) throw refuse(UNREADABLE)
  return faces
}

async function put(tx: StaffTx, patient: string, version: string, faces: Faces | null) {
  await sql`select pg_advisory_xact_lock(hashtextextended('photo|' || ${patient}::text, 0))`.execute(
    tx.db,
  )
  await mustBeOpen(tx, patient)
  mustBeAsDrawn(version, await standing(tx, patient))
  const id = uuidv7(tx.now)
  const values = {
    photo_id: id,
    ...(await sealed(tx, patient, id, faces)),
    made_by: tx.actor.account,
    created_at: tx.now,
  }
  await tx.db
    .insertInto('patient_photo')
    .values({ patient_id: patient, ...values })
    .onConflict((oc) => oc.column('patient_id').doUpdateSet(values))
    .execute()
}

/** @throws notFound, forbidden while a restricted record is closed: its photo is a part of it */
async function mustBeOpen(tx: StaffTx, patient: string): Promise<void> {
  const { known, restricted, until } = await readGlass(tx, patient)
  if (!known) throw notFound()
  if (restricted && !until)
    throw forbidden('restricted', 'This record is restricted. Its photo is too.')
}

/** Both sizes, sealed for the row that they go into. */
export async function sealed(
  { vault }: Pick<Tx, 'vault'>,
  patient: string,
  id: string,
  faces: Faces | null,
) {
  const of = (column: keyof Faces) =>
    faces && vault.seal(patient, photoPlace(column, id), faces[column])
  return { picture: await of('picture'), face: await of('face') }
}

const photoOf = (tx: Tx, patient: string) =>
  tx.db
    .selectFrom('patient_photo')
    .select(['photo_id', 'picture'])
    .where('patient_id', '=', patient)
    .executeTakeFirst()

async function standing(tx: Tx, patient: string): Promise<Standing> {
  const row = await tx.db
    .selectFrom('patient_photo as p')
    .leftJoin('staff_member as m', 'm.account_id', 'p.made_by')
    .select(['p.photo_id', 'p.created_at', 'm.name'])
    .where('p.patient_id', '=', patient)
    .executeTakeFirst()
  return {
    version: row?.photo_id ?? '',
    fields: {},
    by: row?.name ?? null,
    at: row?.created_at ?? null,
  }
}
