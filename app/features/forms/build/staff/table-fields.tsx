// What a table asks for: what goes into it, its rows, and its columns or answers, each as lines of text.
import { useTexts } from '../../../../texts/context.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { sorts, type TableFields as Fields } from '../table.ts'

type Props = {
  fields: Pick<Fields, 'sort' | 'rows' | 'columns'>
  errors: FormError[]
  /** Beside other kinds of questions, which need none of it. */
  optional?: true
}

export function TableFields({ fields, errors, optional }: Props) {
  const t = useTexts()
  return (
    <>
      <Choices
        label={t('build.table.sort')}
        name="sort"
        value={fields.sort}
        options={sorts.map((sort) => ({
          value: sort,
          label: t(`build.table.sort.${sort}`),
          hint: t(`build.table.sortHint.${sort}`),
        }))}
      />
      <Field
        label={t('build.table.rows')}
        hint={t('build.table.rowsHint')}
        name="rows"
        lines={5}
        value={fields.rows}
        optional={optional || fields.sort === 'open'}
        error={errorFor(errors, 'rows')}
      />
      <Field
        label={t('build.table.columns')}
        hint={t('build.table.columnsHint')}
        name="columns"
        lines={4}
        value={fields.columns}
        optional={optional}
        error={errorFor(errors, 'columns')}
      />
    </>
  )
}
