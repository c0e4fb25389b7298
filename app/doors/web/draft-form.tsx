/**
 * A form in which nothing typed is lost: kept while typing, at automatic logoff, and when it is sent too late; offered
 * again on any device. The loader gives `draft: await draftOf(page)`, the page `sent={actionData}`; the action, made by
 * `personAction`, needs nothing. The fields inside are the usual ones and fill themselves.
 */
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/context.tsx'
import type { TextKey } from '../../texts/en.ts'
import { useFrame } from '../../ui/frame.tsx'
import { Panel } from '../../ui/panel.tsx'
import { TypedProvider } from '../../ui/typed.tsx'
import type { Draft } from '../../features/drafts/drafts.server.ts'
import type { Fields } from '../../features/drafts/kept.ts'
import { ThrowAway } from '../../features/drafts/waiting.tsx'

export type DraftFormProps = {
  /** What the form is, as a list of drafts calls it: "A question about who opened your record". */
  what: TextKey
  draft: Draft
  /** The action's answer: what was typed comes back in its `kept` when it could not be sent, or was a step on the way. */
  sent?: unknown
  /** It brings files. */
  files?: true
  children: ReactNode
}

export function DraftForm({ what, draft, sent, files, children }: DraftFormProps) {
  const t = useTexts()
  const { here } = useFrame()
  const back = (sent as { kept?: Fields } | undefined)?.kept
  return (
    <>
      {draft.at && !back && (
        <Panel tone="info">
          <p>{t('drafts.here', { when: t.dateTime(draft.at) })}</p>
          <ThrowAway place={here} back={here} />
        </Panel>
      )}
      <form
        method="post"
        encType={files && 'multipart/form-data'}
        noValidate
        data-draft={back ? 'typed' : ''}
      >
        <input type="hidden" name="draft" value={what} />
        <input type="hidden" name="whose" value={draft.whose} />
        <TypedProvider typed={back ?? draft.fields}>{children}</TypedProvider>
      </form>
    </>
  )
}
