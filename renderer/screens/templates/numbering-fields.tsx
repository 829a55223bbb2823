import { Select } from 'antd'
import { useState } from 'react'
import type { NumberStyle } from '../../../shared/domain/report/numbering.ts'
import type { TemplateDesk } from './desk.ts'
import { Field } from './field.tsx'
import { choiceOf, numberingChoices, styleOptions } from './numbering-choices.ts'

const OWN = -1
const LEVELS = ['一级标题', '二级标题', '三级标题', '四级标题']

/** 标题序号: how the headings are numbered, by one of the usual ways or level by level. */
export const NumberingFields = ({ desk }: { readonly desk: TemplateDesk }) => {
  const { draft, problems, change } = desk
  const [isOwn, setOwn] = useState(choiceOf(draft.numbering) === OWN)
  const set = (numbering: readonly NumberStyle[]) =>
    change((now) => ({ ...now, numbering: [...numbering] }))
  const choose = (choice: number) => {
    setOwn(choice === OWN)
    const styles = numberingChoices[choice]?.styles
    if (styles !== undefined) set(styles)
  }
  return (
    <>
      <Field path={['numbering']} label="标题序号" problems={problems}>
        {(control) => (
          <Select
            {...control}
            value={isOwn ? OWN : choiceOf(draft.numbering)}
            options={[
              ...numberingChoices.map(({ label }, value) => ({ value, label })),
              { value: OWN, label: '逐级选择' },
            ]}
            onChange={choose}
          />
        )}
      </Field>
      {isOwn && (
        <div className="template-levels">
          {LEVELS.map((label, level) => (
            <Field key={label} path={['numbering', level]} label={label} problems={problems}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.numbering[level]}
                  options={styleOptions}
                  onChange={(style: NumberStyle) => set(draft.numbering.with(level, style))}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </>
  )
}
