import type { FindingKind } from '../diagnostic/finding.ts';
import { agendaChangedTooEarly } from './kinds/agenda-changed-too-early.ts';
import { almostAName } from './kinds/almost-a-name.ts';
import { ambiguousReference } from './kinds/ambiguous-reference.ts';
import { circularDependency } from './kinds/circular-dependency.ts';
import { conflictingKeys } from './kinds/conflicting-keys.ts';
import { duplicateDefinition } from './kinds/duplicate-definition.ts';
import { duplicateKey } from './kinds/duplicate-key.ts';
import { fileTooLarge } from './kinds/file-too-large.ts';
import { fileUnreadable } from './kinds/file-unreadable.ts';
import { missingKey } from './kinds/missing-key.ts';
import { nestedTooDeep } from './kinds/nested-too-deep.ts';
import { notADay } from './kinds/not-a-day.ts';
import { notAMeeting } from './kinds/not-a-meeting.ts';
import { notANumber } from './kinds/not-a-number.ts';
import { notATime } from './kinds/not-a-time.ts';
import { notUtf8 } from './kinds/not-utf-8.ts';
import { referenceOutOfValidity } from './kinds/reference-out-of-validity.ts';
import { restartTooEarly } from './kinds/restart-too-early.ts';
import { roundOfOtherCycle } from './kinds/round-of-other-cycle.ts';
import { severalDocuments } from './kinds/several-documents.ts';
import { stepOffRoute } from './kinds/step-off-route.ts';
import { stepOutOfRhythm } from './kinds/step-out-of-rhythm.ts';
import { tabAsIndent } from './kinds/tab-as-indent.ts';
import { unknownKey } from './kinds/unknown-key.ts';
import { unknownPeriod } from './kinds/unknown-period.ts';
import { unknownReference } from './kinds/unknown-reference.ts';
import { unknownWord } from './kinds/unknown-word.ts';
import { unprintableCharacter } from './kinds/unprintable-character.ts';
import { untilBeforeFrom } from './kinds/until-before-from.ts';
import { unusableName } from './kinds/unusable-name.ts';
import { vagueDate } from './kinds/vague-date.ts';
import { versionOutOfOrder } from './kinds/version-out-of-order.ts';
import { wrongFirstDay } from './kinds/wrong-first-day.ts';
import { wrongShape } from './kinds/wrong-shape.ts';
import { wrongValue } from './kinds/wrong-value.ts';
import { yamlAlias } from './kinds/yaml-alias.ts';
import { yamlSyntax } from './kinds/yaml-syntax.ts';
import { yamlTag } from './kinds/yaml-tag.ts';

/** Everything that can be found while definitions are read, from the file as a whole to what its words mean. */
// biome-ignore lint/suspicious/noExplicitAny: each kind has its own facts
export const definitionKinds: readonly FindingKind<any>[] = [
  fileUnreadable,
  fileTooLarge,
  notUtf8,
  unprintableCharacter,
  yamlSyntax,
  tabAsIndent,
  duplicateKey,
  yamlAlias,
  yamlTag,
  severalDocuments,
  nestedTooDeep,
  unusableName,
  unknownKey,
  missingKey,
  conflictingKeys,
  wrongShape,
  notADay,
  notATime,
  notANumber,
  unknownWord,
  wrongValue,
  notAMeeting,
  wrongFirstDay,
  untilBeforeFrom,
  agendaChangedTooEarly,
  versionOutOfOrder,
  stepOffRoute,
  stepOutOfRhythm,
  restartTooEarly,
  roundOfOtherCycle,
  circularDependency,
  vagueDate,
  unknownReference,
  almostAName,
  ambiguousReference,
  referenceOutOfValidity,
  duplicateDefinition,
  unknownPeriod,
];
