// portico verify: whether the signatures under forms hold, and whether a file is exactly what was signed.
import fs from 'node:fs'
import { sumOf } from '../features/forms/sign/check.server.ts'
import type { Fault } from '../features/forms/sign/chain.ts'
import { verifySignatures } from '../features/forms/sign/verify.server.ts'
import { verifyAudit } from '../kit/audit/chain.ts'
import { readHead } from '../kit/audit/head.ts'
import { jobContext } from '../kit/verb.ts'
import { UsageError, type Command } from './command.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

const what: Record<Fault['problem'], string> = {
  changed: 'it was changed',
  removed: 'the one before it was removed',
  'cut off': 'it was removed: the audit log names it',
  'not on record': 'it was made anew: the audit log does not name it',
}

const did = { signed: 'signed', countersigned: 'countersigned', withdrawn: 'taken back' } as const

export const command: Command = {
  says: 'verifies the signatures under forms, and whether a PDF is exactly what was signed',
  usage: `npm run portico -- verify [file.pdf]
  without a file: whether a signature was changed, removed or cut off
  with one: that, and whether the file is, letter for letter, what was signed here`,
  async run(args, start) {
    const [file, more] = args
    if (more !== undefined) throw new UsageError('One file at a time can be verified.')
    if (file !== undefined && !fs.existsSync(file))
      throw new UsageError(`There is no file ${file}.`)
    const sum = file === undefined ? null : sumOf(fs.readFileSync(file))
    const { kit } = await start()
    const head = readHead(kit)
    const verdict = head === 'forged' ? null : await verifyAudit(jobContext(kit, 'audit'), { head })
    const ctx = jobContext(kit, 'audit')
    const { links, patients, fault, paper } = await verifySignatures(ctx, { sum })
    let wrong = false
    const headless = !head && verdict?.whole && verdict.sealed > 0
    if (!verdict?.whole || headless) {
      say('The audit log was touched, so nothing can be said for certain: run audit verify first.')
      wrong = true
    }
    if (fault) {
      say(
        `The signatures were touched: number ${fault.seq} of patient ${fault.patient}: ${what[fault.problem]}.`,
      )
      wrong = true
    } else say(`The signatures are whole: ${links} of ${patients} patients.`)
    if (sum && paper)
      say(
        `This file is exactly what was ${did[paper.kind]} on ${paper.at.toISOString()}, number ${paper.seq} in its chain.${paper.newer ? ' There is a newer paper of the same form.' : ''}`,
      )
    else if (sum) {
      say('This file is not what was signed here: no paper has exactly these letters.')
      wrong = true
    }
    return wrong ? 1 : 0
  },
}
