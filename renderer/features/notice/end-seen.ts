import { useCallback, useState } from 'react';

/**
 * Has the end of the document been on the screen? Once it has, it stays so.
 * @returns `mark`: a ref for an element after the last line
 */
export function useEndSeen(): { seen: boolean; mark: (element: HTMLElement | null) => (() => void) | undefined } {
  const [seen, setSeen] = useState(false);
  const mark = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { seen, mark };
}
