/** What the system says of a file, as a person says it. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'the disk can only be read',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left to you on the disk',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'another program has it open',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk does not answer rightly',
}

/**
 * Why the system could not do something with a file, without the system's own code words.
 *
 * @example faultToWords({ code: 'ENOSPC' }) // => 'no space is left on the disk'
 */
export function faultToWords(fault: unknown): string {
  const { code, message } = fault as NodeJS.ErrnoException
  return WORDS[code ?? ''] ?? message
}
