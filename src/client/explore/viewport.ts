/**
 * Moving and zooming a drawing with mouse, wheel, fingers and buttons; d3-zoom knows the gestures. The wheel alone goes on scrolling
 * the page; with Ctrl it zooms, and sideways it moves.
 */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type ZoomTransform } from 'd3-zoom';

export interface Viewport {
  /** The part of the drawing in view: where a point of it stands is `k * x + x₀`. */
  readonly view: ZoomTransform;
  /** Tells the size of the frame and of the whole drawing, and how far one may zoom. */
  resize: (frame: [width: number, height: number], whole: [width: number, height: number], scales: [least: number, most: number]) => void;
  /** Shows a scale with a point of the drawing in the middle of the frame. */
  show: (scale: number, x: number, y: number) => void;
  moveBy: (dx: number, dy: number) => void;
  zoomBy: (factor: number) => void;
}

/** @param onMove called after every change; `isDone` at the end of a gesture */
export function openViewport(svg: SVGSVGElement, onMove: (view: ZoomTransform, isDone: boolean) => void): Viewport {
  const surface = select(svg);
  const behavior = zoom<SVGSVGElement, unknown>()
    .filter((event: Event) =>
      event instanceof WheelEvent
        ? event.ctrlKey || event.metaKey
        : event.type !== 'dblclick' && !(event instanceof MouseEvent && event.button > 0),
    )
    .clickDistance(4)
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => onMove(transform, false))
    .on('end', ({ transform }: { transform: ZoomTransform }) => onMove(transform, true));
  surface.call(behavior);
  let size: [number, number] = [1, 1];
  let ground: [[number, number], [number, number]] = [
    [0, 0],
    [1, 1],
  ];
  svg.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      moveBy(-event.deltaX, 0);
    },
    { passive: false },
  );
  const moveBy = (dx: number, dy: number): void => {
    const { k } = zoomTransform(svg);
    behavior.translateBy(surface, dx / k, dy / k);
  };
  return {
    get view() {
      return zoomTransform(svg);
    },
    resize: (frame, whole, scales) => {
      size = frame;
      ground = [[0, 0], whole];
      behavior
        .extent([[0, 0], frame])
        .translateExtent(ground)
        .scaleExtent(scales);
    },
    show: (scale, x, y) => {
      const [least, most] = behavior.scaleExtent();
      const wanted = zoomIdentity
        .translate(size[0] / 2, size[1] / 2)
        .scale(Math.min(most, Math.max(least, scale)))
        .translate(-x, -y);
      behavior.transform(surface, behavior.constrain()(wanted, [[0, 0], size], ground));
    },
    moveBy,
    zoomBy: (factor) => behavior.scaleBy(surface, factor),
  };
}
