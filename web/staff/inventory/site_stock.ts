import { useQuery } from "@tanstack/react-query";
import { get } from "../shell/api";
import type { SiteStock } from "../shell/types";

export function useStock(site: string) {
  return useQuery({
    queryKey: ["stock", site],
    queryFn: () => get<SiteStock>(`/api/sites/${site}/stock`),
    enabled: !!site,
    refetchInterval: 15_000,
  });
}
