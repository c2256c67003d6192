import { useQuery } from "@tanstack/react-query";
import { get } from "../shell/api";

export interface Task {
  id: string;
  kind: string;
  subject_id: string;
  site?: string;
  priority: "urgent" | "normal";
  due_at: string;
  state: "open" | "claimed" | "done" | "cancelled";
  owner?: string;
  note: string;
  outcome?: string;
  outcome_note?: string;
  opened_at: string;
  closed_at?: string;
  closed_by?: string;
}
export interface TaskPage {
  tasks: Task[];
  more: boolean;
}

export type Whose = "all" | "mine" | "open" | "done";

export const pageLength = 50;
export const questionTask = "outreach.question";

export function listTasks(whose: Whose, after?: Task): Promise<TaskPage> {
  return get<TaskPage>("/api/tasks", {
    whose: whose === "mine" ? "mine" : whose === "open" ? "nobody" : "anyone", closed: whose === "done" ? "only" : "left_out",
    limit: pageLength, after_due_at: after?.due_at, after_id: after?.id,
  });
}

// For the menu: what waits for anybody, and what is one's own.
export const useTaskCount = (enabled: boolean) =>
  useQuery({ queryKey: ["tasks", "count"], queryFn: () => listTasks("all"), enabled, refetchInterval: 60_000 }).data;
