// Documents of the record that go with a message of staff: listed once they ask for them, in the same form.
import { redirect } from 'react-router'
import { step } from '../../../doors/web/drafts.server.ts'
import type { FileIn } from '../../../doors/web/files-in.ts'
import type { PageArgs } from '../../../doors/web/page.server.ts'
import { listSendable, type Sendable } from '../attach.server.ts'

export type Attaching = {
  /** Null until somebody asks for them, which is on record as looking at them. */
  documents: Sendable[] | null
  /** Files were chosen before, and are lost. */
  again: boolean
}

export async function loadAttaching({ ctx, url }: PageArgs, patient: string): Promise<Attaching> {
  return {
    documents: url.searchParams.has('documents') ? await listSendable(ctx, { patient }) : null,
    again: url.searchParams.has('again'),
  }
}

/** The same form with the documents in it, and what was typed so far. */
export function askForDocuments(url: URL, files: FileIn[]) {
  const to = new URL(url)
  to.searchParams.set('documents', 'yes')
  to.searchParams.delete('did')
  if (files.length > 0) to.searchParams.set('again', 'yes')
  return step(redirect(`${to.pathname}${to.search}#documents`))
}

export const documentsIn = (form: FormData): string[] => form.getAll('documents').map(String)
