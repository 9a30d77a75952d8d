// The two plugins ship no types of their own.

declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it'

  const plugin: (markdown: MarkdownIt) => void
  export default plugin
}

declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it'

  const plugin: (
    markdown: MarkdownIt,
    name: string,
    options: { readonly validate: (info: string) => boolean },
  ) => void
  export default plugin
}
