import type { ServiceOf } from './service.ts'

/** 数据检查. */
export const storeService: ServiceOf<'store.check'> = ({ store }) => ({
  'store.check': () => {
    const { ok, problems } = store.check()
    return { ok, problems: [...problems] }
  },
})
