import { drawingOf, type IconName } from './iconDrawings.ts';

interface IconProps {
  readonly name: IconName;
  readonly size?: 's' | 'm';
  readonly className?: string;
}

/** A small drawing beside words; it says nothing by itself. */
export function Icon({ name, size = 'm', className = '' }: IconProps) {
  const { paths, circles = [], rects = [], filled = false } = drawingOf(name);
  return (
    <svg className={`ico ${size === 's' ? 's' : ''} ${className}`} viewBox="0 0 16 16" aria-hidden="true">
      <g {...(filled ? { fill: 'currentColor', stroke: 'none' } : {})}>
        {rects.map(([x, y, width, height]) => (
          <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} />
        ))}
        {paths.map((d) => (
          <path key={d} d={d} />
        ))}
        {circles.map(([cx, cy, r]) => (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={r} />
        ))}
      </g>
    </svg>
  );
}

/** The desk's mark. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M29 12V3H3v26h9" fill="none" stroke="currentColor" strokeWidth="3.2" />
      <path d="M8.6 8.6h6.2v15.2H8.6zM17.4 8.6h6.2v6.2h-6.2z" fill="currentColor" />
      <circle cx="23.4" cy="23.4" r="6.1" fill="currentColor" />
    </svg>
  );
}
