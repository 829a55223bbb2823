import { REMOVED_FIELD } from '../../shared/domain/change/change.ts'
import { patchTowards } from '../../shared/domain/change/patch.ts'
import { type Phrase, phraseRecordId } from '../../shared/domain/phrase.ts'
import { notFound } from '../../shared/fault.ts'
import { builtInPhrases } from '../../shared/text/built-in-phrases.ts'
import type { Deps } from './deps.ts'
import type { ServiceOf } from './service.ts'
import { asStep } from './step.ts'

/** The id to save to: that of the one corrected, that of the same text, or one every PC would give the text. */
const idFor = (
  deps: Deps,
  own: readonly Phrase[],
  id: string | undefined,
  text: string,
): string => {
  if (id === undefined)
    return own.find((phrase) => phrase.text === text)?.id ?? deps.nameId('phrase', text)
  return own.some((phrase) => phrase.id === id) ? id : notFound('phrase', id)
}

/** 常用句式. */
export const phrasesService: ServiceOf<'phrases.list' | 'phrases.save' | 'phrases.remove'> = (
  deps,
) => {
  const { directory, log } = deps.store
  return {
    'phrases.list': () => [...directory.phrases(), ...builtInPhrases],
    'phrases.save': ({ id: wanted, text }) =>
      asStep(deps.store, () => {
        const builtIn = builtInPhrases.find((phrase) => phrase.text === text)
        if (builtIn !== undefined && wanted === undefined) return builtIn
        const id = idFor(deps, directory.phrases(), wanted, text)
        log.write('setting', phraseRecordId(id), (record) =>
          patchTowards(record, { value: text, [REMOVED_FIELD]: 0 }),
        )
        return { id, text, builtIn: false }
      }),
    'phrases.remove': ({ id }) =>
      asStep(deps.store, () => {
        if (!directory.phrases().some((phrase) => phrase.id === id)) notFound('phrase', id)
        log.write('setting', phraseRecordId(id), (record) =>
          patchTowards(record, { [REMOVED_FIELD]: 1 }),
        )
        return {}
      }),
  }
}
