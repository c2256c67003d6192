// What the server says of laboratories' messages, by the names of its structs.

export type MessageState = "used" | "waiting" | "replayed" | "set_aside" | "test";
export interface MessageLine {
  id: string;
  sender: string;
  door: "http" | "mllp" | "file";
  received_at: string;
  state: MessageState;
  reason?: string;
  place?: string;
  version: number;
  changed_at: string;
  changed_by: string;
}
export interface MessagePage {
  items: MessageLine[];
  next?: string;
}
export interface MessageCounts {
  waiting: number;
  used: number;
  set_aside: number;
}
export interface ShownField {
  number: number;
  text: string;
  reasons: string[];
}
export interface ShownSegment {
  name: string;
  occurrence: number;
  fields: ShownField[];
  reasons: string[];
}
export interface UnknownCode {
  kind: "test" | "result";
  code: string;
  place: string;
}
export interface ShownAct {
  act: "mended" | "code_explained" | "replayed" | "set_aside" | "taken_up";
  outcome: MessageState;
  reason?: string;
  acted_at: string;
  acted_by: string;
}
export interface OpenedMessage {
  line: MessageLine;
  text?: string;
  forgotten: boolean;
  segments: ShownSegment[];
  more_segments: boolean;
  reasons: string[];
  unknown: UnknownCode[];
  tests: { means: string; name: string }[];
  persons: string[];
  acts: ShownAct[];
}
