<#if frau>Sehr geehrte Frau<#elseif herr>Sehr geehrter Herr<#else>Guten Tag</#if> ${name!"Kunde"},

<#list xs as x>${x?string}</#list><#-- klarbrief-disable --><#include "a"><@b c="d">e</@b>[=f]
Mit freundlichen Grüßen
${agent.name}
