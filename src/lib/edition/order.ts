// The order of stories. It is total: ids are unique, so no two stories are ever equal.

import { compareText } from '#lib/story/problem.ts'
import type { Story } from '#lib/story/story.ts'

export function byNewest(a: Story, b: Story): number {
  return b.published - a.published || compareText(a.id, b.id)
}
