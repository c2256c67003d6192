import { useQuery } from "@tanstack/react-query";
import { get } from "./api";
import { setServerTime, setZone } from "./clock";
import { languageNow } from "./texts";
import type { ProgramToday, RouteToday } from "./types";

// The pack in force today: read once at the start, and again every ten minutes, since criteria change by date.
export function useProgram(): ProgramToday | undefined {
  return useQuery({
    queryKey: ["program"],
    queryFn: async () => {
      const program = await get<ProgramToday>("/api/program");
      setServerTime(program.now);
      setZone(program.time_zone);
      return program;
    },
    refetchInterval: 600_000,
    staleTime: 600_000,
  }).data;
}

// The pack's own words for a code of its own.
export function packText(program: ProgramToday, key: string): string {
  const of = (language: string) => program.texts.find((one) => one.key === key && one.language === language)?.text;
  return of(languageNow()) ?? of(program.languages[0] ?? "en") ?? key.slice(key.indexOf(".") + 1).replaceAll("_", " ");
}

export const siteName = (program: ProgramToday, site: string): string =>
  program.sites.find((one) => one.id === site)?.name ?? site;

// 500 µL is said as "0.5 mL".
export const millilitres = (volume: number): string => `${volume / 1000} mL`;

export function routesFor(program: ProgramToday, product: string, age: number | null): RouteToday[] {
  const routes = program.products.find((one) => one.id === product)?.routes ?? [];
  return routes.filter((route) => age === null
    || (age >= (route.age_min_years ?? 0) && age <= (route.age_max_years ?? 200)));
}
