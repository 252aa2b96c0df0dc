@if($frau)
Sehr geehrte Frau
@elseif($herr)
Sehr geehrter Herr
@else
Guten Tag
@endif {{ $name ?? "Kunde" }},

@foreach($xs as $x)
{!! $x !!}
@endforeach
{{-- klarbrief-disable --}}@include("a")<x-mail::button :url="$u">Los</x-mail::button>@php $a = 1; @endphp @{{ a }}
Mit freundlichen Grüßen
{{ $agent->name }}
