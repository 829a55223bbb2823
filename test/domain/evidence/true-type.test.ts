import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hasHiddenCharacters,
  namePieces,
  plainName,
} from '../../../shared/domain/evidence/marked-name.ts'
import { refusesToOpen } from '../../../shared/domain/evidence/open-safely.ts'
import { pictureSizeOf } from '../../../shared/domain/evidence/picture-size.ts'
import {
  HEAD_BYTES,
  isAsNamed,
  type TrueType,
  trueTypeOf,
} from '../../../shared/domain/evidence/true-type.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x05\x56\0\0\x03\0\x08\x06\0\0\0')
const MZ = bytes('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0')

describe('a file is what its first bytes say', () => {
  test.each<[string, Uint8Array, TrueType]>([
    ['PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['PDF after a few stray bytes', bytes('\0\0\r\n%PDF-1.4'), 'pdf'],
    ['JPG', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'jpeg'],
    ['PNG', PNG, 'png'],
    ['WEBP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'webp'],
    ['a photograph of an iPhone', bytes('\0\0\0\x18ftypheic'), 'heic'],
    ['a film', bytes('\0\0\0\x18ftypisom'), 'mp4'],
    ['DOCX, XLSX, OFD', bytes('PK\x03\x04\x14\0'), 'zip'],
    ['DOC, XLS, WPS', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'ole'],
    ['a program of Windows', MZ, 'program'],
    ['a program of Linux', bytes('\x7fELF\x02\x01'), 'program'],
    ['a script', bytes('#!/bin/sh\nrm -rf ~'), 'program'],
    ['a shortcut', bytes('L\0\0\0\x01\x14\x02\0'), 'shortcut'],
    ['a web page', utf8('\ufeff <!DOCTYPE html><script>'), 'html'],
    ['a text that begins like a program', utf8('MZ是缩写'), 'text'],
    ['a text that begins like a picture', utf8('BM是缩写，不是图片'), 'text'],
    ['a Chinese text', utf8('讲座签到表'), 'text'],
    ['nothing', new Uint8Array(), 'empty'],
    ['noise', bytes('\x01\x02\x03\x04'), 'unknown'],
  ])('%s', (_what, head, type) => {
    expect(trueTypeOf(head)).toBe(type)
  })

  test('whatever the bytes are, there is an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: HEAD_BYTES }), (head) => {
        const type = trueTypeOf(head)
        expect(type).not.toBe('')
        void pictureSizeOf(head, type)
      }),
    )
  })
})

describe('what is opened, and what is only saved', () => {
  test.each([
    ['签到表.pdf', bytes('%PDF-1.7')],
    ['照片.PNG', PNG],
    ['通知.docx', bytes('PK\x03\x04')],
    ['通知.wps', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['说明.txt', utf8('说明')],
  ])('%s is opened', (name, head) => {
    expect(refusesToOpen(name, trueTypeOf(head))).toBeUndefined()
  })

  test.each(
    '程序.exe 快捷方式.lnk 脚本.js 网页.hta 屏保.scr 网址.url 批处理.bat 命令.cmd 宏.vbs 外壳.ps1 安装.msi 网页.html 表.csv 包.zip 视频.mp4 邮件.eml 无扩展名 .pdf. 宏文档.docm'.split(
      ' ',
    ),
  )('%s is not, whatever is in it', (name) => {
    for (const head of [MZ, utf8('alert(1)'), bytes('%PDF-1.7'), bytes('PK\x03\x04')]) {
      expect(refusesToOpen(name, trueTypeOf(head))).toBe('type')
    }
  })

  test.each([
    ['a program that calls itself PDF', '发票.pdf', MZ],
    ['a program turned round', '发票\u202Efdp.exe.pdf', MZ],
    ['a web page that calls itself picture', '照片.jpg', utf8('<html><script>')],
    ['a script that calls itself text', '说明.txt', bytes('#!/bin/sh')],
    ['a shortcut that calls itself Word', '通知.docx', bytes('L\0\0\0\x01\x14\x02\0')],
  ])('%s is not', (_what, name, head) => {
    const type = trueTypeOf(head)
    expect(refusesToOpen(name, type)).toBe('disguised')
    expect(isAsNamed(name, type)).toBe(false)
  })

  test('a turned name is a program all the same', () => {
    expect(refusesToOpen('发票\u202Efdp.exe', trueTypeOf(MZ))).toBe('type')
  })
})

describe('characters that deceive', () => {
  test('are shown as their codes, in the order they stand', () => {
    expect(namePieces('发票\u202Efdp.exe')).toEqual([
      { text: '发票', isHidden: false },
      { text: 'U+202E', isHidden: true },
      { text: 'fdp.exe', isHidden: false },
    ])
    expect(plainName('a\u2066b\u2069')).toBe('a〔U+2066〕b〔U+2069〕')
  })

  test.each([0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])(
    'U+%i is one of them',
    (code) => {
      const name = `通知${String.fromCodePoint(code)}.pdf`
      expect(hasHiddenCharacters(name)).toBe(true)
      expect(plainName(name)).toContain(code.toString(16).toUpperCase())
    },
  )

  test('an honest name stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('民政局〔2024〕12号.pdf 😀é')) }),
        (name) => {
          expect(plainName(name)).toBe(name)
        },
      ),
    )
  })
})

test('a picture says how large it is before it is decoded', () => {
  expect(pictureSizeOf(PNG, 'png')).toEqual({ width: 1366, height: 768 })
  expect(pictureSizeOf(bytes('GIF89a\x10\0\x20\0'), 'gif')).toEqual({ width: 16, height: 32 })
  const jpeg = bytes('\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08\x03\0\x05\x56\x03\0\0')
  expect(pictureSizeOf(jpeg, 'jpeg')).toEqual({ width: 1366, height: 768 })
  expect(pictureSizeOf(bytes('\xff\xd8\xff\xe0'), 'jpeg')).toBeUndefined()
})
