// The page of the demonstration's gateway: it looks like a play page, asks for no card, and lets whoever looks choose what happens.
import { redirect } from 'react-router'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { jobContext } from '../../../../kit/verb.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { moneyText } from '../../../bills/money.ts'
import { actPlay, readPlay } from './play.server.ts'
import { scenes, type Scene } from './scenes.ts'

export const loader = publicPage(async ({ visit, params }) => ({
  play: await readPlay(jobContext(visit.kit, 'play'), { id: params.id ?? '' }),
}))

export const action = personAction('public', async ({ form, visit, params }) => {
  const said = String(form.get('do') ?? '')
  const scene = [...scenes, 'yes', 'no'].find((one) => one === said) as Scene | 'yes' | 'no'
  if (!scene) throw notFound()
  const id = params.id ?? ''
  const play = await actPlay(jobContext(visit.kit, 'play'), { id, scene })
  return redirect(play.state === 'asks' ? `/demo/pay/${id}` : play.back)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function PlayPage({ loaderData }: Props) {
  const t = useTexts()
  const { play } = loaderData
  const amount = moneyText(t, play)
  const open = play.state === 'open' || play.state === 'declined'
  return (
    <SignedOutPage title={t('play.title', { amount })} lede={play.label}>
      <Panel tone="attention" title={t('play.notReal')}>
        <p>{t('play.notRealText')}</p>
      </Panel>
      {play.state === 'asks' && (
        <form method="post">
          <h2>{t('play.isItYou')}</h2>
          <Rows>
            <Row send={{ name: 'do', value: 'yes' }} title={t('play.yes')} />
            <Row send={{ name: 'do', value: 'no' }} title={t('play.no')} />
          </Rows>
        </form>
      )}
      {open && (
        <form method="post">
          <h2>{t('play.choose')}</h2>
          <Rows>
            {scenes.map((scene) => (
              <Row
                key={scene}
                send={{ name: 'do', value: scene }}
                title={t(`play.scene.${scene}`)}
                second={t(`play.sceneText.${scene}`)}
              />
            ))}
          </Rows>
        </form>
      )}
      {!open && play.state !== 'asks' && <p>{t('play.over')}</p>}
      <p>
        <a href={play.back}>{t('play.back')}</a>
      </p>
    </SignedOutPage>
  )
}
