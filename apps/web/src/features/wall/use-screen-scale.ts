import { useEffect, useState } from 'react';

/** The wall is laid out on a full-HD screen; twice as large at 4K, smaller on a desk that tries it out. */
const [WIDTH, HEIGHT] = [1920, 1080];
const LEAST = 0.5;

const scaleOf = (): number => Math.max(LEAST, Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT));

/** How much larger everything is drawn than on a full-HD screen. */
export function useScreenScale(): number {
  const [scale, setScale] = useState(scaleOf);
  useEffect(() => {
    const again = () => setScale(scaleOf());
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, []);
  return scale;
}
