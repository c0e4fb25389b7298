// portico account <e-mail> --patient <record number or id>
import { parseArgs } from 'node:util'
import { createAccount, findPatientByNumber } from '../features/account/account.server.ts'
import { temporaryPassword } from '../features/account/password.ts'
import { jobContext } from '../kit/verb.ts'
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'ties an account to an imported record and prints a password to be changed',
  usage: 'npm run portico -- account <e-mail> --patient <record number or id>',
  async run(args, start) {
    const { values, positionals } = parseArgs({
      args,
      options: { patient: { type: 'string' } },
      allowPositionals: true,
      strict: false,
    })
    const [email, ...rest] = positionals
    if (!email || rest.length > 0 || typeof values.patient !== 'string')
      throw new UsageError('An account needs one e-mail address and the patient it is for.')
    const { kit } = await start()
    const ctx = jobContext(kit, 'account')
    const { patient } = await findPatientByNumber(ctx, { number: values.patient })
    const password = temporaryPassword()
    await createAccount(ctx, { email, password, temporary: true, patient })
    process.stdout.write(
      `The account is ready. Sign in at ${kit.config.origin} with\n  e-mail:   ${email}\n  password: ${password}\nThe portal asks for a new password at the first sign-in.\n`,
    )
    return 0
  },
}
