import { Form } from 'antd'
import type { ReactNode } from 'react'
import { type FieldPath, fieldId, type Problems } from './problems.ts'

/** What ties a control to its label and to what is wrong with it. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/** A labelled control with what is wrong in it underneath. */
export const Field = ({
  path,
  label,
  extra,
  problems,
  children,
}: {
  readonly path: FieldPath
  readonly label: ReactNode
  readonly extra?: ReactNode
  readonly problems: Problems
  readonly children: (control: ControlProps) => ReactNode
}) => {
  const id = fieldId(path)
  const problem = problems.get(id)
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      extra={extra}
      validateStatus={problem === undefined ? undefined : 'error'}
      help={problem === undefined ? undefined : <ProblemText id={id} text={problem} />}
    >
      {children(controlProps(id, problem))}
    </Form.Item>
  )
}

const controlProps = (id: string, problem: string | undefined): ControlProps =>
  problem === undefined ? { id } : { id, 'aria-invalid': true, 'aria-describedby': `${id}-problem` }

const ProblemText = ({ id, text }: { readonly id: string; readonly text: string }) => (
  <span id={`${id}-problem`}>▲ {text}</span>
)

/** What is wrong with something that is no control itself, such as a list that is empty. */
export const Problem = ({
  path,
  problems,
}: {
  readonly path: FieldPath
  readonly problems: Problems
}) => {
  const id = fieldId(path)
  const text = problems.get(id)
  return text === undefined ? null : (
    <p className="template-problem" id={id} tabIndex={-1} data-problem="">
      ▲ {text}
    </p>
  )
}
