import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import {
  type Gap,
  type Phrase,
  insertPhrase,
  matchingPhrases,
  nextGap,
  slashWord,
} from '../../shared/domain/phrase.ts'
import { useCall, useCommand } from '../hooks/use-call.ts'
import { useStepOffer } from '../hooks/use-undo-offer.tsx'

type Menu = Gap & { readonly word: string }

/**
 * 常用句式 in a text: a slash opens them and what follows it searches them; Enter puts one in; Tab goes from gap to gap,
 * and past the last one on to the next field.
 */
export const usePhrases = (
  text: string,
  onText: (text: string) => void,
  field: () => HTMLTextAreaElement | null | undefined,
) => {
  const { data = [] } = useCall('phrases.list', {})
  const { mutate: save } = useCommand('phrases.save')
  const { mutate: remove } = useCommand('phrases.remove')
  const offer = useStepOffer()
  const [menu, setMenu] = useState<Menu>()
  const [active, setActive] = useState(0)
  const selectAfter = useSelectionAfter(field)
  const phrases = menu === undefined ? [] : matchingPhrases(data, menu.word)

  const open = (next: Menu | undefined) => {
    setMenu(next)
    setActive(0)
  }
  const take = (phrase: Phrase | undefined) => {
    if (menu === undefined || phrase === undefined) return
    const put = insertPhrase(text, menu, phrase.text)
    selectAfter(put.selection)
    onText(put.text)
    open(undefined)
  }
  const removeOwn = (phrase: Phrase | undefined) => {
    if (phrase === undefined || phrase.builtIn) return
    remove({ id: phrase.id }, { onSuccess: () => offer('已删除句式。') })
  }
  const menuKeys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive(Math.min(active + 1, phrases.length - 1)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => take(phrases[active]),
    Escape: () => open(undefined),
    Delete: () => removeOwn(phrases[active]),
  }
  /** Says whether the key was taken. */
  const goToGap = (element: HTMLTextAreaElement, isBack: boolean): boolean => {
    const { selectionStart, selectionEnd } = element
    const gap = nextGap(text, isBack ? selectionStart : selectionEnd, isBack ? -1 : 1)
    if (gap === undefined) return false
    element.setSelectionRange(gap.start, gap.end)
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    const act = menu === undefined || event.shiftKey ? undefined : menuKeys[event.key]
    const isTaken =
      act !== undefined || (event.key === 'Tab' && goToGap(event.currentTarget, event.shiftKey))
    if (!isTaken) return
    event.preventDefault()
    // Esc closes what was opened last, and not the drawer around it.
    event.stopPropagation()
    act?.()
  }
  return {
    menu,
    phrases,
    active,
    take,
    removeOwn,
    onKeyDown,
    onChange: (element: HTMLTextAreaElement) => {
      onText(element.value)
      open(slashWord(element.value, element.selectionStart))
    },
    close: () => open(undefined),
    /** By the button: where the cursor is. */
    openHere: () => {
      const element = field()
      const [start, end] = [
        element?.selectionStart ?? text.length,
        element?.selectionEnd ?? text.length,
      ]
      element?.focus()
      open(menu === undefined ? { start, end, word: '' } : undefined)
    },
    keep: () => save({ text: text.trim() }, { onSuccess: () => offer('已存为常用句式。') }),
  }
}

/** Selects a part of the field once its new text is in it. */
const useSelectionAfter = (
  field: () => HTMLTextAreaElement | null | undefined,
): ((gap: Gap) => void) => {
  const wanted = useRef<Gap>(undefined)
  // After every drawing: the field has its new text only then.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const { start, end } = wanted.current
    wanted.current = undefined
    field()?.focus()
    field()?.setSelectionRange(start, end)
  })
  return (gap) => {
    wanted.current = gap
  }
}
