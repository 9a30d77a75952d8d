// What must be known before the first paint: that script runs, and which theme the reader chose. It
// is the only inline script of a page, and the same on every page of every site, so that an
// operator's Content-Security-Policy can name it by its hash.

import { html } from '#lib/html/html.ts'

export const beforePaint = html`<script>{let d=document.documentElement.dataset;d.script="";try{let t=localStorage.theme;if(t=="light"||t=="dark")d.theme=t}catch{}}</script>
`
