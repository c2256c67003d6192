import { Button } from "@trussworks/react-uswds";
import { Link } from "../shell/frame";
import { Icon } from "../shell/icon";
import { printSheet } from "../shell/print";
import { t } from "../shell/texts";
import type { ProgramToday, SiteDay, SiteToday } from "../shell/types";
import { DayListSheet, DoseSheet } from "./paper_sheets";

// What works without Quell, one click away, and what is carried elsewhere at the day's end.
export function DayPaper({ program, site, day }: { program: ProgramToday; site: SiteToday; day: SiteDay | undefined }) {
  return (
    <div className="day-paper">
      <Button type="button" unstyled disabled={!day}
        onClick={() => day && printSheet(<DayListSheet program={program} site={site} on={day.on} lines={day.lines.filter((line) => line.state !== "cancelled")} />)}>
        <Icon name="print" />{t("staff.paper.print_list")}
      </Button>
      <Button type="button" unstyled onClick={() => printSheet(<DoseSheet program={program} site={site} />)}>
        <Icon name="print" />{t("staff.paper.print_sheet")}
      </Button>
      <Link to={`doses?site=${site.id}`}><Icon name="file_download" />{t("staff.paper.files")}</Link>
    </div>
  );
}
