import type {Translate} from './translate.js';

/** What a type is called in the language of the editor; the server names it in the language of the letter. */
export function typeName(type: string, t: Translate): string {
  const names: Readonly<Record<string, string>> = {
    advertising: t('Advertising'),
    newsletter: t('Newsletter'),
    offer: t('Offer'),
    'order-confirmation': t('Order confirmation'),
    invoice: t('Invoice'),
    reminder: t('Payment reminder'),
    'complaint-reply': t('Answer to a complaint'),
    reply: t('Answer'),
    'contact-change': t('New contact person'),
    congratulation: t('Congratulation'),
    notification: t('Automatic message'),
    general: t('Letter'),
    fragment: t('Text block'),
  };
  return names[type] ?? type;
}
