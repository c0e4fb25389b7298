// Photos in lists of patients: small, and part of the page itself, so that twenty rows are not twenty requests. For those
// who may see photos; nothing is asked for anybody else.
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { StaffTx } from '../chart/open.server.ts'

export const photoPlace = (column: 'picture' | 'face', id: string): string =>
  placeOf('patient_photo', column, id)

/** By patient, as an address that holds the picture itself; null for whom photos are not for. */
export async function facesOf(
  tx: StaffTx,
  patients: string[],
): Promise<ReadonlyMap<string, string> | null> {
  if (!tx.actor.may.includes('people.photo')) return null
  if (patients.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('patient_photo')
    .select(['patient_id', 'photo_id', 'face'])
    .where('patient_id', 'in', patients)
    .where('face', 'is not', null)
    .execute()
  return new Map(
    await Promise.all(
      rows.map(
        async ({ patient_id: patient, photo_id: id, face }) =>
          [patient, await faceAddress(tx, patient, id, face as Buffer)] as const,
      ),
    ),
  )
}

/** The address that is the picture. */
export async function faceAddress(
  { vault }: Pick<Tx, 'vault'>,
  patient: string,
  id: string,
  face: Buffer,
): Promise<string> {
  const plain = await vault.open(patient, photoPlace('face', id), face)
  return `data:image/webp;base64,${plain.toString('base64')}`
}

/** What a row of a list says of it. */
export const faceIn = (faces: ReadonlyMap<string, string> | null, patient: string) =>
  faces ? { face: faces.get(patient) ?? null } : {}
