import { createContext, useContext, useMemo, useRef, useState, type JSX, type ReactNode } from 'react';
import type { ReportId } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import {
  above,
  deeper,
  LIST,
  placeIn,
  reportPlace,
  upTo,
  whyPlace,
  type Place,
  type TrailStep,
} from './place';

/** Where a person is in the reports, and the ways from there. */
export interface ReportPlace {
  /** As it shows in the cycle that is looked at. */
  readonly place: Place;
  readonly openReport: (report: ReportId) => void;
  readonly openWhy: (report: ReportId, figure: TrailStep) => void;
  readonly goDeeper: (step: TrailStep) => void;
  readonly goBack: () => void;
  readonly goUpTo: (level: number) => void;
  /** The move that was made last; null where none was, or where its focus was seen to. Asking takes it. */
  readonly takeMove: () => Move | null;
}

/** A move, and the element from which it was made. */
export interface Move {
  readonly from: Element | null;
}

const ReportPlaceContext = createContext<ReportPlace | null>(null);

/** Where a person is in the reports. */
export function useReportPlace(): ReportPlace {
  const place = useContext(ReportPlaceContext);
  if (place === null) throw new Error('A part of the reports stands outside of their place.');
  return place;
}

/** Gives those inside a place in the reports that they share; `onOpen` is called when one of them opens something. */
export function ReportPlaceProvider({ children, onOpen }: ReportPlaceProviderProps): JSX.Element {
  const { cycle, chooseCycle } = usePane();
  const [place, setPlace] = useState<Place>(LIST);
  const move = useRef<Move | null>(null);
  const shown = useMemo(() => (cycle === null ? LIST : placeIn(place, cycle)), [place, cycle]);
  const value = useMemo((): ReportPlace => {
    const go = (to: Place): void => {
      move.current = { from: document.activeElement };
      setPlace(to);
    };
    const open = (to: Place): void => {
      go(to);
      if (to.report !== null && to.report.cycle !== cycle?.cycle) chooseCycle(to.report.cycle);
      onOpen?.();
    };
    return {
      place: shown,
      openReport: (report) => {
        open(reportPlace(report));
      },
      openWhy: (report, figure) => {
        open(whyPlace(report, figure));
      },
      goDeeper: (step) => {
        go(deeper(shown, step));
      },
      goBack: () => {
        go(above(shown));
      },
      goUpTo: (level) => {
        go(upTo(shown, level));
      },
      takeMove: () => {
        const made = move.current;
        move.current = null;
        return made;
      },
    };
  }, [shown, cycle, chooseCycle, onOpen]);
  return <ReportPlaceContext.Provider value={value}>{children}</ReportPlaceContext.Provider>;
}

/** The reports, and what may open one. */
export interface ReportPlaceProviderProps {
  readonly children: ReactNode;
  readonly onOpen?: () => void;
}

/** A place of one's own where none is shared. */
export function OwnReportPlace({ children }: { readonly children: ReactNode }): ReactNode {
  const shared = useContext(ReportPlaceContext);
  return shared === null ? <ReportPlaceProvider>{children}</ReportPlaceProvider> : children;
}
