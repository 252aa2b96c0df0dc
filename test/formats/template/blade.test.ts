import {expect, test} from 'vitest';
import {said} from './read.js';

test('A reminder', () => {
  const template = `{{-- klarbrief-disable-file cliche --}}
@extends('emails.layout')
@section('subject', 'Ihre Rechnung ' . $invoice->number)
@section('content')
Guten Tag {{ $customer->name ?? 'Kunde' }},

@if ($invoice->overdue(3))
Ihre Rechnung ist seit {{ $invoice->due_date->format('d.m.Y') }} fällig.
@elseif($invoice->open)
Ihre Rechnung ist bald fällig.
@else
vielen Dank für Ihre Zahlung.
@endif
@foreach($items as $item)
- {{ $item['name'] }}
@endforeach

@lang('Bitte überweisen Sie den Betrag.') {{ __('mail.bye') }}

@include('emails.footer')
@endsection`;
  expect(said(template)).toEqual({
    engine: 'blade',
    text: `Ihre Rechnung 12

Guten Tag Kim Muster,

Ihre Rechnung ist seit 1. Januar fällig.
- Muster

Bitte überweisen Sie den Betrag. Inhalt`,
    fields: [
      'invoice->number: number',
      'customer->name: recipient-name = Kunde',
      "invoice->due_date->format('d.m.Y'): date",
      "item['name']: unknown",
      'mail.bye: text-block',
    ],
    branches: [
      'Guten Tag Kunde,',
      'Ihre Rechnung ist bald fällig.\n- Muster',
      'vielen Dank für Ihre Zahlung.\n- Muster',
    ],
    comments: ['klarbrief-disable-file cliche'],
    includes: ['emails.layout', 'emails.layout', 'emails.footer'],
  });
});

test('A mail of Laravel in Markdown', () => {
  const {engine, text, includes} = said(`<x-mail::message>
# Your order

Dear {{ $user->first_name }},

**thank you** for your order.

<x-mail::button :url="$order->total > 100 ? $a : $b">
View your order
</x-mail::button>

Kind regards,
{{ config('app.name') }}
</x-mail::message>`);
  expect(engine).toBe('blade');
  expect(text).toContain('Dear Kim,\n\nthank you for your order.\n\nView your order\n\nKind regards,');
  expect(includes).toEqual(['x-mail::message', 'x-mail::message']);
});

test.each([
  ['Schreiben Sie an team@if.de, info@else.de oder @firma.', 'Schreiben Sie an team@if.de, info@else.de oder @firma.'],
  ['@@if und @{{ roh }} und @{!! roh !!}', '@if und {{ roh }} und {!! roh !!}'],
  ['@verbatim {{ x }} @endverbatim', '{{ x }}'],
  ['@php $a = 1; @endphp Text', 'Text'],
  ['@forelse($a as $b) Ja @empty Nein @endforelse', 'Ja'],
  ['@switch($a) @case(1) Eins @break @case(2) Zwei @endswitch', 'Eins'],
  ['Sehr geehrte{{ $mann ? "r Herr" : " Frau" }} Meyer', 'Sehr geehrter Herr Meyer'],
  ['{!! $footer !!} {{ $user?->name ?? "Gast" }}', 'Inhalt Kim Muster'],
  ['{{ "Guten Tag {$user->name}," }}', 'Guten Tag Kim Muster,'],
  ['@if($a ? "(" : ")") Text @endif', 'Text'],
  ['<p>@media (max-width: 600px) @import @unbekannt(1)</p>', '@media (max-width: 600px) @import @unbekannt(1)'],
])('%s', (template, text) => {
  expect(said(template, 'a.blade.php').text).toBe(text);
});
