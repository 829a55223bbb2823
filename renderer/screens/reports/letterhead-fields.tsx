import { Checkbox, Form, Input } from 'antd'
import { LIMITS } from '../../../shared/domain/input-text.ts'
import type { HeadValues } from './head-values.ts'

/** 版头: what stands above the title. */
export const LetterheadFields = () => (
  <>
    <Form.Item<HeadValues>
      name="hasLetterhead"
      valuePropName="checked"
      extra="不印版头时，下面各项都不出现在文件上。用印好红头的纸或作为附件报送时不选。"
    >
      <Checkbox>印版头</Checkbox>
    </Form.Item>
    <div className="reports-pair">
      <Form.Item<HeadValues> name="documentNumber" label="发文字号">
        <Input maxLength={LIMITS.documentNumber} placeholder="×民发〔2024〕1号" />
      </Form.Item>
      <Form.Item<HeadValues> name="signer" label="签发人">
        <Input maxLength={LIMITS.name} placeholder="上行文必填" />
      </Form.Item>
    </div>
    <Form.Item<HeadValues>
      name="letterheadName"
      label="发文机关标志"
      extra="红色大字的单位名称；空着就用署名。"
    >
      <Input maxLength={LIMITS.headline} />
    </Form.Item>
    <Form.Item<HeadValues> name="hasFileWord" valuePropName="checked">
      <Checkbox>标志后面加“文件”二字</Checkbox>
    </Form.Item>
    <Form.Item<HeadValues>
      name="jointIssuers"
      label="联合发文机关"
      extra="一行一个，主办机关除外。"
    >
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={LIMITS.note} />
    </Form.Item>
    <div className="reports-pair">
      <Form.Item<HeadValues> name="copyNumber" label="份号" extra="涉密公文才有，6位数字。">
        <Input maxLength={LIMITS.figureUnit} placeholder="000001" />
      </Form.Item>
      <Form.Item<HeadValues> name="urgency" label="紧急程度" extra="不急的不填。">
        <Input maxLength={LIMITS.figureUnit} placeholder="特急或加急" />
      </Form.Item>
    </div>
    <Form.Item<HeadValues>
      name="secrecy"
      label="密级和保密期限"
      extra="▲ 涉密文件不得在本程序里起草和保存。报告涉密的，请停止录入，改在涉密计算机上办理；一般报告不填这一项。"
    >
      <Input maxLength={LIMITS.figureName} />
    </Form.Item>
  </>
)
