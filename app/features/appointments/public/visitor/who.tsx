// Who is coming, and where the code goes. When somebody else was quicker, what was typed stays and the nearest free times stand
// beside it.
import { data, redirect } from 'react-router'
import { keptFields } from '../../../drafts/kept.ts'
import { Script } from '../../../../doors/web/script.tsx'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { parsed } from '../../../../kit/verb.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { readDateField } from '../../../../ui/date-field.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import { newToken } from '../../../account/token.ts'
import type { Slot } from '../../rules.ts'
import { At, YourTime } from '../../both/when.tsx'
import { whenWords } from '../../told.ts'
import { askVisit } from '../ask.server.ts'
import { askedSchema } from '../asked.ts'
import { inFrame, staying } from '../embedded.ts'
import { drawForm, passGuard } from '../guard.server.ts'
import { lookAtTime } from '../offered.server.ts'
import { readSlot } from '../slot.ts'
import { BookingPage } from './booking-page.tsx'
import { Near } from './near.tsx'
import { WhoFields } from './who-fields.tsx'

const asked = (url: URL, slot: string | null) => {
  const [type, chosen] = [url.searchParams.get('type') ?? '', readSlot(slot)]
  if (!isUuid(type) || !chosen) throw notFound()
  return { type, chosen }
}

export const loader = publicPage(async ({ ctx, url, visit }) => {
  const slot = url.searchParams.get('slot')
  const { type, chosen } = asked(url, slot)
  const looked = await lookAtTime(ctx, { type, chosen })
  const texts = Boolean(visit.kit.config.sms) || visit.kit.config.mode === 'demonstration'
  return {
    ...looked,
    chosen,
    slotText: slot ?? '',
    embed: inFrame(url),
    texts,
    form: await drawForm(ctx),
  }
})

export const action = personAction('public', async ({ ctx, form, url }) => {
  const said = typed(
    form,
    'given',
    'family',
    'email',
    'phone',
    'by',
    'language',
    'about',
    'website',
  )
  const {
    way,
    slot,
    form: mark,
    proof,
    answer,
  } = typed(form, 'way', 'slot', 'form', 'proof', 'answer')
  const { type, chosen } = asked(url, slot || url.searchParams.get('slot'))
  const embed = inFrame(url)
  // Nobody sees this field; whoever fills it in is shown what everybody is shown.
  if (said.website) throw redirect(staying(embed, `/book/code/${newToken()}`))
  const { website: _, ...fields } = said
  const born = readDateField(form, 'born') ?? ''
  const person = parsed(askedSchema, { ...fields, born })
  const how = way === 'video' || way === 'phone' || way === 'in person' ? way : chosen.way
  await passGuard(ctx, { form: mark, proof, answer })
  const wanted = { type, chosen: { ...chosen, way: how } }
  const token = await askVisit(ctx, { ...wanted, asked: person })
  if (token) return redirect(staying(embed, `/book/code/${token}`))
  const { near } = await lookAtTime(ctx, wanted)
  return data({ kept: keptFields(form), taken: true, near }, { status: 409 })
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }
type Answer = { kept?: Record<string, string[]>; taken?: true; near?: Slot[] }

export default function WhoIsComing({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { kept, near = loaderData.near } = (actionData ?? {}) as Answer
  const { type, slot, names, chosen, slotText: text, embed, texts, form } = loaderData
  const place = names.places[chosen.location]
  const startsAt = new Date(chosen.at)
  const timeZone = place?.zone ?? t.timeZone
  const when = whenWords(t, { startsAt, timeZone })
  const who = names.people[chosen.bookable] ?? ''
  const taken = !slot || Boolean((actionData as Answer | undefined)?.taken)
  const times = staying(embed, '/book/times', { type: type.id })
  return (
    <BookingPage
      embed={embed}
      title={t('publicBooking.who')}
      lede={
        !taken && (
          <At startsAt={startsAt} timeZone={timeZone}>
            {t('publicBooking.who.when', { type: type.name, when, who, place: place?.name ?? '' })}
          </At>
        )
      }
      before={<ErrorSummary errors={errors} />}
    >
      <p>
        <a href={times}>{t('publicBooking.backTimes')}</a>
      </p>
      <form method="post" noValidate data-proof={form.nonce} data-bits={form.bits} data-soon="3">
        <input type="hidden" name="form" value={form.token} />
        <input type="hidden" name="proof" value="" />
        <TypedProvider typed={kept ?? null}>
          {taken ? (
            <Near near={near} names={names} times={times} />
          ) : (
            <input type="hidden" name="slot" value={text} />
          )}
          <WhoFields
            errors={errors}
            sum={form.sum}
            texts={texts}
            ways={slot && slot.ways.length > 1 ? slot.ways : []}
          />
        </TypedProvider>
        {(!taken || near.length > 0) && <Button>{t('publicBooking.send')}</Button>}
        <p role="status" data-working={t('publicBooking.working')} />
      </form>
      <Script name="proof" />
      <YourTime />
    </BookingPage>
  )
}
