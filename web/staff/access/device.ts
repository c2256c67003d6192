import { useQuery } from "@tanstack/react-query";
import { get, Problem } from "../shell/api";

export interface DeviceHere {
  site: string;
  device_name: string;
  staff: { staff: string; display_name: string }[];
}

// The device's own token is out of this page's reach. This mark only spares other browsers a question whose answer is
// no; it says nothing of anybody.
const mark = "quell_site_device=1";

export const isMarkedDevice = (): boolean => document.cookie.includes(mark);
export function markDevice(is: boolean): void {
  document.cookie = `${mark}; path=/staff; max-age=${is ? 31_536_000 : 0}; samesite=strict`;
}

// The site device that this browser is, with who may unlock it now; null where it is none.
export function useDeviceHere() {
  return useQuery({
    queryKey: ["device-here"],
    queryFn: async () => {
      if (!isMarkedDevice()) return null;
      try {
        return await get<DeviceHere>("/api/device");
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.reason !== "access.device_unknown") throw problem;
        markDevice(false);
        return null;
      }
    },
    staleTime: 0,
    gcTime: 0,
  });
}
