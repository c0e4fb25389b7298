// The photograph of one side of an insurance card: taken, looked at, taken again, taken away. With or without script.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { patientPage, personAction, type PageArgs } from '../../../../doors/web/page.server.ts'
import { invalid, notFound } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { HintAndError, wiring } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { cardSides, type CardSide } from '../card.ts'
import { beginCard, putCard, readCards, removeCard } from '../cards.server.ts'
import { CardPicture } from '../both/picture.tsx'

const BACK = '/profile/change/insurance'
const NONE = 'Take a photograph, or choose a picture.'

/** @throws notFound for what is no side */
function sideIn({ side }: PageArgs['params']): CardSide {
  const found = cardSides.find((one) => one === side)
  if (!found) throw notFound()
  return found
}

export const loader = patientPage(async ({ ctx, params }) => {
  const side = sideIn(params)
  const cards = await readCards(ctx, {})
  return { side, card: cards.find((one) => one.side === side) ?? null }
})

export const action = personAction(
  'patient',
  async ({ ctx, form, files, params }) => {
    const side = sideIn(params)
    if (form.get('do') === 'remove') {
      await removeCard(ctx, { side })
      return redirect(BACK)
    }
    const [came] = files
    if (!came) throw invalid('no_file', NONE, { camera: NONE })
    if ('why' in came) throw invalid(came.why.code, came.why.message, { camera: came.why.message })
    await putCard(ctx, { side, written: came.written })
    return redirect(BACK)
  },
  async ({ ctx, params }) => beginCard(ctx, { side: sideIn(params) }),
)

const PICTURES = 'image/jpeg,image/png,image/heic,image/heif,.heic,.jpg,.jpeg,.png'

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function CardPage({ loaderData: { side, card }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const field = (name: 'camera' | 'file') => ({
    label: t(`insurance.${name}`),
    name,
    hint: t(`insurance.${name}Hint`),
    error: name === 'camera' ? errors[0]?.message : undefined,
  })
  return (
    <Page
      title={t(`insurance.side.${side}`)}
      back={{ href: BACK, label: t('profile.part.insurance') }}
      lede={t('insurance.cardLede')}
      before={<ErrorSummary errors={errors} />}
    >
      {card && (
        <>
          <CardPicture of={card} src={`/profile/insurance/file/${card.file}?as=look`} />
          <form method="post" encType="multipart/form-data">
            <Button kind="quiet" name="do" value="remove">
              {t('insurance.remove')}
            </Button>
          </form>
        </>
      )}
      <form method="post" encType="multipart/form-data" noValidate>
        {(['camera', 'file'] as const).map((name) => (
          <div key={name} className={field(name).error ? 'field wrong' : 'field'}>
            <label htmlFor={name}>{field(name).label}</label>
            <HintAndError {...field(name)} />
            <input
              type="file"
              accept={PICTURES}
              capture={name === 'camera' ? 'environment' : undefined}
              {...wiring({ ...field(name), optional: true })}
            />
          </div>
        ))}
        <Button kind={card ? 'quiet' : 'main'}>{t('insurance.keep')}</Button>
      </form>
    </Page>
  )
}
