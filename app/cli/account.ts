// portico account <e-mail> --patient <record number or id>, or --staff <name> --role <role> for the first who manage
import { parseArgs } from 'node:util'
import { createAccount, findPatientByNumber } from '../features/account/account.server.ts'
import { temporaryPassword } from '../features/account/password.ts'
import { jobContext } from '../kit/verb.ts'
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'opens an account for a record, or for somebody who works here, and prints a password to be changed',
  usage:
    'npm run portico -- account <e-mail> --patient <record number or id>\nnpm run portico -- account <e-mail> --staff <name> --role <role>',
  async run(args, start) {
    const { values, positionals } = parseArgs({
      args,
      options: {
        patient: { type: 'string' },
        staff: { type: 'string' },
        role: { type: 'string' },
      },
      allowPositionals: true,
      strict: false,
    })
    const [email, ...rest] = positionals
    const { patient: number, staff: name, role } = values
    const one = typeof number === 'string' ? !name && !role : Boolean(name) && Boolean(role)
    if (!email || rest.length > 0 || !one)
      throw new UsageError(
        'An account needs one e-mail address, and the patient or the member of staff it is for.',
      )
    const { kit } = await start()
    const ctx = jobContext(kit, 'account')
    const whose =
      typeof number === 'string'
        ? await findPatientByNumber(ctx, { number })
        : { staff: { name: String(name), role: String(role) } }
    const password = temporaryPassword()
    await createAccount(ctx, { email, password, temporary: true, ...whose })
    process.stdout.write(
      `The account is ready. Sign in at ${kit.config.origin} with\n  e-mail:   ${email}\n  password: ${password}\nThe portal asks for a new password at the first sign-in.\n`,
    )
    return 0
  },
}
