import { Form, InputNumber } from 'antd'
import { fits22Lines, type PageValues } from '../../../shared/domain/report/page-fit.ts'

const MARGINS = [
  { name: 'topMm', label: '上边距（毫米）' },
  { name: 'bottomMm', label: '下边距（毫米）' },
  { name: 'leftMm', label: '左边距（毫米）' },
  { name: 'rightMm', label: '右边距（毫米）' },
] as const

const REQUIRED = [{ required: true, message: '请填写数值' }]

const isComplete = (values: Partial<PageValues> | undefined): values is PageValues =>
  values !== undefined &&
  [values.topMm, values.bottomMm, values.leftMm, values.rightMm, values.linePt].every(
    (value) => typeof value === 'number',
  )

/** 自定义版式: margins and line height, and what a page of them holds. */
export const PageValueFields = () => {
  const values = Form.useWatch<Partial<PageValues>>('pageValues')
  const fit = isComplete(values) ? fits22Lines(values) : undefined
  return (
    <>
      <div className="reports-pair">
        {MARGINS.map(({ name, label }) => (
          <Form.Item key={name} name={['pageValues', name]} label={label} rules={REQUIRED}>
            <InputNumber className="reports-date" min={10} max={80} />
          </Form.Item>
        ))}
        <Form.Item name={['pageValues', 'linePt']} label="行距（磅）" rules={REQUIRED}>
          <InputNumber className="reports-date" min={18} max={60} />
        </Form.Item>
      </div>
      {fit !== undefined && (
        <p className="reports-page-fit" role="status">
          {fit.warning === '' ? '每页22行，每行28字，符合公文要求。' : `▲ ${fit.warning}`}
        </p>
      )}
    </>
  )
}
