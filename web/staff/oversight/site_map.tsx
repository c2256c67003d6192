import { useMemo, useState } from "react";
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

const shown = ["doses", "given", "places_free"] as const;

// Points on county outlines, their size by count. The table beside it holds the same figures.
export function SiteMap({ map, sites }: { map: string; sites: SiteFigures[] }) {
  const drawn = useMemo(() => parsed(map), [map]);
  const [by, setBy] = useState<(typeof shown)[number]>("doses");
  if (!drawn) return null;
  const { longitude_left, latitude_top, x_per_degree, y_per_degree } = drawn.projection;
  const most = Math.max(1, ...sites.map((one) => one[by]));
  // The largest are drawn first, so that a small one is never hidden.
  const ordered = [...sites].sort((a, b) => b[by] - a[by]);
  return (
    <section className="site-map">
      <h2>{t(`staff.lead.map_${by}`)}</h2>
      <div className="actions" role="group" aria-label={t("staff.lead.map_by")}>
        {shown.map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={one === by} onClick={() => setBy(one)}>{t(`staff.lead.col_${one}`)}</button>
        ))}
      </div>
      <svg viewBox={`0 0 ${drawn.width} ${drawn.height}`} role="img" aria-label={t("staff.lead.map_label", { what: t(`staff.lead.col_${by}`) })}>
        {drawn.counties.map((county) => <path key={county.fips} d={county.path} className="site-map__county" />)}
        {ordered.map((one) => {
          const x = (one.longitude - longitude_left) * x_per_degree;
          const y = (latitude_top - one.latitude) * y_per_degree;
          return (
            <g key={one.site} className={`site-map__site site-map__site--${one.is_open ? by : "pending"}`}>
              <title>{`${one.name}, ${one.town}: ${one[by]}`}</title>
              <circle cx={x} cy={y} r={6 + 22 * Math.sqrt(one[by] / most)} />
              {one.is_open && one[by] > 0 && <text x={x} y={y + 6} textAnchor="middle">{one[by]}</text>}
            </g>
          );
        })}
      </svg>
      <p className="usa-hint">{t("staff.lead.map_note")}</p>
    </section>
  );
}
