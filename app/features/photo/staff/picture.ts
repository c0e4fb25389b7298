// The picture itself, at an address of its own: for those who may see photos, and kept by no browser.
import { staffPage } from '../../../doors/web/page.server.ts'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { readPhoto } from '../photo.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const picture = await readPhoto(ctx, { patient: patientIn(params) })
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/webp' } })
})
