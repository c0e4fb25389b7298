// Adding a passkey, for staff. It also counts as having shown one: the session goes on as proved by it.
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { staffPage, personAction } from '../../../doors/web/page.server.ts'
import { confirmSession } from '../../account/session.server.ts'
import { sessionCookies } from '../../account/both/sign-in-cookies.ts'
import { NewPasskey } from '../both/passkey-pages.tsx'
import { addPasskey, offerPasskey } from '../passkeys.server.ts'

const BASE = '/staff/security'

export const loader = staffPage(async ({ ctx, visit }) => ({
  options: await offerPasskey(ctx, { name: visit.person ?? '' }),
}))

export const action = personAction('staff', async ({ ctx, form }) => {
  await addPasskey(ctx, { typed: typed(form, 'passkey').passkey })
  const headers = sessionCookies(await confirmSession(ctx, { method: 'passkey' }))
  return redirect(`${BASE}?changed=passkey-added`, { headers })
})

type Data = Awaited<ReturnType<typeof loader>>

export default function NewPasskeyPage(props: { loaderData: Data; actionData?: unknown }) {
  return (
    <NewPasskey
      base={BASE}
      errors={problems(props.actionData)}
      options={props.loaderData.options}
    />
  )
}
