// 'Needs an interpreter (Vietnamese)'.
import type { Texts } from '../../../texts/texts.ts'
import { templateWords } from '../../messages/staff/templates/words.ts'
import type { Interpreter } from '../interpreter.ts'

export function interpreterWords(t: Texts, { words, language }: Interpreter): string {
  const which = words || (language && templateWords.language(language, t))
  const needs = t('internal.kind.interpreter')
  return which ? `${needs} (${which})` : needs
}
