import { Card, Radio, Select } from 'antd'
import { helpProps } from '../../help/topics.ts'
import { LETTERS, LOOKS, SCALES } from '../../display/display-settings.ts'
import { useDisplay } from '../../display/use-display.ts'

const looks = { system: '跟随系统', light: '浅色', dark: '深色' } as const
const letterSizes = { normal: '标准', large: '大', largest: '特大' } as const

/** 显示: of this PC alone, and at once. */
export const DisplayCard = () => {
  const { display, change } = useDisplay()
  return (
    <Card {...helpProps('display')} title="显示">
      <div className="settings-display">
        <span id="display-look">明暗</span>
        <Radio.Group
          aria-labelledby="display-look"
          value={display.look}
          onChange={(event) => change({ look: event.target.value })}
          options={LOOKS.map((value) => ({ value, label: looks[value] }))}
        />
        <label htmlFor="display-scale">界面缩放</label>
        <Select
          id="display-scale"
          className="settings-scale"
          value={display.scale}
          onChange={(scale) => change({ scale })}
          options={SCALES.map((value) => ({ value, label: `${value}%` }))}
        />
        <span id="display-letters">文字大小</span>
        <Radio.Group
          aria-labelledby="display-letters"
          value={display.letters}
          onChange={(event) => change({ letters: event.target.value })}
          options={LETTERS.map((value) => ({ value, label: letterSizes[value] }))}
        />
      </div>
      <p className="settings-hint">
        只在这台电脑上有效，不随数据带走。打印时总是白底黑字、原来的大小。
      </p>
    </Card>
  )
}
