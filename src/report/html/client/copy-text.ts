/** Puts a text where it can be pasted from; in a browser that does not let pages do so, by the old way of selecting it. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('input')
    field.value = text
    field.readOnly = true
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}
