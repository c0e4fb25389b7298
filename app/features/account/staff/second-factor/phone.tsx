// Staff: ../../both/second-factor/phone.tsx says what this page is for.
import { staffPage, personAction } from '../../../../doors/web/page.server.ts'
import { loadPhone, sendPhone, type PhoneData } from '../../both/second-factor/phone-page.ts'
import { PhoneSetup } from '../../both/second-factor/phone.tsx'

export const loader = staffPage(loadPhone)
export const action = personAction('staff', sendPhone)

type Props = { loaderData: PhoneData; actionData?: unknown }

export default function PhoneSetupPage({ loaderData, actionData }: Props) {
  return <PhoneSetup data={loaderData} actionData={actionData} />
}
