import { expect, it } from 'vitest';
import { missingIn } from './missing';

const whole = { title: 'Together', change: 'All', sections: [{ key: 'a', title: 'One', text: 'Two' }] };

it('says field by field what is missing, and nothing when all is there', () => {
  expect(missingIn(whole)).toBeUndefined();
  expect(missingIn({ ...whole, title: ' ' })).toMatchObject({ title: 'Give the protocol a title' });
  expect(missingIn({ ...whole, change: '' })).toMatchObject({ change: 'Say in a sentence what this version changes' });
  expect(missingIn({ ...whole, sections: [] })).toMatchObject({ sections: 'Add a section' });
  const missing = missingIn({ ...whole, sections: [{ key: 'a', title: '', text: ' ' }] });
  expect(missing?.section.get('a')).toEqual({
    title: 'Give the section a title',
    text: 'Write what is agreed, or remove the section',
  });
});
