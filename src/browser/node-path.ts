/** What is used of `node:path`, for names with / or \ between their parts. */
export const basename = (path: string, ending = ''): string => {
  const name = path.replace(/[/\\]+$/u, '').replace(/^.*[/\\]/su, '')
  return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name
}

/** .docx of plan.docx; nothing of .docx */
export const extname = (path: string): string => /[^.](\.[^.]*)$/su.exec(basename(path))?.[1] ?? ''
