<#-- Textbaustein: Abholung, eingebunden in auftrag.ftl -->
<#if abholung.heute>
Ihre Brille liegt ab ${abholung.zeit} Uhr bei uns für Sie bereit. Bringen Sie bitte Ihre alte Brille mit, dann stellen wir die Bügel genauso ein.
<#else>
Am ${abholung.tag?string("dd.MM.yyyy")} können Sie Ihre Brille holen. Bis dahin dürfen Sie die Leihbrille gern behalten.
</#if>

<#list auftrag.extras as extra>
- ${extra.name}: ${extra.preis} Euro
</#list>

Der Bügel darf hinter dem Ohr leicht anliegen. Drückt er, kommen Sie einfach vorbei: Das Biegen dauert fünf Minuten und kostet Sie nichts. Es gibt keine Wartezeit, wenn Sie vor 10 Uhr da sind.
