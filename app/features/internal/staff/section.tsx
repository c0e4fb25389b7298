// The chart's section of what staff say among themselves: flags, and comments by who may read them.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { OpenContext } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { chartSection, type About, type PartProps } from '../../chart/staff/section.ts'
import { addComment, editComment, endComment, listComments } from '../comments.server.ts'
import { endFlag, listFlags, setFlag } from '../flags.server.ts'
import { Comments } from './comments.tsx'
import { Flags } from './flags.tsx'
import { loadOne, One } from './one.tsx'

async function load(ctx: OpenContext, { patient, may, page }: About) {
  const { searchParams } = page.url
  const about = searchParams.get('about')
  return {
    ...(await listFlags(ctx, { patient })),
    comments: may.includes('comments.desk') ? await listComments(ctx, { patient }) : null,
    entry: about && isUuid(about) ? about : null,
    done: done.find((one) => one === searchParams.get('done')),
    draft: await draftOf(page),
  }
}

const done = ['flagSet', 'flagEnded', 'added', 'taken'] as const

export const internalSection = chartSection({
  key: 'internal',
  title: 'internal.title',
  group: 'person',
  may: 'people.find',
  load,
  Part: InternalPart,
  one: { load: loadOne, Part: One },
  act: async ({ ctx, form }, { patient, entry }) => {
    const at = `/staff/patients/${patient}/internal`
    const { flag, take } = typed(form, 'flag', 'take')
    if (flag) {
      await endFlag(ctx, { patient, id: flag })
      return redirect(`${at}?done=flagEnded`)
    }
    if (entry === 'flag') {
      await setFlag(ctx, { patient, ...typed(form, 'kind', 'words', 'days') } as never)
      return redirect(`${at}?done=flagSet`)
    }
    if (entry && take) {
      await endComment(ctx, { patient, id: entry })
      return redirect(`${at}?done=taken`)
    }
    if (entry) {
      await editComment(ctx, { patient, id: entry, ...typed(form, 'text', 'version') })
      return redirect(`${at}/${entry}?done=saved`)
    }
    const about = form.get('entry')
    const said = { patient, ...typed(form, 'kind', 'text'), entry: about || null }
    await addComment(ctx, said as never)
    return redirect(`${at}?done=added`)
  },
})

type Props = PartProps<Awaited<ReturnType<typeof load>>>

function InternalPart({ of, about, sent }: Props) {
  const t = useTexts()
  return (
    <>
      {of.done && (
        <Panel tone="done" focus>
          {t(`internal.${of.done}`)}
        </Panel>
      )}
      <Internal>
        <Flags of={of.flags} about={about} />
        <Comments {...of} about={about} sent={sent} />
      </Internal>
    </>
  )
}
