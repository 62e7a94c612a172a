import type { Written } from './useProtocolDraft';

/** What is still missing before a version can be published, by field; a section's fields by its key. */
export interface Missing {
  title?: string;
  change?: string;
  sections?: string;
  section: Map<string, { title?: string; text?: string }>;
}

/** Undefined when nothing is missing. */
export function missingIn({ title, change, sections }: Written): Missing | undefined {
  const section = new Map<string, { title?: string; text?: string }>();
  for (const one of sections) {
    const says = {
      ...(one.title.trim() === '' ? { title: 'Give the section a title' } : {}),
      ...(one.text.trim() === '' ? { text: 'Write what is agreed, or remove the section' } : {}),
    };
    if (Object.keys(says).length > 0) section.set(one.key, says);
  }
  const missing: Missing = {
    ...(title.trim() === '' ? { title: 'Give the protocol a title' } : {}),
    ...(change.trim() === '' ? { change: 'Say in a sentence what this version changes' } : {}),
    ...(sections.length === 0 ? { sections: 'Add a section' } : {}),
    section,
  };
  return Object.keys(missing).length > 1 || section.size > 0 ? missing : undefined;
}
