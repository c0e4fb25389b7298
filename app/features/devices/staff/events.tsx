// What happened to the account of a member of staff.
import { staffPage } from '../../../doors/web/page.server.ts'
import { EventsPage } from '../both/events-page.tsx'
import { loadEvents } from '../both/load-events.ts'

export const loader = staffPage(loadEvents)

export default EventsPage
