// The photos of the demonstration, as `db/seed/portraits.ts` draws them, by the same way that a picture from a telephone takes.
import { z } from 'zod'
import { portraits } from '../../../db/seed/portraits.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { drawnAnew } from '../photo/drawn-anew.ts'
import { sealed } from '../photo/photo.server.ts'
import { demoPeople, recordIdOf } from './people.ts'

const putPhoto = verb({
  name: 'demo.photo',
  who: ['job'],
  input: z.object({ patient: z.uuid(), drawing: z.string() }),
  prepare: (_kit, { drawing }) => drawnAnew(Buffer.from(drawing)),
  audit: ({ patient }) => ({ action: 'change', what: 'photo', patient }),
  run: async (tx, { patient }, faces) => {
    const id = uuidv7(tx.now)
    const pictures = await sealed(tx, patient, id, faces)
    await tx.db
      .insertInto('patient_photo')
      .values({ patient_id: patient, photo_id: id, ...pictures, created_at: tx.now })
      // There already: a start before this one was cut short.
      .onConflict((oc) => oc.doNothing())
      .execute()
  },
})

export async function showPhotos(kit: Kit): Promise<void> {
  for (const person of demoPeople()) {
    const patient = recordIdOf(kit, person)
    const drawing = portraits[person.key]
    if (patient && drawing) await putPhoto(jobContext(kit, 'demo'), { patient, drawing })
  }
}
