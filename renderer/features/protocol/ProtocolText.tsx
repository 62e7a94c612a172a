import type { ProtocolContent } from '../../../shared/domain/protocol/model';
import { paragraphsOf, protocolChanges, type SectionChange } from '../../../shared/domain/protocol/compare';
import { Comparison } from '../../app/Comparison';
import { Clause, Clauses, Meta } from '../../ui';

const marks: Record<SectionChange['is'], string> = {
  same: '',
  changed: '',
  added: ' (new section)',
  removed: ' (removed)',
};

/** The sections of a version; with `before`, what changed since then is marked and said. */
export function ProtocolText({
  now,
  before,
}: {
  now: Pick<ProtocolContent, 'sections'>;
  before?: Pick<ProtocolContent, 'sections' | 'version'> | undefined;
}) {
  if (!before) {
    return (
      <Clauses>
        {now.sections.map(({ title, text }, place) => (
          <Clause key={place} title={title}>
            {paragraphsOf(text).map((paragraph, at) => (
              <p key={at}>{paragraph}</p>
            ))}
          </Clause>
        ))}
      </Clauses>
    );
  }
  const { sections, says } = protocolChanges(before.sections, now.sections);
  return (
    <>
      <p>
        <Meta>{`Compared with version ${before.version}: ${says}.`}</Meta>
      </p>
      <Clauses>
        {sections.map(({ title, is, paragraphs }, place) => (
          <Clause key={place} title={`${title}${marks[is]}`}>
            <Comparison changes={paragraphs} />
          </Clause>
        ))}
      </Clauses>
    </>
  );
}
