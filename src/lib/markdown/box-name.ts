/** Name under which the container plugin files the tokens of `::: …` boxes. */
export const BOX = 'box'
