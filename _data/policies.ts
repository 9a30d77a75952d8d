import type { PoliciesData } from '#lib/story/policies.ts'

// What can truly be said of a newspaper that does not exist: where its contact page is, and where it
// discloses what it is. It sells nothing, belongs to nothing and licenses nothing.
export default {
  trust: {
    contact: ['https://broadsheet.example/contact/'],
    disclosure: ['https://broadsheet.example/about/'],
  },
} satisfies PoliciesData
