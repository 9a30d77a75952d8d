// A page that leads elsewhere at once, and says where to whoever stays.

import { html, type Html } from '#lib/html/html.ts'
import type { Frame } from '#lib/pages/page.ts'
import type { RedirectProps } from '#lib/pages/redirect-pages.ts'
import { wordsIn } from '#lib/story/languages.ts'

export function redirectLayout({ to, headline, language }: RedirectProps, frame: Frame): Html {
  return html`<!doctype html>
<html lang="${language}" dir="${wordsIn(language, frame).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${frame.origin}${to}">
<link rel="stylesheet" href="${frame.stylesheet}">
</head>
<body>
<main>
<h1><a href="${to}">${headline}</a></h1>
</main>
</body>
</html>
`
}
