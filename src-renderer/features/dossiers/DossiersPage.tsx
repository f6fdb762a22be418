import './dossiers.css';

import { skipToken, useQuery } from '@tanstack/react-query';

import { orpc } from '../../api/page-connection.ts';
import { FullHeightPage } from '../../ui/FullHeightPage.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { useYear } from '../../ui/use-year.ts';
import { DossierDesk } from './DossierDesk.tsx';

/** All dossiers of the year: from the list that a unit sent to the decision. */
export function DossiersPage() {
  const year = useYear();
  const input = year === undefined ? skipToken : { year };
  const list = useQuery(orpc.dossiers.list.queryOptions({ input }));
  const rounds = useQuery(orpc.dossiers.rounds.queryOptions({ input }));
  const units = useQuery(orpc.units.list.queryOptions());
  const awards = useQuery(orpc.law.awards.queryOptions());
  return (
    <FullHeightPage>
      <QueryBoundary query={units}>
        {(allUnits) => (
          <QueryBoundary query={awards}>
            {(allAwards) => (
              <QueryBoundary query={rounds}>
                {(ofYear) => (
                  <QueryBoundary query={list}>
                    {(dossiers) =>
                      year !== undefined && (
                        <DossierDesk
                          key={year}
                          year={year}
                          list={dossiers}
                          rounds={ofYear}
                          units={allUnits}
                          awards={allAwards}
                        />
                      )
                    }
                  </QueryBoundary>
                )}
              </QueryBoundary>
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </FullHeightPage>
  );
}
