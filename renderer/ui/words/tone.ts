import names from './words.module.css';

/** What a colour means here. A word or a shape always says it too. */
export type Tone = 'plain' | 'quiet' | 'good' | 'warn' | 'bad';

/** The class that colours words in a tone. */
export const toneClass = (tone: Tone): string | undefined => names[tone];
