// A patient: ../../both/second-factor/remove.tsx says what this page is for.
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { loadRemove, sendRemove, type RemoveData } from '../../both/second-factor/remove-page.ts'
import { Remove } from '../../both/second-factor/remove.tsx'

export const loader = patientPage(loadRemove)
export const action = personAction('patient', sendRemove)

type Props = { loaderData: RemoveData; actionData?: unknown }

export default function RemovePage({ loaderData, actionData }: Props) {
  return <Remove data={loaderData} actionData={actionData} />
}
