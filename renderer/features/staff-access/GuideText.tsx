import type { GuideWords } from '../../../shared/domain/closure/model';
import { SectionTitle } from '../../ui';
import names from './WhoCanGetIn.module.css';

/** A guide as it is read, with a record open or in the list. */
export function GuideText({ guide }: { guide: GuideWords }) {
  return (
    <div className={names.guide}>
      <SectionTitle>The way in</SectionTitle>
      <ol>
        {guide.steps.map((step, place) => (
          <li key={`${place} ${step}`}>{step}</li>
        ))}
      </ol>
      {guide.organisationNumber !== undefined && (
        <p>
          Organisation number: <b>{guide.organisationNumber}</b>
        </p>
      )}
      <SectionTitle>What may be looked at</SectionTitle>
      <ul>
        {guide.mayLookAt.map((one, place) => (
          <li key={`${place} ${one}`}>{one}</li>
        ))}
      </ul>
      <SectionTitle>If it does not work</SectionTitle>
      {guide.otherwise.length > 0 && (
        <ol>
          {guide.otherwise.map((one, place) => (
            <li key={`${place} ${one}`}>{one}</li>
          ))}
        </ol>
      )}
      <p>
        Ring <b>{guide.telephone}</b>.
      </p>
      {guide.whenDown !== undefined && (
        <>
          <SectionTitle>When the system is down</SectionTitle>
          <p>{guide.whenDown}</p>
        </>
      )}
    </div>
  );
}
