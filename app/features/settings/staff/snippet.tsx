// Words that are pasted into the clinic's own website.
import { useTexts } from '../../../texts/context.tsx'

/** What is pasted elsewhere: a script copies it, and without one it is selected. */
export function Snippet({ id, children }: { id: string; children: string }) {
  const t = useTexts()
  const said = {
    'data-copy': id,
    'data-done': t('settings.embed.copied'),
    'data-failed': t('settings.embed.notCopied'),
  }
  return (
    <>
      <p className="prose">
        <code id={id} dir="ltr">
          {children}
        </code>
      </p>
      <p>
        <button type="button" className="button quiet" hidden {...said}>
          {t('settings.embed.copy')}
        </button>{' '}
        <span role="status" />
      </p>
    </>
  )
}
