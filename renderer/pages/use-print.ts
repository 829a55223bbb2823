import { useEffect, useRef, useState } from 'react'
import type { Preview } from './lay-out-pages.ts'

/** Lays copies of the pages over everything else of the page, for the printer only. */
const openPrint = (css: string, pages: readonly HTMLElement[]): HTMLElement => {
  const print = document.createElement('div')
  print.className = 'preview-print'
  const style = document.createElement('style')
  style.textContent = css
  print.append(style, ...pages.map((page) => page.cloneNode(true)))
  // What is drawn over the pages on the screen is not part of them.
  for (const mark of print.querySelectorAll('.preview-mark')) mark.remove()
  document.body.append(print)
  return print
}

/** What is to be printed. */
type Printable = {
  readonly preview: Preview | undefined
  /** The pages show what is stored now. */
  readonly isFresh: boolean
  /** There will be no pages. */
  readonly isImpossible: boolean
}

/** 打印: whichever way printing begins, the pages of the preview are printed and nothing else. */
export const usePrint = ({ preview, isFresh, isImpossible }: Printable) => {
  /** How often printing was asked for, and how often it was done. */
  const [asked, setAsked] = useState(0)
  const done = useRef(0)

  useEffect(() => {
    if (preview === undefined) return undefined
    let print: HTMLElement | undefined
    const close = () => {
      print?.remove()
      print = undefined
    }
    const open = () => {
      close()
      print = openPrint(preview.css, preview.pages)
    }
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    return () => {
      window.removeEventListener('beforeprint', open)
      window.removeEventListener('afterprint', close)
      close()
    }
  }, [preview])

  const isReady = isFresh && preview !== undefined
  useEffect(() => {
    // What could not be shown is not printed later, when nobody expects it.
    if (done.current === asked || !(isReady || isImpossible)) return
    done.current = asked
    if (isReady) window.print()
  }, [isReady, isImpossible, asked])

  return {
    /** Prints as soon as the pages show what is stored. */
    start: () => setAsked((count) => count + 1),
  }
}
