import type { FaultCode, FaultDetails, Subject } from '../fault.ts'
import { subjectLabels } from './labels.ts'

const UNCHANGED = '数据没有任何改动。'

const subjectName = (details: FaultDetails): string =>
  // Sound because only `notFound` sets the subject, and an unknown word falls back to 内容.
  subjectLabels[details.subject as Subject] ?? '内容'

const value = (details: FaultDetails, key: string): string => String(details[key] ?? '')

const megabytes = (bytes: unknown): string =>
  `${Math.max(1, Math.round(Number(bytes) / 1_048_576))} MB`

/** One sentence or two per code: what happened, that nothing was lost, what to do next. */
const messages = {
  'invalid-input': (d) => `填写有误：${value(d, 'reason')}。${UNCHANGED}请改正后再试。`,
  'unknown-call': (d) => `没有名为“${value(d, 'name')}”的功能。${UNCHANGED}`,
  'not-found': (d) => `找不到这条${subjectName(d)}，可能已被删除。${UNCHANGED}请刷新后再试。`,
  'year-out-of-range': (d) =>
    `${value(d, 'year')}年不在可用年度内（${value(d, 'from')}年至${value(d, 'to')}年）。${UNCHANGED}` +
    `如果年度没有写错，请检查电脑日期（现为${value(d, 'today')}）。`,
  'date-in-future': (d) =>
    `日期${value(d, 'date')}还没有到（今天是${value(d, 'today')}），台账只记已经发生的事。${UNCHANGED}` +
    '如果日期没有写错，请检查电脑日期。',
  'reason-required': () => `标为“不涉及”需要写明原因，原因会写进报告。${UNCHANGED}`,
  'status-computed': (d) =>
    `此项按台账自动计算（现为${value(d, 'count')}，要求${value(d, 'target')}），不能直接标记。${UNCHANGED}` +
    '请记台账，或写明原因标为“不涉及”。',
  'already-exists': (d) => `已经有名为“${value(d, 'name')}”的${subjectName(d)}。${UNCHANGED}`,
  cancelled: () => `已取消。${UNCHANGED}`,
  'no-file-chosen': () => `没有选择文件。${UNCHANGED}`,
  'file-missing': (d) =>
    `找不到文件“${value(d, 'name')}”，可能已移走或U盘已拔出。${UNCHANGED}请重新选择。`,
  'file-unreadable': (d) =>
    `无法读取文件“${value(d, 'name')}”。${UNCHANGED}请检查文件或换一份再试。`,
  'file-in-use': (d) =>
    `文件“${value(d, 'name')}”正被其他程序占用（可能在WPS中打开着）。${UNCHANGED}请关闭后再试。`,
  'file-too-large': (d) =>
    `文件“${value(d, 'name')}”超过${megabytes(d.limit)}的上限。${UNCHANGED}请压缩后再添加。`,
  'target-not-writable': (d) =>
    `无法写入“${value(d, 'name')}”，目录只读或没有权限。${UNCHANGED}请换一个位置保存。`,
  'disk-full': () => `磁盘空间不足。${UNCHANGED}请清理磁盘后再试。`,
  'evidence-missing': (d) =>
    `佐证材料“${value(d, 'name')}”的文件不在了。台账没有改动，请从原处重新添加，或从同事的数据文件补齐。`,
  'evidence-damaged': (d) =>
    `佐证材料“${value(d, 'name')}”的内容与添加时不一致，可能已损坏。台账没有改动，请从原处重新添加。`,
  'store-locked': (d) =>
    `数据正由另一个程序使用（${value(d, 'holder') || '可能是另一个窗口'}）。${UNCHANGED}请先关闭它再打开。`,
  'store-newer': (d) =>
    `数据由较新版本的软件保存（数据版本${value(d, 'found')}，本软件支持到${value(d, 'supported')}）。${UNCHANGED}` +
    '请升级本软件后再打开。',
  'store-foreign': () => `这个数据库文件不是本软件的数据。${UNCHANGED}请检查数据目录。`,
  'store-damaged': () =>
    '数据库已损坏，无法打开或读取。软件没有再写入任何内容，原文件保持原样。请不要删除它，从备份恢复或联系同事导出数据。',
  'store-missing': () =>
    '这个数据目录里有过数据，但数据库文件store.db不见了或是空的。软件没有新建，也没有改动任何文件。' +
    '请把原来的store.db放回来，或从备份恢复；确实要从头开始的，请换一个空的数据目录。',
  'store-read-only': () => `数据目录只读，无法保存。${UNCHANGED}请检查目录权限或磁盘后再试。`,
  internal: () =>
    `软件出现内部错误，这一步没有完成。${UNCHANGED}请再试一次；如果仍然出错，请查看日志。`,
} satisfies Record<FaultCode, (details: FaultDetails) => string>

/** The Chinese sentence a user sees for a fault. */
export const faultMessage = (code: FaultCode, details: FaultDetails): string =>
  messages[code](details)
