import {escaped} from './escape.js';

/** Shares of a whole beside each other: solid, hatched, empty, so that nobody needs colours to tell them apart. */
export function shareBar(
  shares: readonly {readonly kind: 'solid' | 'hatched' | 'empty'; readonly part: number}[],
): string {
  const whole = shares.reduce((sum, {part}) => sum + part, 0);
  if (whole === 0) return '';
  let at = 0;
  const rects = shares.map(({kind, part}) => {
    const rect = `<rect class="${kind}" x="${percent(at, whole)}" width="${percent(part, whole)}" height="100%"/>`;
    at += part;
    return part === 0 ? '' : rect;
  });
  return `<svg class="bar" aria-hidden="true" width="100%" height="14">${rects.join('')}</svg>`;
}

/** A bar as long as a number, seen against the largest. */
export function countBar(solid: number, hatched: number, largest: number): string {
  const rest = Math.max(0, largest - solid - hatched);
  const rects = [
    `<rect class="solid" x="0" width="${percent(solid, largest)}" height="100%"/>`,
    `<rect class="hatched" x="${percent(solid, largest)}" width="${percent(hatched, largest)}" height="100%"/>`,
  ];
  return rest === largest
    ? ''
    : `<svg class="count" aria-hidden="true" width="100%" height="10">${rects.join('')}</svg>`;
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 10_000) / 100}%`;
}

/** The pattern of hatched shares; once in a page. */
export const patterns = `<svg class="patterns" aria-hidden="true" width="0" height="0"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="line" width="2.4" height="6"/></pattern></defs></svg>`;

/** How many letters have which score, ten points a column. */
export function histogram(counts: readonly number[], label: string): string {
  const largest = Math.max(1, ...counts);
  const columns = counts.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(3, (count / largest) * plot.height);
    const x = index * plot.step;
    const y = plot.top + plot.height - height;
    const value =
      count === 0 ? '' : `<text x="${x + plot.step / 2}" y="${round(y - 6)}" text-anchor="middle">${count}</text>`;
    return `<rect class="solid" x="${x + plot.gap / 2}" y="${round(y)}" width="${plot.step - plot.gap}" height="${round(height)}"/>${value}`;
  });
  const below = plot.top + plot.height;
  const ticks = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(
    (points, index) =>
      `<text class="tick" x="${index * plot.step}" y="${below + 18}" text-anchor="middle">${points}</text>`,
  );
  return `<svg class="histogram" role="img" aria-label="${escaped(label)}" viewBox="-12 0 ${plot.step * 10 + 24} ${below + 24}"><line x1="0" x2="${plot.step * 10}" y1="${below}" y2="${below}"/>${columns.join('')}${ticks.join('')}</svg>`;
}

const plot = {top: 24, height: 120, step: 40, gap: 8};

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
