// One document at the clinic: how it looks, every version, and changing what is said of it.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import type { OpenContext } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Field } from '../../../ui/field.tsx'
import { Meanwhile } from '../../../ui/meanwhile.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import type { About, PartProps } from '../../chart/staff/section.ts'
import { fileWords } from '../both/file-words.ts'
import { Preview } from '../both/preview.tsx'
import { readChartDocument } from '../chart.server.ts'
import { fieldsOf } from '../fields-of.ts'
import { AboutFields } from './about-fields.tsx'
import { SeenFlag, StatusFlag } from './flags.tsx'
import { Versions } from './versions.tsx'

export async function loadOne(ctx: OpenContext, { patient, page }: About, id: string) {
  const version = page.url.searchParams.get('version')
  const read = await readChartDocument(ctx, { patient, id, version })
  const done = page.url.searchParams.get('done')
  return {
    ...read,
    done: (['saved', 'amended'] as const).find((one) => one === done),
    draft: await draftOf(page),
  }
}

type Props = PartProps<Awaited<ReturnType<typeof loadOne>>>

export function One({ of, about, sent }: Props) {
  const t = useTexts()
  const { document, versions, open, file, link, done } = of
  const at = `${about.at}/documents`
  return (
    <>
      <a className="back" href={at}>
        {t('documents.title')}
      </a>
      {done && (
        <Panel tone="done" focus>
          {t(`documents.${done}`)}
        </Panel>
      )}
      <Section title={document.title}>
        <Facts
          items={[
            { term: t('documents.col.class'), value: t(`documents.class.${document.class}`) },
            { term: t('documents.col.date'), value: t.date(document.date) },
            {
              term: t('documents.col.author'),
              value: document.sentBy === 'patient' ? t('documents.fromPatient') : document.author,
            },
            { term: t('documents.col.status'), value: <StatusFlag of={document.status} /> },
            { term: t('documents.col.seen'), value: <SeenFlag of={document} /> },
          ]}
        />
      </Section>
      <Section title={t('documents.preview')}>
        {open.version !== document.version && (
          <Panel tone="attention">{t('documents.older', { n: open.version })}</Panel>
        )}
        <Preview file={file} version={open} src={`${at}/file/${link}`} />
        <form method="post">
          <Buttons>
            {file.ready && (
              <Button icon="download" kind="quiet" name="keep" value={open.id}>
                {t('documents.download')}
              </Button>
            )}
            {about.may.includes('documents.add') && (
              <ButtonLink kind="quiet" href={`${at}/${document.id}/amend`}>
                {t('documents.amend')}
              </ButtonLink>
            )}
            <span className="hint">{fileWords(t, file)}</span>
          </Buttons>
        </form>
      </Section>
      {of.confidential !== null && (
        <Section title={t('documents.confidentialTitle')}>
          <form method="post" action={`${about.at}/confidential`}>
            <p>{t(of.confidential ? 'documents.confidentialIs' : 'documents.confidentialNot')}</p>
            <input type="hidden" name="from" value="document" />
            <Button kind="quiet" name={of.confidential ? 'open' : 'mark'} value={document.id}>
              {t(of.confidential ? 'confidential.unmark' : 'confidential.mark')}
            </Button>
          </form>
        </Section>
      )}
      <Versions of={versions} stands={document.version} at={`${at}/${document.id}`} />
      {about.may.includes('documents.add') && <Edit of={of} sent={sent} />}
    </>
  )
}

function Edit({ of, sent }: Pick<Props, 'of' | 'sent'>) {
  const t = useTexts()
  const { document, classes, draft } = of
  const errors = problems(sent)
  const value = fieldsOf(document)
  return (
    <Section title={t('documents.edit')}>
      <DraftForm what="documents.editDraft" draft={draft} sent={sent}>
        <Meanwhile
          version={String(document.changes)}
          sent={sent}
          compare={[
            { name: 'title', label: t('documents.titleLabel') },
            { name: 'class', label: t('documents.classLabel') },
            { name: 'author', label: t('documents.author') },
            { name: 'status', label: t('documents.statusLabel') },
            { name: 'shown', label: t('documents.shownLabel') },
          ]}
        />
        <Field
          label={t('documents.titleLabel')}
          name="title"
          maxLength={120}
          value={value.title}
          error={errorFor(errors, 'title')}
        />
        <AboutFields of={classes} value={value} errors={errors} />
        <Button>{t('documents.save')}</Button>
      </DraftForm>
    </Section>
  )
}
