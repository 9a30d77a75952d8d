export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Layers and nesting order our rules; a selector that matches something else need not come first.
    'no-descending-specificity': null,
  },
}
