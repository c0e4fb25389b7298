// A booking of somebody who is new: registered with what they said, and booked in the same step.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { sexes } from '../../register/fields.ts'
import { registerPatient } from '../../register/register.server.ts'
import { fieldsOf } from './match.jobs.ts'
import { attachRequest, readRequest } from './requests.server.ts'

/** @param input.sure whoever is alike was looked at, and is somebody else @throws invalid by field, notFound, TimeTaken */
export const attachNew = verb({
  name: 'booking.requests.register',
  who: ['staff'],
  may: 'appointments.book',
  input: z.object({
    id: z.string(),
    sex: z.enum(sexes, { error: 'Choose one. “Unknown” is an answer too.' }),
    sure: z.boolean(),
  }),
  run: async (tx, { id, sex, sure }) => {
    const { kept, alike } = await readRequest(tx.ctx, { id })
    if (alike.length > 0 && !sure) throw invalid('alike', SURE, { sure: SURE })
    const different = alike.map(({ patient }) => patient)
    const fields = { ...fieldsOf(kept), language: kept.language, sex }
    const made = await registerPatient(tx.ctx, {
      ...fields,
      interpreter: '',
      contactRelation: '',
      different,
    })
    // Somebody who is alike was added in this very moment.
    if (made.alike) throw invalid('alike', SURE, { sure: SURE })
    await attachRequest(tx.ctx, { id, patient: made.patient })
    return { patient: made.patient }
  },
  audit: () => [],
})

const SURE = 'Look at those who are alike first. If it is none of them, tick this.'
