import { policyText } from '#includes/feeds/policy-text.ts'
import { templateFor } from '#lib/eleventy/template.ts'

export const { data, render } = templateFor('policyText', policyText)
