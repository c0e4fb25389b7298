// What happened to the account of a patient.
import { patientPage } from '../../../doors/web/page.server.ts'
import { EventsPage } from '../both/events-page.tsx'
import { loadEvents } from '../both/load-events.ts'

export const loader = patientPage(loadEvents)

export default EventsPage
