// One passkey, to remove it.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { isUuid } from '../../../kit/ids.ts'
import { RemovePasskey } from '../both/passkey-pages.tsx'
import { readPasskey, removePasskey } from '../passkeys.server.ts'

const BASE = '/security'

export const loader = patientPage(async ({ ctx, params: { id = '' } }) => {
  const passkey = isUuid(id) ? await readPasskey(ctx, { id }) : null
  if (!passkey) throw redirect(BASE)
  return passkey
})

export const action = personAction('patient', async ({ ctx, form, params: { id = '' } }) => {
  const password = typed(form, 'current').current
  if (isUuid(id)) await removePasskey(ctx, { id, password })
  return redirect(`${BASE}?changed=passkey-removed`)
})

type Data = Awaited<ReturnType<typeof loader>>

export default function PasskeyPage(props: { loaderData: Data; actionData?: unknown }) {
  const { label, asks } = props.loaderData
  return <RemovePasskey base={BASE} errors={problems(props.actionData)} label={label} asks={asks} />
}
