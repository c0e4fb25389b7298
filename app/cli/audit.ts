// portico audit verify: walks the hash chain of the audit log and names the first row that was touched.
import { verifyAudit } from '../kit/audit/chain.ts'
import { readHead } from '../kit/audit/head.ts'
import { jobContext } from '../kit/verb.ts'
import { UsageError, type Command } from './command.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

export const command: Command = {
  says: 'verifies the audit log: whether a row was changed, removed or cut off',
  usage: 'npm run portico -- audit verify',
  async run(args, start) {
    if (args[0] !== 'verify') throw new UsageError('The audit log can be verified.')
    const { kit } = await start()
    const head = readHead(kit)
    if (head === 'forged') {
      say(`The signed head in ${kit.config.auditHeadFile} is not ours: its signature is wrong.`)
      return 1
    }
    const verdict = await verifyAudit(jobContext(kit, 'audit'), { head })
    if (!verdict.whole) {
      say(
        `The audit log was touched: ${verdict.problem}${verdict.seq ? `, at number ${verdict.seq}` : ''}${verdict.eventId ? ` (event ${verdict.eventId})` : ''}.`,
      )
      return 1
    }
    if (!head && verdict.sealed > 0) {
      say(
        `The signed head is missing: ${kit.config.auditHeadFile}. Without it a cut at the end would not show.`,
      )
      return 1
    }
    say(
      `The audit log is whole: ${verdict.sealed} rows sealed, ${verdict.unsealed} newer rows not sealed yet.`,
    )
    return 0
  },
}
