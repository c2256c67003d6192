import { useMemo, useState } from "react";
import { Button } from "@trussworks/react-uswds";
import { clockTime } from "../shell/clock";
import { saveCsv } from "../shell/csv";
import { Icon } from "../shell/icon";
import { t } from "../shell/texts";
import type { SiteFigures } from "./types";

interface PackMap {
  width: number;
  height: number;
  projection: { longitude_left: number; latitude_top: number; x_per_degree: number; y_per_degree: number };
  counties: { fips: string; name: string; path: string }[];
}

function parsed(text: string): PackMap | null {
  try {
    return text ? (JSON.parse(text) as PackMap) : null;
  } catch {
    return null;
  }
}

const shown = ["doses", "places_free", "given"] as const;
type Shown = (typeof shown)[number];

interface Point { one: SiteFigures; x: number; y: number; radius: number }

// Two sites of one town stand side by side: each of a pair that would hide the other gives way by half, a few times over.
function apart(points: Point[]): Point[] {
  const placed = points.map((point) => ({ ...point }));
  for (let turn = 0; turn < 20; ++turn) {
    for (const [at, a] of placed.entries()) for (const b of placed.slice(at + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const far = Math.hypot(dx, dy);
      const overlap = (a.radius + b.radius) * 0.9 - far;
      if (overlap <= 0) continue;
      const [ux, uy] = far > 0.01 ? [dx / far, dy / far] : [1, 0];
      a.x -= (ux * overlap) / 2; a.y -= (uy * overlap) / 2;
      b.x += (ux * overlap) / 2; b.y += (uy * overlap) / 2;
    }
  }
  return placed;
}

function Points({ map, sites, by }: { map: PackMap; sites: SiteFigures[]; by: Shown }) {
  const { longitude_left, latitude_top, x_per_degree, y_per_degree } = map.projection;
  const most = Math.max(1, ...sites.map((one) => one[by]));
  const points = apart([...sites].sort((a, b) => b[by] - a[by]).map((one) => ({
    one, x: (one.longitude - longitude_left) * x_per_degree, y: (latitude_top - one.latitude) * y_per_degree,
    radius: one[by] > 0 ? 9 + 19 * Math.sqrt(one[by] / most) : 6,
  })));
  return (
    <svg className="site-map__picture" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-label={t("staff.lead.map_label", { what: t(`staff.lead.col_${by}`) })}>
      {map.counties.map((county) => <path key={county.fips} d={county.path} className="site-map__county" />)}
      {/* The largest are drawn first, so that a small one is never hidden. */}
      {points.map(({ one, x, y, radius }) => {
        const state = !one.is_open ? "pending" : one[by] > 0 ? by : "none";
        return (
          <g key={one.site} className={`site-map__site site-map__site--${state}`}>
            <title>{`${one.name}, ${one.town}: ${one[by]}`}</title>
            <circle cx={x} cy={y} r={radius} />
            {state === by && <text x={x} y={y + 5} textAnchor="middle">{one[by]}</text>}
          </g>
        );
      })}
    </svg>
  );
}

// Points on county outlines, their size by count; beside it the same numbers, the largest first.
export function SiteMap({ map, sites, today, made }: { map: string; sites: SiteFigures[]; today: string; made: string }) {
  const drawn = useMemo(() => parsed(map), [map]);
  const [by, setBy] = useState<Shown>("doses");
  if (!drawn) return null;
  const ordered = [...sites].sort((a, b) => Number(b.is_open) - Number(a.is_open) || b[by] - a[by] || a.town.localeCompare(b.town));
  const save = () => saveCsv(`map-${by}-${today}.csv`, [
    [t("staff.lead.col_name"), t("staff.lead.col_town"), t(`staff.lead.col_${by}`)], ...ordered.map((one) => [one.name, one.town, one[by]]),
  ]);
  return (
    <section className="site-map panel">
      <h2>{t(`staff.lead.map_${by}`)}</h2>
      <div className="actions" role="group" aria-label={t("staff.lead.map_by")}>
        {shown.map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={one === by} onClick={() => setBy(one)}>{t(`staff.lead.col_${one}`)}</button>
        ))}
      </div>
      <div className="site-map__both">
        <Points map={drawn} sites={sites} by={by} />
        <div>
          <table className="site-map__list">
            <thead><tr><th scope="col">{t("staff.lead.col_town")}</th><th scope="col" className="number">{t(`staff.lead.col_${by}`)}</th></tr></thead>
            <tbody>
              {ordered.map((one) => (
                <tr key={one.site} className={one.is_open ? "" : "quiet"}>
                  <th scope="row">{one.town} <span className="site-map__name">{one.name}</span></th>
                  <td className="number">{one.is_open ? one[by] : t("staff.lead.map_pending")}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button type="button" unstyled onClick={save}><Icon name="file_download" />{t("staff.lead.map_csv")}</Button>
        </div>
      </div>
      <p className="usa-hint">{t("staff.lead.map_note")} {t("staff.lead.source", { time: clockTime(made) })}</p>
    </section>
  );
}
