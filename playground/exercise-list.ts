import {typeNames} from '../src/letter/names.js';
import {button, make} from './dom.js';
import type {Exercise, ExerciseSet} from './exercise.js';
import type {Result} from './exercise-progress.js';
import {tell} from './exercise-texts.js';
import type {Locale} from './protocol.js';
import {say} from './texts.js';

/** What the list of exercises can do. */
export interface ListActs {
  open(exercise: Exercise): void;
  forget(): void;
}

/** All exercises by level, with how they went so far, and one place to begin. */
export function listNode(
  {own, exercises}: ExerciseSet,
  known: ReadonlyMap<string, Result>,
  locale: Locale,
  acts: ListActs,
): HTMLElement {
  const done = exercises.filter(({id}) => known.has(id)).length;
  const next = exercises.find(({id}) => !known.has(id)) ?? exercises[0];
  const levels = own ? [undefined] : ([1, 2, 3] as const);
  return make(
    'div',
    {class: 'exercises'},
    make(
      'header',
      {},
      make('h2', {}, tell('list-title', locale)),
      make('p', {}, tell('list-about', locale)),
      next
        ? button(
            tell(done === 0 ? 'begin' : done < exercises.length ? 'go-on' : 'again', locale, {
              title: next.title[locale],
            }),
            () => acts.open(next),
            {class: 'main', id: 'exercise-begin'},
          )
        : undefined,
      make(
        'p',
        {class: 'progress'},
        make('span', {}, tell('progress', locale, {done, all: exercises.length})),
        make('progress', {
          max: Math.max(1, exercises.length),
          value: done,
          'aria-label': tell('progress', locale, {done, all: exercises.length}),
        }),
        done > 0 ? button(tell('forget', locale), acts.forget, {class: 'quiet', id: 'exercise-forget'}) : undefined,
      ),
      make('p', {class: 'warning', role: 'status'}),
    ),
    ...levels.map((level) => {
      const name = tell(level === undefined ? 'level-own' : `level-${level}`, locale);
      const id = `level-${level ?? 'own'}`;
      return make(
        'section',
        {'aria-labelledby': id},
        make('h3', {id}, name),
        make(
          'ul',
          {},
          ...exercises
            .filter((exercise) => level === undefined || exercise.level === level)
            .map((exercise) => make('li', {}, cardNode(exercise, known.get(exercise.id), locale, acts))),
        ),
      );
    }),
    make('p', {class: 'hint'}, tell('kept', locale)),
  );
}

function cardNode(exercise: Exercise, result: Result | undefined, locale: Locale, acts: ListActs): HTMLElement {
  const {id, title, aim, type, country} = exercise;
  const node = button('', () => acts.open(exercise), {class: `case${result ? ' done' : ''}`, 'data-exercise': id});
  const kind = [
    type && typeNames[type][locale],
    country && country !== 'DE' && country !== 'EN' ? say(country, locale) : undefined,
  ];
  const went = result && [
    tell('result-found', locale, {found: result.found, of: result.of}),
    ...(result.score === undefined ? [] : [tell('result-score', locale, {score: result.score})]),
  ];
  node.append(
    make('strong', {}, title[locale]),
    ...(aim ? [make('span', {class: 'aim'}, aim[locale])] : []),
    make('span', {class: 'kind'}, kind.filter(Boolean).join(' · ')),
    make('span', {class: 'went'}, went ? `✓ ${went.join(' · ')}` : tell('open', locale)),
  );
  return node;
}
