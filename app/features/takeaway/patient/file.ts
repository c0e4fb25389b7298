// One file of a copy: who asks is asked again, and the bytes are opened while they go out.
import { fileAnswer } from '../../../doors/web/file-answer.ts'
import { patientPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { fileTypes } from '../../../kit/files/type.ts'
import { isUuid } from '../../../kit/ids.ts'
import { fileKinds } from '../state.ts'
import { fetchTakeaway } from '../takeaway.server.ts'

export const loader = patientPage(async ({ ctx, params, visit }) => {
  const kind = fileKinds.find((one) => one === params.file)
  const { id = '' } = params
  if (!kind || !isUuid(id)) throw notFound()
  const row = await fetchTakeaway(ctx, { id, kind })
  return fileAnswer(visit.kit, { ...row, name: `record.${fileTypes[row.type ?? 'pdf'].end}` })
})
