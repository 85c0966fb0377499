import { useEffect, useState } from 'react';
import { useCurrent } from '../current.ts';
import { useRead } from '../reads.ts';

/** ms after the desk is drawn: the first check of a process takes a moment that the first screen needs. */
const afterStart = 1500;

/** How many places of the current issue the check wants put right; 0 while it is not known, and of a frozen issue. */
export function useOpenErrors(): number {
  const { issue } = useCurrent();
  const [isAwake, setIsAwake] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsAwake(true), afterStart);
    return () => clearTimeout(timer);
  }, []);
  const isOpen = issue?.status === 'draft';
  const { data: checked } = useRead('check.issue', { issueId: issue?.id ?? '' }, { enabled: isOpen && isAwake });
  return isOpen ? (checked?.blocking ?? 0) : 0;
}
