import type { RiskEntry } from '../../../shared/domain/risk/entry';
import { gradeNames, gradeOf, impactNames, likelihoodNames, points } from '../../../shared/domain/risk/score';
import { classes } from '../../ui/classes';
import names from './Risk.module.css';

/** The 5 × 5 picture of what remains: a table of likelihood by impact, each cell with its grade and its risks by name. */
export function RiskMatrix({ entries }: { entries: readonly RiskEntry[] }) {
  return (
    <table className={names.matrix} aria-label="Open risks by likelihood and impact">
      <thead>
        <tr>
          <th scope="col">How likely</th>
          {impactNames.map((impact, at) => (
            <th key={impact} scope="col">{`${impact} (${at + 1})`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[5, 4, 3, 2, 1].map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row">{`${likelihoodNames[likelihood - 1] ?? ''} (${likelihood})`}</th>
            {[1, 2, 3, 4, 5].map((impact) => {
              const cell = { likelihood, impact };
              const grade = gradeOf(cell);
              return (
                <td key={impact} className={classes(names[grade])}>
                  <span className={names.grade}>{`${points(cell)} ${gradeNames[grade].toLowerCase()}`}</span>
                  <ul>
                    {entries
                      .filter(({ after }) => after.likelihood === likelihood && after.impact === impact)
                      .map((entry) => (
                        <li key={entry.id}>{entry.title}</li>
                      ))}
                  </ul>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
