/**
 * Chooses a template inside the form of a message, shows it with this patient's values, and asks for what only whoever
 * writes knows. The action of the form gives `templateStep` the deeds `template` and `insert`.
 */
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import type { Filled, TemplateLine } from '../../templates/templates.server.ts'
import type { Looked } from './step.ts'
import { templateWords } from './words.ts'

type Props = {
  templates: TemplateLine[]
  /** The team that the message is from; null where the form asks for it, in `team`. */
  team: string | null
  /** It goes to many, and what is known of each stays in its braces. */
  many?: true
  /** The action's answer. */
  sent: unknown
  errors: FormError[]
}

export function TemplatePicker({ templates, team, many, sent, errors }: Props) {
  const t = useTexts()
  const filled = (sent as Looked | undefined)?.filled
  if (templates.length === 0) return null
  return (
    <>
      {team && <input type="hidden" name="templateTeam" value={team} />}
      <Select
        label={t('messages.template')}
        name="template"
        optional
        options={[
          { value: '', label: t('messages.template.none') },
          ...templates.map(({ id, title, lang }) => ({
            value: id,
            label: t('messages.template.in', { title, lang: templateWords.language(lang, t) }),
          })),
        ]}
        error={errorFor(errors, 'template')}
      />
      <Buttons>
        <Button kind="quiet" name="do" value="template">
          {t(many ? 'messages.template.showMany' : 'messages.template.show')}
        </Button>
      </Buttons>
      {filled && <Preview of={filled} errors={errors} />}
    </>
  )
}

function Preview({ of, errors }: { of: Filled; errors: FormError[] }) {
  const t = useTexts()
  const { title, lang, text, asks, missing } = of
  const unknown = missing.filter((name) => !asks.includes(name))
  return (
    <Panel tone="info" title={title}>
      <div lang={lang} dir="auto">
        <Prose>{text}</Prose>
      </div>
      {unknown.length > 0 && (
        <p>
          {t('messages.template.unknown', {
            fields: unknown.map((name) => `{${name}}`).join(', '),
          })}
        </p>
      )}
      {asks.map((name, i) => (
        <div key={name}>
          <input type="hidden" name="asked" value={name} />
          <Field
            label={t('messages.template.field', { name })}
            name={`given${i}`}
            maxLength={1000}
            error={errorFor(errors, `given${i}`)}
          />
        </div>
      ))}
      <Buttons>
        <Button name="do" value="insert">
          {t('messages.template.insert')}
        </Button>
        {asks.length > 0 && (
          <Button kind="quiet" name="do" value="template">
            {t('messages.template.again')}
          </Button>
        )}
      </Buttons>
    </Panel>
  )
}
