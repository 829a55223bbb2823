import { Input, Select } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { TemplateDesk } from './desk.ts'
import { Field } from './field.tsx'
import { PatternField } from './pattern-field.tsx'
import type { TemplateDraft } from './template-draft.ts'

type Recipient = TemplateDraft['recipient']

/** 名称, 标题 and 主送: what a report is called and who it goes to. */
export const BasicsFields = ({
  desk,
  recipients,
}: {
  readonly desk: TemplateDesk
  /** The lines of the settings. */
  readonly recipients: Readonly<Record<Exclude<Recipient, 'own'>, string>>
}) => {
  const { draft, problems, change } = desk
  const set = (fields: Partial<TemplateDraft>) => change((now) => ({ ...now, ...fields }))
  const options: { value: Recipient; label: string }[] = [
    {
      value: 'implementationRecipient',
      label: settingLabel('实施方案报告', recipients.implementationRecipient),
    },
    { value: 'annualRecipient', label: settingLabel('年度报告', recipients.annualRecipient) },
    { value: 'own', label: '另写一个' },
  ]
  return (
    <>
      <Field
        path={['title']}
        label="模板名称"
        extra="只在本软件的列表里显示，不印在报告上。"
        problems={problems}
      >
        {(control) => (
          <Input
            {...control}
            value={draft.title}
            maxLength={LIMITS.headline}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <PatternField
        path={['headline']}
        label="报告标题"
        extra="花括号里的词，新建报告时自动换成实际内容；右边的样子随时跟着变。"
        problems={problems}
        value={draft.headline}
        onChange={(headline) => set({ headline })}
      />
      <Field path={['recipient']} label="主送机关" problems={problems}>
        {(control) => (
          <Select
            {...control}
            value={draft.recipient}
            options={options}
            onChange={(recipient: Recipient) => set({ recipient })}
          />
        )}
      </Field>
      {draft.recipient === 'own' && (
        <PatternField
          path={['ownRecipient']}
          label="另写的主送机关"
          extra="冒号会自动加上。"
          problems={problems}
          value={draft.ownRecipient}
          onChange={(ownRecipient) => set({ ownRecipient })}
        />
      )}
    </>
  )
}

const settingLabel = (name: string, line: string): string =>
  `用“设置”里的${name}主送机关（${line === '' ? '还没有填' : line}）`
