import { memo } from 'react';
import { dashes, strokes, type Shape } from '../../core/drawing/drawing.ts';
import { curvePath } from '../../core/drawing/drawing-svg.ts';

/** Shapes of a drawing as parts of an SVG element, as the exported picture has them. */
export const DrawnShapes = memo(({ shapes }: { readonly shapes: readonly Shape[] }): React.JSX.Element => (
  <>{shapes.map((shape, i) => <Drawn key={i} shape={shape} />)}</>
));

const Drawn = ({ shape }: { readonly shape: Shape }): React.JSX.Element => {
  switch (shape.kind) {
    case 'rect': return (
      <rect
        x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.radius} fill={shape.fill}
        stroke={shape.stroke ?? undefined} strokeDasharray={shape.dashed && shape.stroke !== null ? dashes.join(' ') : undefined}
      />
    );
    case 'line': return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} stroke={shape.stroke} strokeWidth={shape.width} strokeDasharray={shape.dashed ? dashes.join(' ') : undefined} />;
    case 'curve': return <path d={curvePath(shape)} fill="none" stroke={shape.stroke} strokeWidth={shape.width} strokeDasharray={strokes[shape.line].join(' ') || undefined} />;
    case 'text': return (
      <text
        x={shape.x} y={shape.y} fontSize={shape.size} fill={shape.fill} fontWeight={shape.strong ? 600 : undefined}
        textAnchor={shape.anchor === 'start' ? undefined : shape.anchor} direction={shape.rightToLeft ? 'rtl' : undefined}
      >
        {shape.words}
      </text>
    );
  }
};
