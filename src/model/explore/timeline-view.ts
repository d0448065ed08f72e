/** What a reader chose to see of the timeline: in its controls, in the address's fragment, in the list. */
import { fold } from '../fold.ts';
import { readMonth, writeMonth } from './months.ts';

export interface TimelineView {
  find: string;
  theme: string;
  class: '' | 'established' | 'exploratory';
  /** `method`: only works that introduced one. */
  kind: '' | 'method';
  layer: '' | 'survey' | 'since';
  /** First and last month shown; none for all of time. */
  from?: number | undefined;
  to?: number | undefined;
}
export const wholeTimeline: TimelineView = { find: '', theme: '', class: '', kind: '', layer: '' };

/** What is asked of a work before it is shown. */
export interface TimelineEntry {
  text: string;
  theme: string;
  class: string;
  hasMethod: boolean;
  isSince: boolean;
}

const filters = ['find', 'theme', 'class', 'kind', 'layer'] as const;
const choices = { class: ['established', 'exploratory'], kind: ['method'], layer: ['survey', 'since'] } as const;
function chosen<Name extends keyof typeof choices>(parameters: URLSearchParams, name: Name): '' | (typeof choices)[Name][number] {
  const written = parameters.get(name);
  return (choices[name] as readonly (typeof choices)[Name][number][]).find((word) => word === written) ?? '';
}

/** The view that a fragment holds, `#theme=…&from=2022-01&to=2023-09`; what it does not know counts as left out. */
export function readTimelineView(fragment: string): TimelineView {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const [from, to] = [readMonth(parameters.get('from')), readMonth(parameters.get('to'))];
  return {
    find: (parameters.get('find') ?? '').slice(0, 200),
    theme: (parameters.get('theme') ?? '').slice(0, 60),
    class: chosen(parameters, 'class'),
    kind: chosen(parameters, 'kind'),
    layer: chosen(parameters, 'layer'),
    ...(from !== undefined && to !== undefined && from < to && { from, to }),
  };
}

/** The fragment of a view; empty for the whole timeline. */
export function writeTimelineView(view: TimelineView): string {
  const parameters = new URLSearchParams();
  for (const name of filters) if (view[name].trim() !== '') parameters.set(name, view[name].trim());
  if (view.from !== undefined && view.to !== undefined) {
    parameters.set('from', writeMonth(view.from));
    parameters.set('to', writeMonth(view.to));
  }
  const written = parameters.toString();
  return written === '' ? '' : `#${written}`;
}

/** Whether a view leaves works out; the time shown does not. */
export const isFiltered = (view: TimelineView): boolean => filters.some((name) => view[name].trim() !== '');

/** Whether a work belongs to the view. The time shown moves the drawing and leaves the list whole. */
export function isInView(view: TimelineView, { text, theme, class: className, hasMethod, isSince }: TimelineEntry): boolean {
  return (
    (view.theme === '' || theme === view.theme) &&
    (view.class === '' || className === view.class) &&
    (view.kind === '' || hasMethod) &&
    (view.layer === '' || isSince === (view.layer === 'since')) &&
    fold(view.find)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
