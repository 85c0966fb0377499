import { useEffect, useRef, useState } from 'react';
import { useRead } from '../app/reads.ts';

/** How many pages the body of an issue has. It is laid out for that only once its line has been seen. */
export function BackIssuePages({ issueId }: { readonly issueId: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && setIsSeen(true));
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const { data: layout } = useRead('layout.get', { issueId }, { enabled: isSeen, keep: true });
  return <span ref={place}>{layout?.counts.body ?? '…'}</span>;
}
