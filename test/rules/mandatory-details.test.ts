import {describe, expect, test} from 'vitest';
import type {Settings} from '../../src/index.js';
import {found, letter} from './found.js';

type Company = NonNullable<NonNullable<Settings['house']>['company']>;

const missing = (company: Company | undefined, footer: string, settings = {}) =>
  found('mandatory-details', `${letter('Ihr Zähler läuft.')}\n\n${footer}`, {
    ...(company ? {house: {company}} : {}),
    ...settings,
  }).map(({part}) => part);

describe('what the law of the form asks', () => {
  test.each<[Company, string, string[]]>([
    [
      {country: 'DE', form: 'GmbH'},
      'Nordbau GmbH, Hafenweg 3, 24937 Flensburg, Amtsgericht Flensburg, HRB 123, Geschäftsführer: Ole Kern',
      [],
    ],
    [
      {country: 'DE', form: 'GmbH'},
      'Nordbau GmbH, Hafenweg 3, 24937 Flensburg',
      ['register-court', 'register-number', 'directors'],
    ],
    [
      {country: 'DE', form: 'GmbH', name: 'Nordbau Kern GmbH'},
      'Nordbau GmbH, Sitz: Flensburg, AG Flensburg, HRB 123, GF: Ole Kern',
      ['legal-form'],
    ],
    [
      {country: 'DE', form: 'AG'},
      'Nordbau AG, Sitz: Flensburg, Registergericht: Flensburg, HRB 123, Vorstand: Ole Kern',
      ['supervisory-chair'],
    ],
    [
      {country: 'DE', form: 'UG (haftungsbeschränkt)'},
      'Nordbau UG, Sitz: Flensburg, Amtsgericht Flensburg, HRB 123, Geschäftsführerin: Ina Kern',
      ['legal-form'],
    ],
    [{country: 'DE', form: 'e. K.'}, 'Nordbau e. K., Hafenweg 3, 24937 Flensburg, Amtsgericht Flensburg, HRA 9', []],
    [
      {country: 'DE', form: 'GmbH & Co. KG'},
      'Nordbau GmbH & Co. KG, Sitz: Flensburg, Amtsgericht Flensburg, HRA 9, Geschäftsführer: Ole Kern',
      ['general-partner'],
    ],
    [
      {country: 'DE', form: 'eG'},
      'WOHNBAU NORD EG, Sitz: Flensburg, Amtsgericht Flensburg, GnR 12, Vorstand: Ole Kern, Aufsichtsrat: Ina Kern',
      [],
    ],
    [{country: 'AT', form: 'GmbH'}, 'Nordbau GmbH, 8020 Graz, FN 55501 x, Landesgericht Graz', []],
    [
      {country: 'AT', form: 'e.U.'},
      'Radwerkstatt Hofer, 8020 Graz, Annenstraße 40',
      ['legal-form', 'register-court', 'register-number'],
    ],
    [{country: 'CH', form: 'AG', name: 'Gärtnerei Rüegg AG'}, 'Gärtnerei Rüegg, 8404 Winterthur', ['legal-form']],
    [{country: 'CH', form: 'AG'}, 'Gärtnerei Rüegg AG, 8404 Winterthur', []],
    [{country: 'DE', form: 'Einzelunternehmen'}, 'Gärtnerei Kern, Hafenweg 3, 24937 Flensburg', []],
    [{country: 'DE', form: 'GbR'}, 'Kern und Wolff', []],
    [{country: 'DE', form: 'Ltd.'}, 'Nordbau Ltd.', []],
  ])('%o %s', (company, footer, expected) => {
    expect(missing(company, footer)).toEqual(expected);
  });
});

test('silent without a company, for a layout that adds the footer, and for a text block that may hold it', () => {
  const company: Company = {country: 'DE', form: 'GmbH'};
  expect(missing(undefined, 'Nordbau')).toEqual([]);
  expect(missing(company, 'Nordbau', {signature: 'external'})).toEqual([]);
  expect(missing(company, '{{> footer}}', {path: 'a.hbs'})).toEqual([]);
  expect(missing(company, 'Nordbau')).toHaveLength(5);
});
