import type { Said } from '../../language/language.ts';
import { placeholderList } from './placeholders.ts';

/** Why a template cannot be used. */
export type TemplateProblem = 'unreadable' | 'macros' | 'outside' | 'no-content' | 'content-misplaced';

/** Thrown for a template that cannot be used; what is wrong with it stands in words for whoever made it. */
export class TemplateFault extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

const SAID: Record<TemplateProblem, Said> = {
  unreadable: {
    nl: 'dit is geen Word-bestand (.docx), of het is beschadigd of met een wachtwoord beveiligd; sla het in Word opnieuw op als .docx',
    en: 'this is no Word file (.docx), or it is damaged or protected by a password; save it again in Word as .docx',
  },
  macros: {
    nl: 'er staan macro’s in; sla het in Word op als .docx, zonder macro’s',
    en: 'there are macros in it; save it in Word as .docx, without macros',
  },
  outside: {
    nl: 'het verwijst naar iets buiten het bestand zelf, dat Word bij het openen zou ophalen; voeg plaatjes in zonder koppeling, kies bij Ontwikkelaars, Documentsjabloon het sjabloon Normal, en sla het opnieuw op',
    en: 'it refers to something outside the file itself, which Word would fetch when it is opened; insert pictures without a link, choose the template Normal at Developer, Document Template, and save it again',
  },
  'no-content': {
    nl: '{{inhoud}} ontbreekt; zet dat in een eigen alinea waar de tekst moet komen',
    en: '{{content}} is missing; put it in a paragraph of its own where the text is to come',
  },
  'content-misplaced': {
    nl: '{{inhoud}} moet er één keer staan, als enige in een alinea van de tekst zelf, niet in een kop- of voettekst of naast een sectie-einde',
    en: '{{content}} must stand in it once, alone in a paragraph of the text itself, not in a header or footer or beside a section break',
  },
};

export function templateFault(problem: TemplateProblem): TemplateFault {
  return new TemplateFault(SAID[problem]);
}

/** @param names what stands between double braces that nothing is known of, fit to be printed */
export function unknownPlaceholders(names: readonly string[]): TemplateFault {
  const found = names.map((name) => `{{${name}}}`).join(', ');
  return new TemplateFault({
    nl: `${found} is hier onbekend; wat wordt ingevuld is ${placeholderList('nl')}`,
    en: `${found} is not known here; what is filled in is ${placeholderList('en')}`,
  });
}
