import { useState } from 'react';
import { z } from 'zod';
import { boardRole, boardRoleNames, boardRoles, type BoardRole } from '../../../shared/domain/staffing/model';
import { level as levelSchema, levels } from '../../../shared/domain/staffing/level';
import { definitionOn } from '../../../shared/domain/staffing/scale';
import { practiceLedger } from '../../../shared/protocol/ledger';
import type { Rejection } from '../../../shared/protocol/sync';
import { londonDate } from '../../../shared/domain/calendar';
import { KeptNote, useKept } from '../../app/kept';
import { Refused } from '../../app/Refused';
import { useInstant } from '../../app/useInstant';
import { useActor, useEngine } from '../../engine';
import { Button, ChoiceRow, FieldRow, Message, Meta, SectionTitle, Switch, TextField } from '../../ui';
import { useBoard } from './useBoard';
import { useScale } from './useScale';
import { wholeNumber } from './whole-number';

const textsSchema = z.record(boardRole, z.object({ morning: z.string(), afternoon: z.string() }));
const sharesSchema = z.object({ amber: z.string(), red: z.string(), black: z.string() });
const shareLevels = ['amber', 'red', 'black'] as const;
const noNumber = 'Type a whole number, or leave it empty.';
const asText = (value: number | null | undefined): string => (value ? String(value) : '');

/** How many the practice needs, and what being short of it suggests. */
export function MinimumTab() {
  const engine = useEngine();
  const ledger = practiceLedger(useActor().organisation);
  const { rules } = useBoard(londonDate(useInstant(60)));
  const { inUse } = useScale();
  const levelChoices = levels.slice(1).map((value) => ({ value, label: definitionOn(inUse, value).name }));
  const form = useKept('staffing.setThresholds');
  const of = (role: BoardRole) => {
    const minimum = rules.minimums.find((one) => one.role === role);
    return { morning: asText(minimum?.morning), afternoon: asText(minimum?.afternoon) };
  };
  const [texts, setTexts] = form.field('texts', textsSchema, {
    doctor: of('doctor'),
    nurse: of('nurse'),
    'other-clinical': of('other-clinical'),
    reception: of('reception'),
    management: of('management'),
  });
  const [short, setShort] = form.field('short', levelSchema, rules.short);
  const [nobody, setNobody] = form.field('nobody', levelSchema, rules.nobody);
  const [shares, setShares] = form.field('shares', sharesSchema, {
    amber: asText(rules.absent.amber),
    red: asText(rules.absent.red),
    black: asText(rules.absent.black),
  });
  const [returns, setReturns] = form.field('returns', z.boolean(), rules.weeklyReturn);
  const [refused, setRefused] = useState<Rejection | null>(null);
  const [saved, setSaved] = useState(false);

  const wrong = (text: string) => (wholeNumber(text) === undefined ? noNumber : undefined);
  const all = [...boardRoles.flatMap((role) => [texts[role].morning, texts[role].afternoon]), ...Object.values(shares)];
  const save = async () => {
    setSaved(false);
    if (all.some((text) => wrong(text) !== undefined)) return;
    const minimums = boardRoles
      .map((role) => ({
        role,
        morning: wholeNumber(texts[role].morning) ?? 0,
        afternoon: wholeNumber(texts[role].afternoon) ?? 0,
      }))
      .filter((one) => one.morning + one.afternoon > 0);
    const absent = {
      amber: wholeNumber(shares.amber) ?? null,
      red: wholeNumber(shares.red) ?? null,
      black: wholeNumber(shares.black) ?? null,
    };
    const answer = await engine.perform('staffing.setThresholds', ledger, {
      rules: { minimums, short, nobody, absent, weeklyReturn: returns },
    });
    setRefused(answer.ok ? null : answer.rejection);
    setSaved(answer.ok);
    if (answer.ok) form.done();
  };
  const type = (role: BoardRole, session: 'morning' | 'afternoon') => (text: string) => {
    setSaved(false);
    setTexts((now) => ({ ...now, [role]: { ...now[role], [session]: text } }));
  };
  return (
    <>
      <SectionTitle meta={<Meta>who is not filled in yet counts as there</Meta>}>At least so many at work</SectionTitle>
      {boardRoles.map((role) => (
        <FieldRow key={role}>
          <TextField
            label={`${boardRoleNames[role]}, morning`}
            value={texts[role].morning}
            onChange={type(role, 'morning')}
            width="medium"
            inputMode="numeric"
            maxLength={3}
            error={wrong(texts[role].morning)}
          />
          <TextField
            label={`${boardRoleNames[role]}, afternoon`}
            value={texts[role].afternoon}
            onChange={type(role, 'afternoon')}
            width="medium"
            inputMode="numeric"
            maxLength={3}
            error={wrong(texts[role].afternoon)}
          />
        </FieldRow>
      ))}
      <ChoiceRow label="A group with fewer suggests" choices={levelChoices} value={short} onChange={setShort} />
      <ChoiceRow label="A group with nobody suggests" choices={levelChoices} value={nobody} onChange={setNobody} />
      <SectionTitle meta={<Meta>off sick, isolating or on leave, of all who are expected</Meta>}>
        Share absent
      </SectionTitle>
      <FieldRow>
        {shareLevels.map((level) => (
          <TextField
            key={level}
            label={`${definitionOn(inUse, level).name} from, in %`}
            value={shares[level]}
            onChange={(text) => {
              setSaved(false);
              setShares((now) => ({ ...now, [level]: text }));
            }}
            width="small"
            inputMode="numeric"
            maxLength={3}
            error={wrong(shares[level])}
          />
        ))}
      </FieldRow>
      <KeptNote kept={form} />
      <Refused by={refused} />
      <p>
        <Switch
          label="Our LMC wants the weekly return"
          on={returns}
          onChange={(on) => {
            setSaved(false);
            setReturns(on);
          }}
          words={['yes, remind us on Thursday', 'no']}
        />
      </p>
      <p>
        <Button look="primary" keys="Ctrl+Enter" onPress={save}>
          Keep these from today
        </Button>
      </p>
      {saved && (
        <Message tone="good" title="Kept.">
          The board suggests by them from today. Earlier days are judged by what held then.
        </Message>
      )}
    </>
  );
}
