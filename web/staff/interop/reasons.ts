import { tOf } from "../shell/texts";

// Why a message waits, or what is odd about a field, for whoever mends it.
export const reasonText = (reason: string): string => tOf("staff.message_reason", reason.split(".")[1] ?? reason);
