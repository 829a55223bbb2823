import { Form, Input, Radio } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import {
  type DigitFont,
  type FontSetName,
  type LandscapeNumbers,
  type LayoutKind,
  type LayoutProfile,
  type PageNumberPlace,
} from '../../../shared/domain/report/document.ts'
import { layoutProfileLabels } from '../../../shared/text/labels.ts'
import { FontState } from '../../fonts/font-state.tsx'
import type { HeadValues } from './head-values.ts'
import { PageValueFields } from './page-value-fields.tsx'

const KINDS: { value: LayoutKind; label: string }[] = [
  { value: 'document', label: '文件' },
  { value: 'letter', label: '信函' },
  { value: 'minutes', label: '纪要' },
]
const PROFILES = (['office', 'strict', 'custom'] satisfies LayoutProfile[]).map((value) => ({
  value,
  label: layoutProfileLabels[value],
}))
const FONTS: { value: FontSetName; label: string }[] = [
  { value: 'official', label: '公文字体（方正小标宋、仿宋_GB2312、楷体_GB2312）' },
  { value: 'windows', label: '系统自带字体（华文中宋、仿宋、楷体）' },
]
const DIGITS: { value: DigitFont; label: string }[] = [
  { value: 'times', label: '新罗马体' },
  { value: 'fangsong', label: '与正文相同' },
]
const PAGE_NUMBERS: { value: PageNumberPlace; label: string }[] = [
  { value: 'mirrored', label: '单数页居右，双数页居左' },
  { value: 'centered', label: '居中' },
]

const LANDSCAPE: { value: LandscapeNumbers; label: string }[] = [
  { value: 'turned', label: '在左侧，随纸转正（国家标准）' },
  { value: 'foot', label: '在页面下方' },
]

/** 格式、版式和字体: what the page looks like. */
export const LayoutFields = () => {
  const kind = Form.useWatch<LayoutKind>('layoutKind')
  const profile = Form.useWatch<LayoutProfile>('profile')
  const fontSet = Form.useWatch<FontSetName | undefined>('fontSet')
  return (
    <>
      <Form.Item<HeadValues> name="layoutKind" label="公文格式" extra="年度报告一般用“文件”。">
        <Radio.Group options={KINDS} />
      </Form.Item>
      <Attendance isHidden={kind !== 'minutes'} />
      <Form.Item<HeadValues> name="profile" label="版式">
        <Radio.Group className="reports-choices" options={PROFILES} />
      </Form.Item>
      {profile === 'custom' && <PageValueFields />}
      <Form.Item<HeadValues>
        name="fontSet"
        label="字体"
        extra={<FontState fontSet={fontSet ?? 'official'} />}
      >
        <Radio.Group className="reports-choices" options={FONTS} />
      </Form.Item>
      <Form.Item<HeadValues> name="digitFont" label="数字字体">
        <Radio.Group options={DIGITS} />
      </Form.Item>
      <Form.Item<HeadValues> name="pageNumbers" label="页码位置">
        <Radio.Group options={PAGE_NUMBERS} />
      </Form.Item>
      <Form.Item<HeadValues> name="landscapeNumbers" label="横排附表的页码">
        <Radio.Group options={LANDSCAPE} />
      </Form.Item>
    </>
  )
}

const NAMES = [
  { name: 'attended', label: '出席' },
  { name: 'excused', label: '请假' },
  { name: 'observed', label: '列席' },
] as const

/** Who was there, printed in 纪要. */
const Attendance = ({ isHidden }: { readonly isHidden: boolean }) =>
  NAMES.map(({ name, label }) => (
    <Form.Item<HeadValues> key={name} name={name} label={label} hidden={isHidden}>
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={LIMITS.note} />
    </Form.Item>
  ))
