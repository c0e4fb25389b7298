// A patient: ../../both/second-factor/codes.tsx says what this page is for.
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { loadCodes, sendCodes, type CodesData } from '../../both/second-factor/codes-page.ts'
import { Codes } from '../../both/second-factor/codes.tsx'

export const loader = patientPage(loadCodes)
export const action = personAction('patient', sendCodes)

type Props = { loaderData: CodesData; actionData?: unknown }

export default function CodesPage({ loaderData, actionData }: Props) {
  return <Codes data={loaderData} actionData={actionData} />
}
