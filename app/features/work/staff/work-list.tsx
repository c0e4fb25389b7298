// The list itself: the most urgent first, what is due before what is not, what waits longest before the rest.
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { TextKey } from '../../../texts/en.ts'
import type { Item } from '../item.ts'
import type { Choice } from '../choice.ts'
import { workAddress } from './address.ts'
import { Choosing } from './choosing.tsx'
import type { ListData } from './load.ts'
import { News } from './news-line.tsx'
import { lineOf, stateWords, urgencyFlags } from './words.ts'

export function WorkList({ data, here }: { data: ListData; here?: string }) {
  const t = useTexts()
  const { choice, choices, list, after, now } = data
  return (
    <>
      <Choosing choice={choice} choices={choices} />
      <News since={now} href={workAddress(choice, here && `/${here}`)} />
      <Loaded of={list} what={t('work.what')}>
        {({ items, more }) => (
          <>
            {items.length === 0 ? (
              <Nothing tellUs={false}>{t(nothing[nameOf(choice)])}</Nothing>
            ) : (
              <Rows label={t('work.title')} walked>
                {items.map((item) => (
                  <WorkRow key={item.id} item={item} choice={choice} here={here} now={now} />
                ))}
              </Rows>
            )}
            {(more || after) && (
              <nav className="pager" aria-label={t('common.pages')}>
                {after && (
                  <ButtonLink kind="quiet" href={workAddress(choice)}>
                    {t('work.first')}
                  </ButtonLink>
                )}
                {more && (
                  <ButtonLink kind="quiet" href={workAddress(choice, '', { after: more })}>
                    {t('work.next')}
                  </ButtonLink>
                )}
              </nav>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const nothing = {
  all: 'work.none',
  mine: 'work.none.mine',
  team: 'work.none.team',
  nobody: 'work.none.nobody',
  snoozed: 'work.none.snoozed',
  done: 'work.none.done',
  narrowed: 'work.none.narrowed',
} satisfies Record<string, TextKey>

function nameOf({ who, show, kind, team, role }: Choice): keyof typeof nothing {
  if (kind ?? team ?? role) return 'narrowed'
  return show === 'open' ? who : show
}

type WorkRowProps = { item: Item; choice: Choice; here?: string; now: Date }

function WorkRow({ item, choice, here, now }: WorkRowProps) {
  const t = useTexts()
  const { kind, word } = urgencyFlags[item.urgency]
  return (
    <Row
      href={workAddress(choice, `/${item.id}`)}
      title={lineOf(item, t)}
      second={stateWords(item, now, t)}
      end={item.doneAt ? undefined : <Flag kind={kind} word={t(word)} />}
      here={item.id === here}
      mark={item.id}
    />
  )
}
