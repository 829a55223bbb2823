import { Alert, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { passwordStrength } from '../../../shared/domain/exchange/password-strength.ts'
import { passwordHintTexts, passwordLevelLabels } from './view.ts'

export type PasswordChoice = {
  readonly isWanted: boolean
  readonly password: string
  readonly repeated: string
}

/** As long as the contract takes. */
const LENGTH_MAX = 200

/** 加口令: twice, with a meter, and the warning that nobody can bring it back. */
export const PasswordFields = ({
  choice,
  problem,
  onChange,
}: {
  readonly choice: PasswordChoice
  /** Shown once the clerk has left the fields. */
  readonly problem: string | undefined
  readonly onChange: (choice: PasswordChoice) => void
}) => {
  const [hasLeft, setLeft] = useState(false)
  const { isWanted, password, repeated } = choice
  const said = hasLeft ? problem : undefined
  return (
    <>
      <Checkbox
        checked={isWanted}
        onChange={({ target }) =>
          onChange({ isWanted: target.checked, password: '', repeated: '' })
        }
      >
        给文件加口令（U盘丢失时别人打不开）
      </Checkbox>
      {isWanted && (
        <div className="exchange-password">
          <label className="exchange-password-field">
            口令
            <Input.Password
              autoComplete="new-password"
              maxLength={LENGTH_MAX}
              value={password}
              onChange={({ target }) => onChange({ ...choice, password: target.value })}
            />
          </label>
          <label className="exchange-password-field">
            再填一次
            <Input.Password
              autoComplete="new-password"
              maxLength={LENGTH_MAX}
              value={repeated}
              status={said === undefined ? '' : 'error'}
              aria-describedby="exchange-password-problem"
              onChange={({ target }) => onChange({ ...choice, repeated: target.value })}
              onBlur={() => setLeft(true)}
            />
          </label>
          <div id="exchange-password-problem" className="exchange-password-problem" role="status">
            {said}
          </div>
          <StrengthMeter password={password} />
          <Alert
            type="warning"
            showIcon
            title="口令忘了就再也打不开这个文件，谁也找不回来。请当面或打电话告诉对方，不要写在U盘上。"
          />
        </div>
      )}
    </>
  )
}

const BARS = [1, 2, 3, 4]

const StrengthMeter = ({ password }: { readonly password: string }) => {
  const { level, hint, score } = passwordStrength(password)
  return (
    <div className="exchange-strength" role="status">
      <span className="exchange-strength-bars" aria-hidden>
        {BARS.map((bar) => (
          <span
            key={bar}
            className={bar <= score ? `exchange-strength-${level}` : 'exchange-strength-off'}
          />
        ))}
      </span>
      {level === 'none' ? '' : `强度：${passwordLevelLabels[level]}。`}
      {passwordHintTexts[hint]}
    </div>
  )
}
