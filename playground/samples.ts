import {button, make} from './dom.js';
import type {Locale} from './protocol.js';
import {say} from './texts.js';
import type {Text} from './wording.js';

/** An occasion with a letter to practise on and a good one. */
export interface Sample {
  readonly id: string;
  readonly type: string;
  readonly country: 'DE' | 'AT' | 'CH' | 'EN';
  readonly title: Text;
  readonly before: SampleFile;
  readonly after: SampleFile;
}

/** A letter as its file holds it. */
export interface SampleFile {
  readonly name: string;
  readonly content: string;
}

/** The list of samples, in a dialog. */
export function drawSamples(
  dialog: HTMLDialogElement,
  samples: readonly Sample[],
  locale: Locale,
  open: (sample: Sample, version: 'before' | 'after') => void,
): void {
  const opener = (sample: Sample, version: 'before' | 'after'): HTMLButtonElement => {
    const label = say(version === 'before' ? 'sample-bad' : 'sample-good', locale);
    const values = {title: sample.title[locale], country: say(sample.country, locale), version: label};
    const act = (): void => {
      dialog.close();
      open(sample, version);
    };
    return button(label, act, {class: version, 'aria-label': say('sample-name', locale, values)});
  };
  dialog.replaceChildren(
    make(
      'header',
      {},
      make('h2', {id: 'sample-title'}, say('sample-title', locale)),
      button(say('close', locale), () => dialog.close(), {class: 'quiet'}),
    ),
    make('p', {}, say('sample-about', locale)),
    make(
      'ul',
      {},
      ...samples.map((sample) =>
        make(
          'li',
          {},
          make(
            'span',
            {class: 'occasion'},
            make('strong', {}, sample.title[locale]),
            make('span', {class: 'country'}, say(sample.country, locale)),
          ),
          opener(sample, 'before'),
          opener(sample, 'after'),
        ),
      ),
    ),
  );
}
