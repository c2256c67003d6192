import { Button, Table } from "@trussworks/react-uswds";
import { saveCsv } from "../shell/csv";
import { Icon } from "../shell/icon";
import { localeNow, t } from "../shell/texts";

export interface CountedRow {
  key: string;
  name: string;
  count: number;
  others?: (number | string)[]; // further columns, after the count
  quiet?: boolean; // says nothing of anybody: "unknown"
}

// Of nobody there is no share.
const share = (part: number, whole: number) =>
  whole ? new Intl.NumberFormat(localeNow(), { style: "percent", maximumFractionDigits: 0 }).format(part / whole) : "";

// A table that is its own chart: a bar beside each number, from zero, all to one scale. The same as a file.
export function CountedTable({ title, columns, rows, file, tone, shares }: {
  title: string;
  columns: string[]; // of the names, of the count, of further ones
  rows: CountedRow[];
  file: string;
  tone: "doses" | "waste";
  shares?: boolean; // of the rows' sum: for parts that make a whole
}) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  const sum = rows.reduce((all, row) => all + row.count, 0);
  const head = shares ? [...columns, t("staff.lead.share")] : columns;
  const cells = (row: CountedRow) => [row.count, ...(row.others ?? []), ...(shares ? [share(row.count, sum)] : [])];
  return (
    <div className={`counted counted--${tone}`}>
      <div className="section-head">
        <h3>{title}</h3>
        <Button type="button" unstyled onClick={() => saveCsv(file, [head, ...rows.map((row) => [row.name, ...cells(row)])])}>
          <Icon name="file_download" />{t("staff.lead.csv")}<span className="usa-sr-only">: {title}</span>
        </Button>
      </div>
      <Table fullWidth>
        <thead>
          <tr>
            {head.map((one, index) => <th key={one} scope="col" className={index ? "number" : ""}>{one}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.quiet ? "quiet" : ""}>
              <th scope="row">
                {row.name}
                <svg className="counted__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="counted__ground" width="100" height="6" /><rect width={(100 * row.count) / most} height="6" />
                </svg>
              </th>
              {cells(row).map((cell, index) => <td key={head[index + 1]} className="number">{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
