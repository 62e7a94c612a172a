import { useEffect, useState, type RefObject } from 'react';

/**
 * Does a part of the screen scroll, and hold nothing that Tab reaches? Then it must take the focus itself, or its end
 * could not be read with the keyboard (WCAG 2.1.1).
 */
export function useScrolls(part: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = part.current;
    if (!element) return;
    const look = () =>
      setScrolls(
        element.scrollHeight > element.clientHeight + 1 &&
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
          ![...element.querySelectorAll('a[href], button, input, textarea, [tabindex="0"]')].some((one) =>
            one.checkVisibility(),
          ),
      );
    const sizes = new ResizeObserver(look);
    const words = new MutationObserver(look);
    sizes.observe(element);
    words.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      sizes.disconnect();
      words.disconnect();
    };
  }, [part]);
  return scrolls;
}
