import { Checkbox, Select } from 'antd'
import type { SignatureKind } from '../../../shared/domain/report/document.ts'
import type { TemplateDesk } from './desk.ts'
import { Field } from './field.tsx'
import { PatternField } from './pattern-field.tsx'
import type { TemplateDraft } from './template-draft.ts'

const KINDS: { value: SignatureKind; label: string }[] = [
  { value: 'plain', label: '单位名称和日期，不盖章' },
  { value: 'seal', label: '单位名称和日期，留出盖公章的位置' },
  { value: 'stamp', label: '签发人签名章，留出盖章的位置' },
]

/** 开头、结尾、落款和附表: what stands around the parts. */
export const EndsFields = ({ desk }: { readonly desk: TemplateDesk }) => {
  const { draft, problems, change } = desk
  const set = (fields: Partial<TemplateDraft>) => change((now) => ({ ...now, ...fields }))
  return (
    <>
      <PatternField
        path={['opening']}
        label="开头段"
        extra="第一部分前面的一段话；不要就空着。"
        problems={problems}
        value={draft.opening}
        rows={2}
        onChange={(opening) => set({ opening })}
      />
      <PatternField
        path={['closing']}
        label="结束语"
        extra="例如“特此报告。”；不要就空着。"
        problems={problems}
        value={draft.closing}
        onChange={(closing) => set({ closing })}
      />
      <Field path={['signatureKind']} label="落款" problems={problems}>
        {(control) => (
          <Select
            {...control}
            value={draft.signatureKind}
            options={KINDS}
            onChange={(signatureKind: SignatureKind) => set({ signatureKind })}
          />
        )}
      </Field>
      <p className="template-line">
        <Checkbox
          checked={draft.hasTaskTable}
          onChange={(event) => set({ hasTaskTable: event.target.checked })}
        >
          附“任务完成情况一览表”（由检查项和台账自动填写）
        </Checkbox>
      </p>
      {draft.hasTaskTable && (
        <PatternField
          path={['taskTable']}
          label="附表标题"
          problems={problems}
          value={draft.taskTable}
          onChange={(taskTable) => set({ taskTable })}
        />
      )}
    </>
  )
}
