// Somebody said how a text fared, and the provider did not sign it: a stranger, or its secret is another one by now and we
// hear of no text any more. The log has a row of each; whoever manages the clinic has one item of work until it is done.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { addWork } from '../work/add.ts'
import { THE_PROVIDER } from './work.ts'

export const sayForged = verb({
  name: 'notices.forged',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: (tx) => addWork(tx, { kind: 'forged-text', about: THE_PROVIDER, urgency: 'soon' }),
})
