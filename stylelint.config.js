export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Layers and nesting order our rules; a selector that matches something else need not come first.
    'no-descending-specificity': null,
    // Every colour is a token, and a page in Hebrew is the mirror of one in English.
    'color-named': 'never',
    'color-no-hex': true,
    'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'light-dark'],
    'property-disallowed-list': [
      '/^(margin|padding|border)-(top|right|bottom|left)/',
      ...['top', 'right', 'bottom', 'left', 'inset'].map((name) => `/^${name}$/`),
      '/^(min-|max-)?(width|height)$/',
    ],
    'declaration-property-value-disallowed-list': {
      '/^(text-align|float|clear)$/': ['left', 'right'],
    },
  },
  overrides: [
    {
      files: ['**/tokens.css', '**/preferences.css', '**/print.css'],
      rules: { 'color-no-hex': null, 'function-disallowed-list': null },
    },
  ],
}
