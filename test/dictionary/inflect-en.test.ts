import {describe, expect, test} from 'vitest';
import {forms} from '../../src/dictionary/forms.js';
import {readHeadword} from '../../src/dictionary/notation.js';

/** Headword = all its forms, parted by commas. */
const table = `
to confirm, confirmed, confirmed = confirm, confirms, confirming, confirmed
to endeavour, endeavoured, endeavoured = endeavour, endeavours, endeavouring, endeavoured, endeavor, endeavors, endeavoring, endeavored
endeavour, -ed = endeavour, endeavours, endeavouring, endeavoured, endeavor, endeavors, endeavoring, endeavored
to utilise, utilised, utilised = utilise, utilises, utilising, utilised, utilize, utilizes, utilizing, utilized
to utilize, utilized, utilized = utilise, utilises, utilising, utilised, utilize, utilizes, utilizing, utilized
to advise, advised, advised = advise, advises, advising, advised
to apprise, apprised, apprised = apprise, apprises, apprising, apprised
to comprise, comprised, comprised = comprise, comprises, comprising, comprised
to supply, supplied, supplied = supply, supplies, supplying, supplied
to convey, conveyed, conveyed = convey, conveys, conveying, conveyed
to remit, remitted, remitted = remit, remits, remitting, remitted
to submit, submitted, submitted = submit, submits, submitting, submitted
to refer, referred, referred = refer, refers, referring, referred
to cancel, cancelled, cancelled = cancel, cancels, cancelling, cancelled, canceling, canceled
to commence, commenced, commenced = commence, commences, commencing, commenced
to forward, forwarded, forwarded = forward, forwards, forwarding, forwarded
to undertake, undertook, undertaken = undertake, undertakes, undertaking, undertook, undertaken
to seek, sought, sought = seek, seeks, seeking, sought
to be = be, am, are, is, was, were, been, being
to have, had, had = have, has, had, having
to discuss, discussed, discussed = discuss, discusses, discussing, discussed
to dispatch, dispatched, dispatched = dispatch, dispatches, dispatching, dispatched
to tie, tied, tied = tie, ties, tying, tied
to agree, agreed, agreed = agree, agrees, agreeing, agreed
to take into consideration, took, taken = take into consideration, takes into consideration, taking into consideration, took into consideration, taken into consideration
to be in receipt of = be in receipt of, am in receipt of, are in receipt of, is in receipt of, was in receipt of, were in receipt of, been in receipt of, being in receipt of
to transmit, transmitted, transmitted = transmit, transmits, transmitting, transmitted
to facilitate, facilitated, facilitated = facilitate, facilitates, facilitating, facilitated
to ascertain, ascertained, ascertained = ascertain, ascertains, ascertaining, ascertained
to notify, notified, notified = notify, notifies, notifying, notified
to fulfil, fulfilled, fulfilled = fulfil, fulfils, fulfilling, fulfilled, fulfill, fulfills
to effect, effected, effected = effect, effects, effecting, effected
to go, went, gone = go, goes, going, went, gone
a remittance, remittances = remittance, remittances
a remittance, -s = remittance, remittances
the premises = the premises
an enquiry, enquiries = enquiry, enquiries
a business, -es = business, businesses
an instalment, -s = instalment, instalments, installment, installments
in respect of = in respect of
at/for your convenience = at your convenience, for your convenience
and/or = and/or
enclosed please find = enclosed please find
the cancellation, -s = cancellation, cancellations
`;

describe('English headwords', () => {
  for (const line of table.trim().split('\n')) {
    const [find = '', expected = ''] = line.split(' = ');
    test(find, () => expect(forms(find, 'en').sort()).toEqual(expected.split(', ').sort()));
  }

  test('a past that belongs to another verb finds nothing', () => {
    expect(forms('to supply, suplied, supplied', 'en')).toEqual([]);
    expect(forms('to confirm, reported, confirmed', 'en')).toEqual([]);
  });

  test('a verb without “to” is told what it lacks, a list of words stays one', () => {
    expect(readHeadword('remind, reminds, reminded', 'en')).toEqual({
      problem: 'Vor einem englischen Verb steht „to“: „to remind, reminded, reminded“.',
    });
    expect(readHeadword('take, takes, took, taken', 'en')).toHaveProperty('problem');
    expect(forms('ready, willing, able', 'en')).toEqual(['ready, willing, able']);
  });
});
