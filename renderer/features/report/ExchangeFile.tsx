import { useState } from 'react';
import { within, type Span } from '../../../shared/report/figures';
import { fhirBundle } from '../../../shared/report/fhir/bundle';
import { counted } from '../../../shared/domain/words';
import { useFiles } from '../../app/files';
import { Said } from '../../app/Said';
import { useActor, useRows } from '../../engine';
import { Button, Message, Meta, Tick } from '../../ui';
import { usePatients } from '../access/patient-shown';
import { Stack } from '../access/Stack';

/** The accesses to our records as FHIR R4, for another system. Patients are pseudonyms unless the officer chooses otherwise. */
export function ExchangeFile({ span }: { span: Span }) {
  const actor = useActor();
  const files = useFiles();
  const [identified, setIdentified] = useState(false);
  const arrangements = useRows('arrangement').map(({ value }) => value);
  const views = useRows('access').filter(({ value }) => value.home === actor.organisation);
  const patients = usePatients(views);
  const accesses = within(
    views.map(({ value }) => value),
    span,
  );
  const save = () => {
    const bundle = fhirBundle({
      arrangements,
      accesses,
      now: new Date().toISOString(),
      nhsNumbers: new Map([...patients].map(([id, { nhsNumber }]) => [id, nhsNumber])),
      identified,
      salt: `${crypto.randomUUID()}${crypto.randomUUID()}`,
    });
    return files.saveText(`Accesses FHIR ${span.from} to ${span.until}`, 'json', JSON.stringify(bundle, null, 2));
  };
  return (
    <Stack>
      <p>
        {counted(accesses.length, 'access', 'accesses')} to your records, the arrangements they rest on and the
        practices, in the exchange format HL7 FHIR R4 (AuditEvent, Consent, Organization).
      </p>
      <Tick checked={identified} onChange={setIdentified}>
        With NHS numbers
      </Tick>
      {identified ? (
        <Message tone="warn" title="The file will name patients by their NHS numbers">
          Send it only to whom the law lets you, and delete it when it has arrived.
        </Message>
      ) : (
        <Meta>Each patient has a pseudonym, the same within this file and another in the next.</Meta>
      )}
      <div>
        <Button look="primary" keys="Ctrl+Enter" onPress={save}>
          Save the exchange file
        </Button>
      </div>
      <Said said={files.said} />
    </Stack>
  );
}
