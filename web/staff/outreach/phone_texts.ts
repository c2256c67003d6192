// What the server sends of texts to phones, by the names of its structs.

export interface TextOverview {
  gateway: "none" | "configured";
  flow: "running" | "paused";
  waiting: number;
  sent_today: number;
  failed_today: number;
  segments_today: number;
  stopped_numbers: number;
}

export interface ContactTexts {
  standing: "on" | "paused" | "off" | "not_allowed" | "stopped";
  last: { id: string; kind: string; state: string; at: string }[];
}
