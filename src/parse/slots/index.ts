// placeholder until the slots stage stands (not committed)
import type { Excerpt, Note, Slots, Span, Task } from '../../model.js'
export function taskToSlots(
  _task: { id: string; text: string; spans: readonly Span[] },
  _context: { year: number | null },
): { heading: Excerpt | null; slots: Slots; responsibility: readonly Span[]; notes: Note[] } {
  return {
    heading: null,
    slots: {
      lead: [],
      responsible: [],
      support: [],
      notes: [],
      cites: [],
      targets: [],
      deadlines: [],
      setPhrases: [],
      actions: [],
    },
    responsibility: [],
    notes: [],
  }
}
export const inheritResponsibility = (tasks: readonly Task[]): readonly Task[] => tasks
