import { describe, expect, test } from 'vitest'
import {
  type PasswordHint,
  passwordStrength,
} from '../../../shared/domain/exchange/password-strength.ts'

const weak: readonly (readonly [string, PasswordHint])[] = [
  ['羊', 'short'],
  ['x7Kp2m', 'short'],
  ['123456789012', 'pattern'],
  ['abcdefghijklmnop', 'pattern'],
  ['qwertyuiop123', 'pattern'],
  ['aaaaaaaaaaaaaaaaaaaa', 'pattern'],
  ['abcabcabcabcabcabc', 'pattern'],
  ['Password2024', 'common'],
  ['minzhengju888', 'common'],
  ['民政局民政局民政局民政局', 'common'],
  ['19850312', 'date'],
  ['2024年11月22日', 'date'],
  ['13985312345', 'date'],
  ['839471', 'digits'],
]

describe('the strength of a password', () => {
  test.each(weak)('%s is weak', (password, hint) => {
    expect(passwordStrength(password)).toEqual({ level: 'weak', hint, score: 1 })
  })

  test.each(['vT9#kLm2!xQp', '羊群翻过海子山去喝水了呀', 'correct horse battery staple lamp fog'])(
    '%s is strong',
    (password) => {
      expect(passwordStrength(password)).toMatchObject({ level: 'strong', hint: 'good' })
    },
  )

  test('six different words are enough, five or six times the same are not', () => {
    expect(passwordStrength('山羊 水杯 火车 石头 月亮 毛笔').level).toBe('strong')
    expect(passwordStrength('山羊 山羊 山羊 山羊 山羊 山羊').level).toBe('weak')
  })

  test('nine or more that cannot be guessed are fair', () => {
    expect(passwordStrength('vT9#kLm2!').level).toBe('fair')
  })

  test('none is none', () => {
    expect(passwordStrength('')).toEqual({ level: 'none', hint: 'empty', score: 0 })
  })

  test('full-width letters are worth what half-width ones are', () => {
    expect(passwordStrength('１２３４５６７８９０')).toEqual(passwordStrength('1234567890'))
  })
})
