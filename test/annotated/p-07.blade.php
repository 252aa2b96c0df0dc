@component('mail::layout')
@slot('header')
@component('mail::header', ['url' => config('app.url')])
Lagerfuchs
@endcomponent
@endslot

# Ihre neue Ansprechpartnerin ist Nele Brandis

Guten Tag {{ $customer->full_name }},

vielen Dank, dass Sie seit {{ $customer->since->format('Y') }} mit uns arbeiten. Ab dem {{ $handover->date->format('d.m.Y') }} betreut Sie Nele Brandis, weil Jan Petersen in Elternzeit geht.

Beide haben Ihre Verträge und Ihre letzten Projekte gemeinsam durchgesprochen. So müssen Sie nichts doppelt erklären.

@if ($customer->openTickets->isNotEmpty())
Diese Anfragen von Ihnen liegen schon auf ihrem Tisch:

@foreach ($customer->openTickets as $ticket)
- {{ $ticket->number }}: {{ $ticket->title }}
@endforeach
@endif

Nele Brandis ruft Sie am {{ $handover->call->format('d.m.') }} an und hilft Ihnen gern bei der Umstellung auf Version {{ $release }}. Passt ein anderer Tag besser? Suchen Sie sich einen aus:

@component('mail::button', ['url' => $bookingUrl, 'color' => 'success'])
Termin aussuchen
@endcomponent

@component('mail::panel')
Nele Brandis  
Durchwahl 0431 77190-46  
nele.brandis@lagerfuchs.example
@endcomponent

Herzliche Grüße

Jan Petersen

@slot('footer')
@component('mail::footer')
Lagerfuchs Software GmbH, Kaistraße 101, 24114 Kiel, HRB 21904 KI, Geschäftsführerin: Dr. Imke Rohwer
@endcomponent
@endslot
@endcomponent
