import { describe, expect, test } from 'vitest'
import {
  NORMAL_DISPLAY,
  appearanceOf,
  readDisplay,
} from '../../../renderer/display/display-settings.ts'

const BY_DAY = { isSystemDark: false, isPrinting: false }
const AT_NIGHT = { isSystemDark: true, isPrinting: false }

describe('what a PC remembers of its display', () => {
  test('is read as it was kept', () => {
    const kept = { look: 'dark', scale: 150, letters: 'large' } as const

    expect(readDisplay(JSON.stringify(kept))).toEqual(kept)
  })

  test.each([null, '', 'x', '[]', '7', 'null'])('%j is as if nothing had been chosen', (kept) => {
    expect(readDisplay(kept)).toEqual(NORMAL_DISPLAY)
  })

  test('a value this version does not know leaves the others alone', () => {
    expect(readDisplay('{"look":"sepia","scale":150,"letters":"huge"}')).toEqual({
      look: 'system',
      scale: 150,
      letters: 'normal',
    })
  })
})

describe('what is drawn', () => {
  test('follows the system until the clerk chooses', () => {
    expect(appearanceOf(NORMAL_DISPLAY, AT_NIGHT).isDark).toBe(true)
    expect(appearanceOf(NORMAL_DISPLAY, BY_DAY).isDark).toBe(false)
    expect(appearanceOf({ ...NORMAL_DISPLAY, look: 'light' }, AT_NIGHT).isDark).toBe(false)
    expect(appearanceOf({ ...NORMAL_DISPLAY, look: 'dark' }, BY_DAY).isDark).toBe(true)
  })

  test('is as large as chosen', () => {
    expect(appearanceOf({ look: 'light', scale: 175, letters: 'largest' }, BY_DAY)).toEqual({
      isDark: false,
      scale: 1.75,
      letters: 1.3,
    })
  })

  test('is black on white and of its own size on paper', () => {
    const shown = { look: 'dark', scale: 200, letters: 'largest' } as const

    expect(appearanceOf(shown, { isSystemDark: true, isPrinting: true })).toEqual({
      isDark: false,
      scale: 1,
      letters: 1,
    })
  })
})
