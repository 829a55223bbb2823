import type { NotOpened } from '../domain/evidence/open-safely.ts'
import type { FaultCode, FaultDetails, Subject } from '../fault.ts'
import { notOpenedReasons } from './evidence-text.ts'
import { exchangeKindSentence, lineProblemText } from './exchange-text.ts'
import { subjectLabels, subjectMeasures } from './labels.ts'

const UNCHANGED = '数据没有任何改动。'
const YOURS_UNCHANGED = '您的数据没有任何改动。'

const subjectName = (details: FaultDetails): string =>
  // Sound because only `notFound` sets the subject, and an unknown word falls back to 内容.
  subjectLabels[details.subject as Subject] ?? '内容'

/** `这份报告`. */
const thisSubject = (details: FaultDetails): string =>
  // Sound for the same reason.
  `这${subjectMeasures[details.subject as Subject] ?? '项'}${subjectName(details)}`

const value = (details: FaultDetails, key: string): string => String(details[key] ?? '')

const megabytes = (bytes: unknown): string =>
  `${Math.max(1, Math.round(Number(bytes) / 1_048_576))} MB`

/** Units of bytes go by 1024; numbers that are no sizes (counts) stay as they are. */
const sizeText = (amount: unknown): string => {
  const size = Number(amount)
  if (size < 1_048_576) return String(amount)
  return size < 1_073_741_824 ? megabytes(size) : `${(size / 1_073_741_824).toFixed(1)} GB`
}

const spaceText = ({ needed, left }: FaultDetails): string =>
  typeof needed === 'number' && typeof left === 'number'
    ? `，需要约${megabytes(needed)}，剩余${megabytes(left)}`
    : ''

const bracketed = (text: string): string => (text === '' ? '' : `（${text}）`)

const notOpenedReason = ({ reason }: FaultDetails): string =>
  // Sound because the reason is one of the two, or the wider one is said.
  notOpenedReasons[reason as NotOpened] ?? notOpenedReasons.type

/** The file a text was read from; a text that was pasted has none. */
const documentName = (details: FaultDetails): string =>
  details.name === undefined ? '这段文字' : `文件“${value(details, 'name')}”`

const sheetName = (details: FaultDetails): string =>
  value(details, 'name') === '' ? '这个表格' : `“${value(details, 'name')}”`

/** One sentence or two per code: what happened, that nothing was lost, what to do next. */
const messages = {
  'invalid-input': (d) => `填写有误：${value(d, 'reason')}。${UNCHANGED}请改正后再试。`,
  'unknown-call': (d) => `没有名为“${value(d, 'name')}”的功能。${UNCHANGED}`,
  'not-found': (d) => `找不到${thisSubject(d)}，可能已被删除。${UNCHANGED}请刷新后再试。`,
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
  'changed-since': () =>
    `这一步之后，同一处又被改过，没有撤销，以免盖掉后来的内容。${UNCHANGED}需要旧内容时，请打开这条记录，从“历史”里恢复。`,
  'edited-elsewhere': (d) =>
    `打开这条记录以后，“${value(d, 'fields')}”又在另一个窗口改过，这次没有保存。${UNCHANGED}您写的内容还在。` +
    '再按一次“保存”就换成您写的，那边写的留在这条记录的“历史”里。',
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
    `无法写入“${value(d, 'name')}”：目录不在了（U盘可能已拔出）、只读或没有权限。${UNCHANGED}请换一个位置保存。`,
  'target-exists': (d) =>
    `这里已经有名为“${value(d, 'name')}”的文件，没有覆盖它。${UNCHANGED}请换一个文件名或位置。`,
  'medium-lost': (d) =>
    `“${value(d, 'name')}”所在的U盘或磁盘断开了，这一步没有完成。${YOURS_UNCHANGED}请重新插好U盘后再做一次。`,
  'medium-file-limit': (d) =>
    `“${value(d, 'name')}”太大，存放它的U盘放不下这么大的单个文件（常见格式FAT32以4 GB为限）。${UNCHANGED}` +
    '请改存为文件夹，或先存到电脑硬盘。',
  'disk-full': (d) => `磁盘空间不足${spaceText(d)}。${UNCHANGED}请清理磁盘后再试。`,
  'evidence-missing': (d) =>
    `佐证材料“${value(d, 'name')}”的文件不在了。台账没有改动，请从原处重新添加，或从同事的数据文件补齐。`,
  'evidence-damaged': (d) =>
    `佐证材料“${value(d, 'name')}”的内容与添加时不一致，可能已损坏。台账没有改动，请从原处重新添加。`,
  'evidence-not-openable': (d) =>
    `没有打开“${value(d, 'name')}”：${notOpenedReason(d)}。${UNCHANGED}需要时请“另存为”，确认来源可靠后再打开。`,
  'exchange-not-ours': (d) =>
    `${exchangeKindSentence(value(d, 'kind'))}${YOURS_UNCHANGED}请选择同事用本软件“导出给同事”生成的文件（.mzsj）。`,
  'exchange-incomplete': () =>
    `数据文件不完整，可能是拔U盘过早。${YOURS_UNCHANGED}请对方重新导出，看到“可以拔出”后再拔U盘。`,
  'exchange-damaged': (d) =>
    `数据文件的内容校验不一致（${value(d, 'part')}），文件在传递中损坏或被改动。${YOURS_UNCHANGED}请对方重新导出。`,
  'exchange-newer': (d) =>
    `此文件由较新版本的软件${bracketed(value(d, 'version'))}导出，本软件还读不懂。${YOURS_UNCHANGED}请先升级本软件，再导入。`,
  'exchange-password-required': () => `此文件设了口令。${YOURS_UNCHANGED}请输入导出时设置的口令。`,
  'exchange-password': () =>
    `口令不正确。${YOURS_UNCHANGED}请核对大小写后重新输入；忘记口令无法找回，只能请对方重新导出。`,
  'exchange-too-large': (d) =>
    `数据文件超过大小限制（${value(d, 'what')}${sizeText(d.size)}，上限${sizeText(d.limit)}）。${YOURS_UNCHANGED}` +
    '请对方分年度或不带佐证材料导出。',
  'exchange-line': (d) =>
    `数据文件${d['line'] === 0 ? '' : `第${value(d, 'line')}行`}不合规：${lineProblemText(value(d, 'reason'))}。${YOURS_UNCHANGED}` +
    '这个文件不能导入，请对方用本软件重新导出。',
  'exchange-missing-parents': () =>
    `数据文件缺少之前的数据，无法接上。${YOURS_UNCHANGED}请对方选择“全部”重新导出。`,
  'exchange-other-data-set': (d) =>
    d['amongFiles'] === true
      ? `选中的文件属于两个单位（${value(d, 'ours')}、${value(d, 'theirs')}），不能导入同一台电脑。${YOURS_UNCHANGED}请只选本单位的文件。`
      : `这个文件属于另一套数据（${value(d, 'theirs') || '单位未填'}），本机是${value(d, 'ours') || '另一单位'}的数据。` +
        `${YOURS_UNCHANGED}请确认是否选对了文件。`,
  'exchange-id-collision': () =>
    `文件中有与本机编号相同但内容不同的修改记录，文件可能被改动过。${YOURS_UNCHANGED}请对方重新导出；仍然这样时请不要导入。`,
  'exchange-file-limit': (d) =>
    `数据文件约${sizeText(d.size)}，超过单个文件的上限${sizeText(d.limit)}（常见U盘格式FAT32存不下更大的文件）。${UNCHANGED}` +
    '请分年度导出，或不带佐证材料导出。',
  'import-state': (d) =>
    d.undone === true
      ? `这次导入已经撤销了。${UNCHANGED}可以“重新应用”。`
      : `这次导入现在是生效的，没有撤销过。${UNCHANGED}`,
  'exchange-unverified': (d) =>
    `“${value(d, 'name')}”写完后读回核对，与应写的内容不一致，U盘可能有问题。${UNCHANGED}没有留下这个文件，请换一个U盘再导出。`,
  'backup-failed': () =>
    `备份没有做成：核对时发现备份与数据不一致，这份备份没有留下。${UNCHANGED}请再试一次；如果仍然不行，请到“设置”做数据检查。`,
  'backup-damaged': (d) =>
    `备份“${value(d, 'name')}”已损坏，内容与做成时不一致，不能用来恢复。${UNCHANGED}请换一份备份。`,
  'backup-foreign': (d) =>
    `文件“${value(d, 'name')}”不是本软件的备份。${UNCHANGED}请选择以.mzbf结尾的备份文件；同事导出的数据文件请用“数据交换”导入。`,
  'folder-not-choosable': (d) =>
    `浏览器方式不能选择文件夹。${UNCHANGED}` +
    (d.for === 'pack'
      ? '请改存为压缩包，或者用桌面窗口。'
      : '请用桌面窗口设置，或者在备份列表里用“另存”把备份存到U盘。'),
  'folder-unreachable': (d) =>
    `找不到文件夹“${value(d, 'name')}”，或者不能写入，可能U盘没有插好。${UNCHANGED}请插好后再试，或换一个文件夹。`,
  'nothing-readable': () =>
    '从损坏的数据库里没有读出任何内容，也没有可用的备份。软件没有改动任何文件。请保留整个数据目录，向同事要一份数据文件，再选“另起一套”后导入。',
  'document-empty': (d) =>
    `${documentName(d)}里没有文字。${UNCHANGED}请检查文件，或复制文字后粘贴。`,
  'document-old-format': (d) =>
    `${documentName(d)}是旧格式（.doc或.wps），无法读取。${UNCHANGED}请在WPS或Word中打开它，另存为.docx后再试。`,
  'document-encrypted': (d) =>
    `${documentName(d)}设了打开密码，无法读取。${UNCHANGED}请在WPS或Word中去掉密码、另存为.docx后再试。`,
  'document-not-word': (d) =>
    `${documentName(d)}不是Word文档（.docx）或文本文件（.txt）。${UNCHANGED}请另存为.docx，或复制文字后粘贴。`,
  'document-not-text': (d) =>
    `${documentName(d)}不是文本文件，或用了不认识的编码。${UNCHANGED}请另存为.docx，或复制文字后粘贴。`,
  'document-damaged': (d) =>
    `${documentName(d)}已损坏或不完整，无法读取。${UNCHANGED}请在WPS或Word中打开它，另存为.docx后再试。`,
  'document-bloated': (d) =>
    `${documentName(d)}解开后大得不合常理，可能是有害文件，没有继续读取。${UNCHANGED}请向提供文件的人核实。`,
  'document-too-long': (d) =>
    `${documentName(d)}太长，最多能读${value(d, 'limit')}。${UNCHANGED}请分成几份，或只留需要的部分。`,
  'sheet-empty': (d) =>
    `${sheetName(d)}里没有内容。${UNCHANGED}请检查是否选对了文件，或在WPS中打开后另存再试。`,
  'sheet-not-workbook': (d) =>
    `${sheetName(d)}不是Excel表格（.xlsx、.xls、.et或.csv）。${UNCHANGED}请在WPS或Excel中打开它，另存为.xlsx后再试。`,
  'sheet-encrypted': (d) =>
    `${sheetName(d)}设了打开密码，无法读取。${UNCHANGED}请在WPS或Excel中去掉密码、另存为.xlsx后再试。`,
  'sheet-damaged': (d) =>
    `${sheetName(d)}已损坏或不完整，无法读取。${UNCHANGED}请在WPS或Excel中打开它，另存为.xlsx后再试。`,
  'sheet-too-large': (d) =>
    `${sheetName(d)}太大，一次最多能读${value(d, 'limit')}。${UNCHANGED}请分成几份，或删去用不着的行和表后再试。`,
  'sheet-changed': () =>
    `台账在您查看期间变了，这次导入的结果会与看到的不一样。${UNCHANGED}请重新预览，看过后再导入。`,
  'sheet-form-damaged': (d) =>
    `${sheetName(d)}是本软件发出的股室填报表，但${value(d, 'reason') || '里面程序用的内容被改动过'}，无法对应原来的记录。` +
    `${UNCHANGED}请股室在原来发的那份表里填写，或重新发一份；也可以把内容复制出来，在台账里粘贴。`,
  'sheet-form-newer': (d) =>
    `${sheetName(d)}由较新版本的软件发出。${UNCHANGED}请升级本软件后再导入，或用本软件重新发一份。`,
  'sheet-form-foreign': (d) =>
    `这张填报表是${value(d, 'bureau') || '另一个单位'}的数据发出的，不是本机这套数据。${UNCHANGED}` +
    '请在发表的那台电脑上导入，或先与那台电脑交换数据文件。',
  'store-locked': (d) =>
    `数据正由另一个程序使用（${value(d, 'holder') || '可能是另一个窗口'}）。${UNCHANGED}请先关闭它再打开。`,
  'store-newer': (d) =>
    `数据由较新版本的软件保存（数据版本${value(d, 'found')}，本软件支持到${value(d, 'supported')}）。${UNCHANGED}` +
    '请升级本软件后再打开。',
  'store-foreign': () => `这个数据库文件不是本软件的数据。${UNCHANGED}请检查数据目录。`,
  'store-damaged': () =>
    '数据库已损坏，无法打开或读取。软件没有再写入任何内容，原文件保持原样。请不要删除它，从备份恢复或联系同事导出数据。',
  'store-io': () =>
    `读写磁盘时出错，这一步没有完成。${UNCHANGED}请检查磁盘后再试；如果仍然出错，请把备份另存到别的磁盘。`,
  'store-missing': () =>
    '这个数据目录里有过数据，但数据库文件store.db不见了或是空的。软件没有新建，也没有改动任何文件。' +
    '请把原来的store.db放回来，或从备份恢复；确实要从头开始的，请换一个空的数据目录。',
  'store-read-only': () => `数据目录只读，无法保存。${UNCHANGED}请检查目录权限或磁盘后再试。`,
  internal: () =>
    `软件出现内部错误，这一步没有完成。${UNCHANGED}请再试一次；如果仍然出错，请查看日志。`,
} satisfies Record<FaultCode, (details: FaultDetails) => string>

/** The Chinese sentence a user sees for a fault. `among` is the file at fault when several were chosen. */
export const faultMessage = (code: FaultCode, details: FaultDetails): string => {
  const which =
    details['among'] === undefined ? '' : `选中的文件里，“${value(details, 'among')}”有问题：`
  return `${which}${messages[code](details)}`
}
