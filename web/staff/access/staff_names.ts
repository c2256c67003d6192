import { useQuery } from "@tanstack/react-query";
import { post } from "../shell/api";
import { t } from "../shell/texts";

export interface StaffName {
  id: string;
  display_name: string;
  organization: string;
}

const known = new Map<string, StaffName>();

// Names of coworkers for records that hold ids. Asked for once each.
export function useStaffNames(ids: (string | undefined)[]): (id: string | undefined) => string {
  const wanted = [...new Set(ids.filter((id): id is string => !!id && id !== "public" && id !== "system"))].sort();
  const missing = wanted.filter((id) => !known.has(id)).slice(0, 300);
  const asked = useQuery({
    queryKey: ["staff-names", missing],
    queryFn: async () => {
      const { names } = await post<{ names: StaffName[] }>("/api/staff-names", { staff: missing });
      names.forEach((one) => known.set(one.id, one));
      return names.length;
    },
    enabled: missing.length > 0, staleTime: Infinity,
  });
  return (id) => {
    if (!id) return "";
    if (id === "public" || id === "system") return t(`staff.names.${id}`);
    return known.get(id)?.display_name ?? (asked.isPending ? "…" : id);
  };
}
