/** What is used of `node:util`: the name under which things tell how they are printed. */
export const inspect: { readonly custom: symbol } = { custom: Symbol.for('nodejs.util.inspect.custom') }
