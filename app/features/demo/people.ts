// The invented people of the demonstration, as the sign-in page and `/demo/people.json` show them.
export type DemoPerson = {
  key: string
  name: string
  preferredName: string
  role: string
  email: string
  password: string
  story: string
  patientId?: string
  recordNumber?: string
}

export const demoPeople = (_now: Date): DemoPerson[] => []
