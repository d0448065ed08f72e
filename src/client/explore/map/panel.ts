/** The chosen method and its neighbors in words; each is a button that leads on. */
import type { GraphNode } from './graph.ts';

function part(name: string, properties: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function choice(node: GraphNode): HTMLElement {
  const button = part('button', { type: 'button' }, node.name, part('small', {}, ` ${node.date.slice(-4)}`));
  button.dataset['choose'] = node.slug;
  const item = part('li', {}, button);
  item.dataset['theme'] = node.theme;
  return item;
}

function list(title: string, nodes: readonly GraphNode[]): HTMLElement[] {
  if (nodes.length === 0) return [];
  return [part('h3', {}, title, part('small', {}, ` ${nodes.length}`)), part('ul', { role: 'list' }, ...nodes.map(choice))];
}

export function showPanel(panel: HTMLElement, node: GraphNode | undefined): void {
  if (!node) {
    panel.removeAttribute('data-theme');
    panel.replaceChildren(part('p', { className: 'soft' }, 'No method is chosen.'));
    return;
  }
  panel.dataset['theme'] = node.theme;
  const link = part('a', { href: node.element.href.baseVal }, 'Read about it');
  const leave = part('button', { type: 'button', className: 'button' }, 'Show all');
  leave.dataset['choose'] = '';
  panel.replaceChildren(
    part('p', { className: 'map-name' }, node.name),
    part('p', { className: 'soft' }, node.date),
    part('p', { className: 'map-actions' }, link, leave),
    ...list('Builds on', node.buildsOn),
    ...list('Led to', node.ledTo),
  );
  panel.scrollTop = 0;
}

const most = 8;
export function showMatches(place: HTMLElement | null, found: readonly GraphNode[]): void {
  if (!place) return;
  place.hidden = found.length === 0;
  place.replaceChildren(...found.slice(0, most).map(choice));
  if (found.length <= most) return;
  const more = document.createElement('li');
  more.textContent = `and ${found.length - most} more, marked in the drawing`;
  place.append(more);
}
