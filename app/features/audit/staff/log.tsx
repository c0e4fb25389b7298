// The audit log, newest first.
import { staffPage } from '../../../doors/web/page.server.ts'
import { loadLog } from './load.ts'
import { LogPage } from './log-page.tsx'

export const loader = staffPage(loadLog)

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Log({ loaderData }: Props) {
  return <LogPage data={loaderData} />
}
