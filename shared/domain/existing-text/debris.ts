import { isTrail } from './page-trail.ts'

/** What is said of a line that a web page printed around a text. */
export const WEB_PAGE = '像是网页上的内容'

const PAGE_NUMBER =
  /^(?:[-－–—─]{1,2}\s?\d{1,4}\s?[-－–—─]{1,2}|第\s?\d{1,4}\s?页(?:\s?[,，/／]?\s?共\s?\d{1,4}\s?页)?|\d{1,3}\s?[/／]\s?\d{1,3})$/u

const CONTENTS = /^.{1,80}?[.…·]{4,}\s*\d{1,3}$/u

/** A rule made of characters. */
const RULE = /^[-－–—─━═_＿=＝*＊~～]{5,}$/u

/** Fields a web page prints around a text. */
const FIELD =
  /^[•·\s]{0,4}(?:【|\[)?(?:发布时间|发布日期|发文时间|更新时间|时间|日期|来源|信息来源|文章来源|稿件来源|编辑|责任编辑|责编|作者|供稿|浏览次数|浏览量|点击数?|点击次数|点击量|阅读次数|阅读量|访问量|访问次数|字体|字号|索引号|信息分类|主题分类|发布机构|发布单位|信息名称|分享到?|视力保护色|文章类型)(?:\s{0,4})[:：]/u

const NEIGHBOUR = /^(?:上一|下一)[篇页条](?:[:：]|$)/u
const OWNER = /^(?:技术支持|(?:主办|承办)(?:单位)?[:：])|版权所有|网站标识码|ICP备|公网安备/u

/** Words of the buttons around a text, and what parts them. */
const BUTTON =
  /^(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页|此页)?|返回(?:顶部|首页|列表|上一页)?|设为首页|(?:加入)?收藏(?:本页)?|登录|注册|搜索|手机版|[简繁]体(?:版|中文)?|无障碍(?:阅读|浏览|版|服务)?|长者(?:模式|版|助手|专区)|分享(?:到)?|复制链接|网站地图|首页|我要纠错|纠错|字体|字号|大|中|小|特大|微信|微博|QQ空间|扫一扫.{0,20}|相关(?:链接|附件|文档|文章)|[|丨·/【】[\]（）()：:，,。>»]+)$/u

const areButtons = (line: string): boolean => {
  const words = line
    .split(/[\s|丨【】[\]：:]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (/^大中小$/u.test(word) ? ['大', '中', '小'] : [word]))
  return (
    words.length > 0 &&
    words.every((word) => BUTTON.test(word)) &&
    words.some((word) => word.length > 1)
  )
}

/** Why a line is hardly of the text itself: what a web page or a printer leaves behind. Undefined for text. */
export const debrisIn = (line: string): string | undefined => {
  if (line.length > 120 || /。./u.test(line)) return undefined
  if (PAGE_NUMBER.test(line)) return '像是页码'
  if (CONTENTS.test(line)) return '像是目录'
  if (RULE.test(line.replaceAll(/\s/gu, ''))) return '像是分隔线'
  if (
    FIELD.test(line) ||
    isTrail(line) ||
    NEIGHBOUR.test(line) ||
    OWNER.test(line) ||
    areButtons(line)
  ) {
    return WEB_PAGE
  }
  return undefined
}
