import { siteName } from "../shell/program";
import type { ProgramToday } from "../shell/types";
import type { StaffMember } from "./types";

export const sitesOfStaff = (program: ProgramToday, member: StaffMember): string[] =>
  member.sites.map((site) => siteName(program, site));
