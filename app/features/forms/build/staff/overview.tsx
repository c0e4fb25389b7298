// A form that is being built, on one page: its sections and questions in their order, what is missing, and where to go on.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { minutesOf, type Item } from '../../questionnaire/form.ts'
import { isTable } from '../../questionnaire/tables.ts'
import { throwFormDraftAway } from '../build.server.ts'
import { fieldsOf } from '../question.ts'
import { scoreOf } from '../score.ts'
import { offeredBy } from '../table.ts'
import { countQuestions, missingIn } from '../translate.ts'
import { wayOf } from '../ways.ts'
import { FORMS, questionAt } from './addresses.ts'
import { change, openedDraft } from './draft-page.ts'

const deeds = ['added', 'changed', 'removed'] as const

export const loader = staffPage(async (page) => {
  const { draft, at } = await openedDraft(page)
  const done = deeds.find((one) => one === page.url.searchParams.get('done'))
  return { draft, at, done, score: scoreOf(draft.form) }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const { up, down, remove, away } = typed(form, 'up', 'down', 'remove', 'away')
  if (away) {
    const { formId } = await throwFormDraftAway(ctx, { id: params.draft ?? '' })
    return redirect(formId ? `${FORMS}/${formId}` : FORMS)
  }
  if (remove) {
    await change(ctx, params, { do: 'remove', id: remove })
    return redirect(`${url.pathname}?done=removed`)
  }
  const id = up || down
  await change(ctx, params, { do: 'move', id, by: up ? -1 : 1 })
  return redirect(`${url.pathname}?moved=${encodeURIComponent(id)}#${encodeURIComponent(id)}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function DraftOfForm({ loaderData }: Props) {
  const t = useTexts()
  const { draft, at, done, score } = loaderData
  const { form, version, formId, by, refused } = draft
  const questions = countQuestions(form)
  const missing = missingIn(form, 'es').length
  return (
    <Page
      title={form.title.text}
      tabTitle={t('build.building')}
      lede={t('build.lede', {
        version,
        questions,
        minutes: t('forms.minutes', { n: minutesOf(form) }),
      })}
      back={{ href: formId ? `${FORMS}/${formId}` : FORMS, label: t('forms.settings') }}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t(`build.done.${done}`)}</p>
        </Panel>
      )}
      <Buttons>
        <ButtonLink href={`${at}/add`}>{t('build.add')}</ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/section`}>
          {t('build.addSection')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/preview`}>
          {t('build.preview')}
        </ButtonLink>
      </Buttons>
      {form.items.length === 0 && <Nothing tellUs={false}>{t('build.none')}</Nothing>}
      <Items of={form.items} draft={draft.id} at={at} />
      <Section title={t('build.rest')}>
        <Rows>
          <Row
            href={`${at}/about`}
            title={t('build.aboutRow')}
            second={
              form.signers.length > 0
                ? t('build.aboutRow.signed')
                : (form.about?.text ?? t('build.aboutRow.none'))
            }
          />
          <Row
            href={`${at}/score`}
            title={t('build.score')}
            second={score ? t('build.score.has', { n: score.of.length }) : t('build.score.none')}
          />
          <Row
            href={`${at}/words/es`}
            title={t('build.words')}
            second={missing > 0 ? t('build.words.missing', { n: missing }) : t('build.words.whole')}
          />
        </Rows>
      </Section>
      <Buttons>
        {refused.length === 0 && (
          <ButtonLink kind="quiet" href={`${at}/publish`}>
            {t('build.publish')}
          </ButtonLink>
        )}
      </Buttons>
      <p>{t('build.last', { by: by ?? 'nobody', when: t.dateTime(draft.at) })}</p>
      <form method="post">
        <Button kind="quiet" name="away" value="yes">
          {t('build.away')}
        </Button>
      </form>
    </Page>
  )
}

type Listing = { of: Item[]; draft: string; at: string }

/** One below the other; a section has its own below its heading. */
function Items({ of, draft, at }: Listing) {
  const t = useTexts()
  const shown = of.filter(({ hidden, calculated }) => !(hidden && calculated))
  const pieces: (Item | Item[])[] = []
  for (const item of shown) {
    const last = pieces.at(-1)
    if (item.kind === 'group' && !isTable(item)) pieces.push(item)
    else if (Array.isArray(last)) last.push(item)
    else pieces.push([item])
  }
  return pieces.map((piece) =>
    Array.isArray(piece) ? (
      <Rows key={piece[0]?.id}>
        {piece.map((item) => (
          <Row
            key={item.id}
            href={questionAt(draft, item.id)}
            title={<span id={item.id}>{item.words.text || t('build.noWords')}</span>}
            second={marksOf(t, item).join(' · ')}
            more={<Moves item={item} among={shown} />}
          />
        ))}
      </Rows>
    ) : (
      <Section
        key={piece.id}
        id={piece.id}
        title={piece.words.text || t('build.noWords')}
        aside={
          <a href={`${at}/section/${encodeURIComponent(piece.id)}`}>{t('build.changeSection')}</a>
        }
      >
        {piece.when.length > 0 && <p>{t('build.mark.when')}</p>}
        <Items of={piece.items} draft={draft} at={at} />
        <Moves item={piece} among={shown} section />
      </Section>
    ),
  )
}

/** How it is answered, and what else is to be known of it. */
function marksOf(t: Texts, item: Item): string[] {
  const way = wayOf(item)
  return [
    way ? t(`build.way.${way}`) : t('build.way.other'),
    fieldsOf(item).required === 'yes' && t('build.mark.required'),
    item.when.length > 0 && t('build.mark.when'),
    offeredBy(item).some(({ weight }) => weight !== null) && t('build.mark.points'),
    offeredBy(item).some(({ alarm }) => alarm) && t('build.mark.alarm'),
    item.source.definition || item.source.code ? t('build.mark.record') : false,
  ].filter((one) => typeof one === 'string')
}

function Moves({ item, among, section }: { item: Item; among: Item[]; section?: true }) {
  const t = useTexts()
  const place = among.indexOf(item)
  const name = item.words.text
  const empty = item.items.length === 0
  return (
    <form method="post">
      <Buttons compact>
        {place > 0 && (
          <Button kind="quiet" name="up" value={item.id}>
            {t('build.up')} <span className="heard">{name}</span>
          </Button>
        )}
        {place < among.length - 1 && (
          <Button kind="quiet" name="down" value={item.id}>
            {t('build.down')} <span className="heard">{name}</span>
          </Button>
        )}
        {(!section || empty) && (
          <Button kind="quiet" name="remove" value={item.id}>
            {t('build.remove')} <span className="heard">{name}</span>
          </Button>
        )}
      </Buttons>
    </form>
  )
}
