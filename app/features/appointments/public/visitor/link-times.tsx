// What a proved booking link opens: free times of that one visit, and booking one of them. Nothing else of the record.
import { data, redirect } from 'react-router'
import { cookie } from '../../../../doors/web/cookies.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { invalid, notFound, PorticoError } from '../../../../kit/errors.ts'
import type { Context, Kit } from '../../../../kit/kit.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import { keptFields, type Fields } from '../../../drafts/kept.ts'
import { TimeTaken } from '../../place.ts'
import { At, YourTime } from '../../both/when.tsx'
import { whenWords } from '../../told.ts'
import {
  bookByLink,
  linkOver,
  proveLinkCode,
  readLinkTimes,
  type Proved,
} from '../link-open.server.ts'
import { LINK_COOKIE, LINK_SECONDS, openLinkState, sealLink } from '../link-state.ts'
import { readSlot } from '../slot.ts'
import { fromIn } from './from.ts'
import { LinkCode } from './link-code.tsx'
import { Near } from './near.tsx'
import { TimesList } from './times-list.tsx'

const OVER = '/book/link/over'

export const loader = publicPage(async ({ ctx, url, visit }) => {
  const state = await openLinkState(visit.kit, visit.cookies.get(LINK_COOKIE))
  if (state?.step === 'done') throw redirect('/book/link/done')
  if (!state) throw redirect(OVER)
  const { patient, link } = state
  if (state.step === 'code') return null
  try {
    const times = await readLinkTimes(ctx, { patient, link }, fromIn(url))
    const slot = url.searchParams.get('slot') ?? ''
    return { ...times, slot, chosen: readSlot(slot) }
  } catch (error) {
    if (error instanceof PorticoError && error.code === 'link_no') throw redirect(OVER)
    throw error
  }
})

export const action = personAction('public', async ({ ctx, form, visit }) => {
  const state = await openLinkState(visit.kit, visit.cookies.get(LINK_COOKIE))
  if (state?.step === 'done') throw redirect('/book/link/done')
  if (!state) throw linkOver()
  if (state.step === 'code') return proveCode(ctx, visit, form, state)
  const { slot, about } = typed(form, 'slot', 'about')
  const chosen = readSlot(slot)
  if (!chosen) throw notFound()
  const { patient, link } = state
  try {
    const {
      startsAt,
      timeZone,
      place,
      with: who,
    } = await bookByLink(ctx, {
      patient,
      link,
      chosen,
      about,
    })
    const told = { startsAt: startsAt.toISOString(), timeZone, place, with: who }
    const done = await sealLink(visit.kit, { step: 'done', ...told })
    return redirect('/book/link/done', {
      headers: { 'Set-Cookie': cookie(LINK_COOKIE, done, LINK_SECONDS) },
    })
  } catch (error) {
    if (!(error instanceof TimeTaken)) throw error
    const near = error.nearest.filter(({ groupVisit }) => !groupVisit)
    return data({ kept: keptFields(form), near }, { status: 409 })
  }
})

const DIGITS = 'Enter the six digits.'

/** @returns the way to the times @throws invalid */
async function proveCode(
  ctx: Context,
  { kit }: { kit: Kit },
  form: FormData,
  { patient, link }: Proved,
): Promise<Response> {
  const code = typed(form, 'code').code.replace(/\D/g, '')
  if (code.length !== 6) throw invalid('code_digits', DIGITS, { code: DIGITS })
  await proveLinkCode(ctx, { patient, link }, code)
  const state = await sealLink(kit, { step: 'open', patient, link })
  return redirect('/book/link', {
    headers: { 'Set-Cookie': cookie(LINK_COOKIE, state, LINK_SECONDS) },
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }
type Answer = { kept?: Fields; near?: TimeTaken['nearest'] }

export default function BookByLink({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  if (!loaderData) return <LinkCode sent={actionData} />
  const { type, slots, names, until, slot, chosen } = loaderData
  const { kept, near } = (actionData ?? {}) as Answer
  const last = slots.at(-1)?.at
  if (chosen) {
    const place = names.places[chosen.location]
    const at = { startsAt: new Date(chosen.at), timeZone: place?.zone ?? t.timeZone }
    const when = whenWords(t, at)
    const who = names.people[chosen.bookable] ?? ''
    return (
      <SignedOutPage
        title={t('publicBooking.link.confirm')}
        lede={
          !near && (
            <At {...at}>
              {t('publicBooking.who.when', {
                type: type.name,
                when,
                who,
                place: place?.name ?? '',
              })}
            </At>
          )
        }
        before={<ErrorSummary errors={errors} />}
      >
        <p>
          <a href="/book/link">{t('publicBooking.backTimes')}</a>
        </p>
        <form method="post" noValidate>
          <TypedProvider typed={kept ?? null}>
            {near ? (
              <Near near={near} names={names} times="/book/link" />
            ) : (
              <input type="hidden" name="slot" value={slot} />
            )}
            <Field
              label={t('publicBooking.about')}
              name="about"
              hint={t('publicBooking.aboutHint')}
              lines={3}
              maxLength={500}
              optional
              error={errorFor(errors, 'about')}
            />
          </TypedProvider>
          {near?.length !== 0 && <Button>{t('publicBooking.link.confirmButton')}</Button>}
        </form>
        <YourTime />
      </SignedOutPage>
    )
  }
  return (
    <SignedOutPage
      title={t('publicBooking.times')}
      lede={t('publicBooking.times.lede', { type: type.name })}
      before={<ErrorSummary errors={errors} />}
    >
      {slots.length === 0 && (
        <Nothing tellUs={false}>{t('publicBooking.times.none', { until: t.date(until) })}</Nothing>
      )}
      <TimesList
        slots={slots}
        names={names}
        hrefOf={(one) => `/book/link?${new URLSearchParams({ slot: one })}`}
      />
      <ButtonLink kind="quiet" href={`/book/link?from=${last ? last + 1 : until.getTime()}`}>
        {t('publicBooking.times.more')}
      </ButtonLink>
      <p>{t('publicBooking.times.desk')}</p>
    </SignedOutPage>
  )
}
