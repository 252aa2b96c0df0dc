import type {LetterData, ReportData} from '../data.js';
import {element} from './element.js';

/** What is said about marked words, beside them: under the pointer, and where the keyboard is. */
export function showTips(
  holder: HTMLElement,
  {rules, texts}: ReportData,
  letterOf: (target: Element) => LetterData | undefined,
): void {
  const tip = element('div', {class: 'tip', id: 'tip', 'aria-hidden': 'true', hidden: ''});
  document.body.append(tip);

  function show(target: Element): void {
    const mark = target.closest<HTMLElement>('.sheet [data-finding]');
    const letter = mark && letterOf(mark);
    const index = Number(mark?.dataset.finding);
    const finding = letter?.findings[index];
    tip.hidden = !finding;
    if (!finding || !mark) return;
    tip.replaceChildren(
      element(
        'p',
        {class: 'what'},
        element('span', {class: 'number'}, String(index + 1)),
        ' ',
        element('span', {class: `level ${finding.level}`}, texts[finding.level]),
        ' ',
        element('strong', {}, rules[finding.rule]?.title ?? ''),
      ),
      element('p', {}, finding.reason),
    );
    const [first] = finding.expected;
    if (first !== undefined)
      tip.append(
        element('p', {class: 'better'}, `${texts.instead}: `, element('ins', {}, first === '' ? texts.omit : first)),
      );
    const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
    const height = tip.offsetHeight;
    const below = box.bottom + gap + height < innerHeight;
    const left = Math.max(gap, Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - gap));
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(below ? box.bottom + gap : Math.max(gap, box.top - gap - height)) + scrollY}px`;
  }

  function hide(): void {
    tip.hidden = true;
  }

  holder.addEventListener('pointerover', ({target}) => {
    if (target instanceof Element && target.closest('.sheet [data-finding]')) show(target);
    else hide();
  });
  holder.addEventListener('focusin', ({target}) => {
    if (target instanceof HTMLElement && target.matches('.sheet button') && target.matches(':focus-visible'))
      show(target);
    else hide();
  });
  holder.addEventListener('focusout', hide);
  addEventListener('beforeprint', hide);
  addEventListener('keydown', ({key}) => {
    if (key === 'Escape') hide();
  });
}

const gap = 8;
