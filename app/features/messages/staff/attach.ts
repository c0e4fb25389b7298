// Documents of the record that go with a message of staff: listed once they ask for them, in the same form.
import { redirect } from 'react-router'
import { step } from '../../../doors/web/drafts.server.ts'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { listSendable, type Sendable } from '../attach.server.ts'

export type Attaching = {
  /** Null until somebody asks for them, which is on record as looking at them. */
  documents: Sendable[] | null
}

export async function loadAttaching({ ctx, url }: PageArgs, patient: string): Promise<Attaching> {
  return {
    documents: url.searchParams.has('documents') ? await listSendable(ctx, { patient }) : null,
  }
}

/** The same form with the documents in it, and what was typed so far. */
export function askForDocuments(url: URL) {
  const to = new URL(url)
  to.searchParams.set('documents', 'yes')
  to.searchParams.delete('did')
  return step(redirect(`${to.pathname}${to.search}#documents`))
}

export const documentsIn = (form: FormData): string[] => form.getAll('documents').map(String)
