import { AccountPage } from "./access/account_page";
import { AuditPage } from "./access/audit_page";
import { DevicesPage } from "./access/devices_page";
import { LaboratoriesPage } from "./access/laboratories_page";
import { StaffPage } from "./access/staff_page";
import { DosesPage } from "./clinics/doses_page";
import { PhonePage } from "./clinics/phone_page";
import { SiteDayPage } from "./clinics/site_day";
import { MessagesPage } from "./interop/messages_page";
import { AskSupplyPage } from "./inventory/ask_supply_page";
import { StockPage } from "./inventory/stock_page";
import { QuestionsPage } from "./outreach/questions_page";
import { BriefPage } from "./oversight/brief_page";
import { DashboardPage } from "./oversight/dashboard_page";
import { SupplyPage } from "./oversight/supply_page";
import { DuplicatesPage } from "./people/duplicates_page";
import { PeoplePage } from "./people/people_page";
import { ProgramPage } from "./programs/program_page";
import type { Page } from "./shell/frame";
import { CasesPage } from "./surveillance/cases_page";
import { ContactsPage } from "./surveillance/contacts_page";
import { TasksPage } from "./worklist/tasks_page";

// One page a job; who may see none of them is told so. The first that one may see is where one starts.
export const pages: Page[] = [
  { path: "lead", title: "staff.page.lead", icon: "assessment", permissions: ["view_dashboard"], show: (who) => <DashboardPage who={who} /> },
  { path: "day", title: "staff.page.day", icon: "event", permissions: ["view_site_day"], show: (who) => <SiteDayPage who={who} /> },
  { path: "stock", title: "staff.page.stock", icon: "store", permissions: ["manage_stock"], show: (who) => <StockPage who={who} /> },
  { path: "phone", title: "staff.page.phone", icon: "phone", permissions: ["book_for_others"], show: (who) => <PhonePage who={who} /> },
  { path: "supply", title: "staff.page.supply", icon: "send", permissions: ["allot_supply"], show: () => <SupplyPage /> },
  { path: "program", title: "staff.page.program", icon: "edit", permissions: ["manage_program", "manage_sites", "manage_site"], show: (who) => <ProgramPage who={who} /> },
  { path: "cases", title: "staff.page.cases", icon: "assessment", permissions: ["investigate_cases"], show: (who) => <CasesPage who={who} /> },
  { path: "contacts", title: "staff.page.contacts", icon: "people", permissions: ["investigate_cases"], show: (who) => <ContactsPage who={who} /> },
  { path: "lab-messages", title: "staff.page.messages", icon: "list", permissions: ["investigate_cases"], show: () => <MessagesPage /> },
  { path: "doses", title: "staff.page.doses", icon: "file_download", permissions: ["view_site_day"], inside: true, show: (who) => <DosesPage who={who} /> },
  { path: "ask-supply", title: "staff.page.ask_supply", icon: "send", permissions: ["request_supply"], inside: true, show: (who) => <AskSupplyPage who={who} /> },
  { path: "brief", title: "staff.page.brief", icon: "print", permissions: ["view_dashboard"], inside: true, show: () => <BriefPage /> },
  { path: "people", title: "staff.page.people", icon: "people", permissions: ["find_people"], show: (who) => <PeoplePage who={who} /> },
  { path: "duplicates", title: "staff.page.duplicates", icon: "people", permissions: ["investigate_cases"], inside: true, show: () => <DuplicatesPage /> },
  { path: "questions", title: "staff.page.questions", icon: "help", permissions: ["answer_questions"], show: (who) => <QuestionsPage who={who} /> },
  { path: "tasks", title: "staff.page.tasks", icon: "list", permissions: ["work_tasks"], show: (who) => <TasksPage who={who} /> },
  { path: "staff", title: "staff.page.staff", icon: "person", permissions: ["manage_site"], show: (who) => <StaffPage who={who} /> },
  { path: "laboratories", title: "staff.page.laboratories", icon: "send", permissions: ["manage_staff"], inside: true, show: () => <LaboratoriesPage /> },
  { path: "devices", title: "staff.page.devices", icon: "security", permissions: ["manage_site"], show: (who) => <DevicesPage who={who} /> },
  { path: "audit", title: "staff.page.audit", icon: "verified", permissions: ["read_audit"], show: (who) => <AuditPage who={who} /> },
  { path: "account", title: "staff.page.account", icon: "account_circle", permissions: ["use_public_pages"], inside: true, show: (who) => <AccountPage who={who} /> },
];
