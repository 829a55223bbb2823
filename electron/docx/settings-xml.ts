import { WORD_NAMESPACE, XML_DECLARATION } from './xml-text.ts'

/** 避头尾: marks that may not end a line, and marks that may not begin one. */
const NO_BREAK_AFTER = '([{·‘“〈《「『【〔〖（．［｛￡￥'
const NO_BREAK_BEFORE = '!),.:;?]}¨·ˇˉ―‖’”…∶、。〃々〉》」』】〕〗！＂＇），．：；？］｀｜｝～￠'

/**
 * Writes word/settings.xml, which replaces the library's: docx cannot write the rules of Chinese line breaking, the
 * squeezing of punctuation or the East Asian language (FORMAT §3.2).
 *
 * The schema fixes the order of the children; `evenAndOddHeaders` must follow `defaultTabStop`.
 */
export const settingsXml = (): string =>
  [
    XML_DECLARATION,
    `<w:settings xmlns:w="${WORD_NAMESPACE}">`,
    '<w:zoom w:percent="100"/>',
    '<w:defaultTabStop w:val="420"/>',
    '<w:evenAndOddHeaders/>',
    '<w:drawingGridVerticalSpacing w:val="156"/>',
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${NO_BREAK_AFTER}"/>`,
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${NO_BREAK_BEFORE}"/>`,
    '<w:compat>',
    '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
    '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
    // Word lays out as Word 2013 and later do; without it the file opens in compatibility mode.
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
    '</w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '<w:decimalSymbol w:val="."/>',
    '<w:listSeparator w:val=","/>',
    '</w:settings>',
  ].join('')
