import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { CallError } from '../api/call-error.ts'
import { api } from '../api/client.ts'
import { type Step, doneAgain, forgotten, takenBack } from './step-history.ts'
import { readSteps, setSteps } from './step-memory.ts'

const UNEXPECTED = '没有撤销成功，原因不明。数据没有改动，请再试一次。'

type Direction = 'undo' | 'redo'

let last: Promise<void> = Promise.resolve()

/** One after the other: a key pressed again while a step goes back means the step before it. */
const inTurn = (work: () => Promise<void>): Promise<void> => {
  last = last.then(work)
  return last
}

/** 撤销 and 重做 of what was done on this page, the last step first or one that is named. */
export const useUndo = () => {
  const queries = useQueryClient()
  const { message } = App.useApp()

  const say = (direction: Direction, step: Step, kept: number) => {
    const key = `undone-${step.key}`
    const other = direction === 'undo' ? 'redo' : 'undo'
    const left = kept === 0 ? '' : `另有${kept}处之后又被改过，保持不动。`
    const again = () => {
      message.destroy(key)
      void run(other)
    }
    void message.open({
      key,
      type: kept === 0 ? 'success' : 'warning',
      duration: 6,
      content: (
        <>
          {direction === 'undo' ? '已撤销' : '已重做'}：{step.said}。{left}
          <Button type="link" size="small" onClick={again}>
            {direction === 'undo' ? '重做' : '撤销'}
          </Button>
        </>
      ),
    })
  }

  const runSaved = async (direction: Direction, step: Step) => {
    const { changeIds, kept } = await api['changes.undo']({ changeIds: [...step.changeIds] })
    const moved = direction === 'undo' ? takenBack : doneAgain
    setSteps(moved(readSteps(), step, changeIds))
    await queries.invalidateQueries()
    say(direction, step, kept)
  }

  const runNow = async (direction: Direction, named?: Step): Promise<void> => {
    const { done, undone } = readSteps()
    const step = named ?? (direction === 'undo' ? done : undone).at(-1)
    if (step === undefined) return
    if (step.act !== undefined) {
      setSteps(forgotten(readSteps(), step))
      step.act()
      return
    }
    try {
      await runSaved(direction, step)
    } catch (error) {
      setSteps(forgotten(readSteps(), step))
      void message.error(error instanceof CallError ? error.message : UNEXPECTED, 10)
      await queries.invalidateQueries()
    }
  }

  const run = (direction: Direction, named?: Step): Promise<void> =>
    inTurn(() => runNow(direction, named))

  return {
    undo: (step?: Step) => void run('undo', step),
    redo: () => void run('redo'),
  }
}

/** Where text is typed these keys belong to the text. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('textarea, [contenteditable], input:not([type="checkbox"])') !== null

const directionOf = (event: KeyboardEvent): Direction | undefined => {
  if (!event.ctrlKey || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : undefined
}

/** Listens for Ctrl+Z, and for Ctrl+Y or Ctrl+Shift+Z. Once, in the frame. */
export const useUndoKey = (): void => {
  const { undo, redo } = useUndo()
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const direction = directionOf(event)
    if (direction === undefined || isTyping(event.target)) return
    event.preventDefault()
    if (direction === 'undo') undo()
    else redo()
  })
  useEffect(() => {
    window.addEventListener('keydown', onPress)
    return () => window.removeEventListener('keydown', onPress)
  }, [])
}
